"""torch, as far as it is reached: what imports what is followed, not all of it collected.

The hook that PyInstaller's collection has takes every module of torch, most of which is for
compiling, exporting and its own tests, and every source file once more.
"""

import re
from pathlib import Path

from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs, get_package_paths

binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
# Started by name, to hand tensors from process to process.
binaries += collect_dynamic_libs("torch", search_patterns=["torch_shm_manager*"])

_torch = Path(get_package_paths("torch")[1])
hiddenimports = [
    "torch._C",
    "torch._VF",
    "torch.distributed.tensor",
    "torch.utils.data",
    # Imported by names that are put together, as soon as torchvision is.
    *(
        f"torch._dynamo.polyfills.{file.stem}"
        for file in (_torch / "_dynamo" / "polyfills").glob("[a-z]*.py")
    ),
]

# Modules that are read as text when they are imported: settings, for the comments beside them, and
# what `torch.jit._overload` decorates, which warns where there is no text.
_READ = re.compile(r"install_config_module\(|\b_overload(_method)?\b")


def _is_read(file: Path) -> bool:
    return _READ.search(file.read_text("utf-8", "replace")) is not None


module_collection_mode = {"torch": "pyz"} | {
    ".".join(file.relative_to(_torch.parent).with_suffix("").parts): "pyz+py"
    for file in _torch.rglob("*.py")
    if file.name != "__init__.py" and _is_read(file)
}
# Links to torch/lib from elsewhere make torch look for its libraries in the wrong place.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
