"""Import one family of timm's networks without all the others.

``import timm`` reads a hundred modules of networks, what loads data and torchvision, and with
these torch's compiler and sympy: two fifths of the time until a detector is open went there. The
packages are put in place unread here, so that single modules of them can be imported; each is
read as soon as anything else of it is asked for, and ``import timm`` gives whole timm as ever.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Callable
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import nn

#: Modules of timm by the beginning of the architectures in them: what ships is of these.
_FAMILIES = {"efficientnet_": "efficientnet", "resnet": "resnet"}
#: Outer ones first; all that is imported of these for a family is single modules.
_PACKAGES = (
    "torchvision", "torchvision.models", "torchvision.ops", "timm", "timm.data", "timm.models",
)  # fmt: skip
_reading = threading.RLock()


class _Unread(ModuleType):
    """A package whose own code has not run; asking for what isn't there yet runs it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in ("__all__", "__version__"):  # of any module
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        with _reading:
            if type(self) is _Unread and not self.__dict__.get("_begun"):
                self._begun = True
                loader = self.__spec__.loader if self.__spec__ is not None else None
                assert loader is not None
                try:
                    loader.exec_module(self)
                    self.__class__ = ModuleType  # type: ignore[assignment]
                finally:
                    del self._begun
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


def creator(arch: str) -> Callable[..., nn.Module] | None:
    """Return timm's ``create_model`` with only the architecture's own family imported.

    None where it is of no family that can be imported alone, or timm is there already.
    """
    family = next((file for start, file in _FAMILIES.items() if arch.startswith(start)), None)
    if family is None or ("timm" in sys.modules and type(sys.modules["timm"]) is not _Unread):
        return None
    with _reading:
        _put_in_place()
        importlib.import_module(f"timm.models.{family}")
        registry = importlib.import_module("timm.models._registry")
        factory = importlib.import_module("timm.models._factory")
    create: Callable[..., nn.Module] = factory.create_model
    return create if registry.is_model(arch) else None


def _put_in_place() -> None:
    for name in _PACKAGES:
        spec = None if name in sys.modules else find_spec(name)
        if spec is None or spec.loader is None:
            continue
        module = module_from_spec(spec)
        module.__class__ = _Unread
        sys.modules[name] = module
        outer, _, last = name.rpartition(".")
        if outer:
            setattr(sys.modules[outer], last, module)
    # What its modules want of the packages themselves, and which would have them read.
    timm, data = sys.modules["timm"], sys.modules["timm.data"]
    vars(timm).update(__version__=importlib.import_module("timm.version").__version__)
    constants = vars(importlib.import_module("timm.data.constants"))
    vars(data).update({name: value for name, value in constants.items() if name.isupper()})
