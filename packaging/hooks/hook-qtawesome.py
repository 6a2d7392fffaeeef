"""QtAwesome: one font and its table of names; the package itself is never imported."""

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("qtawesome", includes=["fonts/phosphor*"])
