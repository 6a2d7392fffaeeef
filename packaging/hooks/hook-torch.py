"""torch, as far as it is reached: what imports what is followed, not all of it collected.

The hook that PyInstaller's collection has takes every module of torch, most of which is for
compiling, exporting and its own tests, and every source file once more.
"""

from pathlib import Path

from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs, get_package_paths

binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
# Started by name, to hand tensors from process to process.
binaries += collect_dynamic_libs("torch", search_patterns=["torch_shm_manager*"])

_polyfills = Path(get_package_paths("torch")[1], "_dynamo", "polyfills")
hiddenimports = [
    "torch._C",
    "torch._VF",
    "torch.distributed.tensor",
    "torch.utils.data",
    # Imported by names that are put together, as soon as torchvision is.
    *(f"torch._dynamo.polyfills.{file.stem}" for file in _polyfills.glob("[a-z]*.py")),
]

# Read as text when they are imported: settings, for the comments beside them, and what
# `torch.jit._overload` decorates.
_SETTINGS = (
    "torch._dynamo.config",
    "torch._export.config",
    "torch._functorch.config",
    "torch._inductor.config",
    "torch._inductor.config_comms",
    "torch._library.triton",
    "torch.compiler.config",
    "torch.distributed.config",
    "torch.fx.experimental._config",
    "torch.utils._config_module",
)
module_collection_mode = {
    "torch": "pyz",
    "torch.functional": "pyz+py",
    "torch.nn": "pyz+py",
    **dict.fromkeys(_SETTINGS, "pyz+py"),
}
# Links to torch/lib from elsewhere make torch look for its libraries in the wrong place.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
