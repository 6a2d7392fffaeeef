"""Only the families of what ships are imported for it; timm and torchvision are whole as ever."""

import json
import subprocess
import sys

_PART = """
import json, sys
from trainer.model import build
names = [list(build("efficientnet_b0").state_dict()), list(build("resnet10t", 1).state_dict())]
heavy = ("sympy", "torch._dynamo", "torchvision.datasets", "timm.models.beit")
read = [name for name in heavy if name in sys.modules]
"""
_WHOLE = """
import timm
whole = [list(timm.create_model(name, num_classes=outputs).state_dict())
         for name, outputs in (("efficientnet_b0", 2), ("resnet10t", 1))]
import torchvision
print(json.dumps({
    "read": read, "same": names == whole,
    "timm": [timm.__version__, timm.is_model("beit_base_patch16_224"), len(timm.list_models())],
    "data": callable(timm.data.create_transform), "parts": callable(timm.models.group_parameters),
    "torchvision": [torchvision.__version__, len(torchvision.models.list_models())],
    "operators": callable(torchvision.ops.roi_align),
    "other": type(build("convnext_atto")).__name__,
    "theirs": type(build("resnet18", library="torchvision").inner).__name__,
}))
"""


def test_what_ships_is_built_without_the_rest_which_is_there_when_it_is_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PART + _WHOLE], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert told["read"] == []
    assert told["same"]
    assert told["timm"][1]
    assert told["timm"][2] > 1000
    assert [told["data"], told["parts"], told["operators"]] == [True] * 3
    assert told["torchvision"][1] > 100
    assert (told["other"], told["theirs"]) == ("ConvNeXt", "ResNet")


def test_an_unknown_one_of_the_family_is_refused() -> None:
    words = (
        "from trainer.errors import CheckpointError\nfrom trainer.model import build\n"
        "try:\n    build('efficientnet_b77')\nexcept CheckpointError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert "is not one that timm" in done.stdout
