"""c2pa-python: its library, without the 31 MB of it that only a Rust compiler wants."""

from PyInstaller.utils.hooks import collect_dynamic_libs

binaries = collect_dynamic_libs("c2pa")
