"""Lets torchvision start beside a torch that its compiled part was not built for.

Where there is no build of torchvision without CUDA, the plain one is taken and its compiled part,
which would not load, is left out. Importing the rest then fails on two operators that it wants to
describe; declaring them is enough, since nothing here calls them. It happens when torchvision is
first imported and not before: torch alone takes a second.
"""

import sys
from importlib.abc import MetaPathFinder


class _Declare(MetaPathFinder):
    library = None  # torch forgets the operators with it

    def find_spec(self, name, path, target=None):  # type: ignore[no-untyped-def]
        if name != "torchvision":
            return None
        sys.meta_path.remove(self)
        import torch

        _Declare.library = torch.library.Library("torchvision", "DEF")
        for operator in ("nms", "qnms"):
            _Declare.library.define(
                f"{operator}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"
            )
        return None


sys.meta_path.insert(0, _Declare())
