"""What the packaged program holds and what it doesn't, each with its reason."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatch

#: Packages whose version `fakeview selfcheck` and others look up: their metadata goes along.
WITH_METADATA = (
    "torch",
    "torchvision",
    "timm",
    "lime",
    "numpy",
    "pillow",
    "pillow-heif",
    "opencv-python-headless",
    "PySide6-Essentials",
    "safetensors",
    "c2pa-python",
    "scikit-learn",
    "scikit-image",
)

#: Imported by a name that only the running program knows.
HIDDEN = ("fakeview.ui.probe", "c2pa", "qtawesome", "pillow_heif", "trainer.facecheck.__main__")


@dataclass(frozen=True)
class Left:
    """Something that is left out.

    Attributes:
        what: a module with all below it, or a pattern of paths inside the program's folder.
        why: nobody misses it because ...
        test: what would notice if somebody did.
    """

    what: str
    why: str
    test: str


_START = "test_start"
_SCORES = "test_commands::test_the_scores_of_the_source"
_TRAINS = "test_training"
_MAPS = "test_commands::test_maps"
_CARD = "test_training::test_audit_and_fit (its card has plots)"
_CREDENTIALS = "test_commands::test_provenance"
_FOREIGN = "test_commands::test_a_network_of_torchvision"

#: Modules that are not followed.
MODULES = (
    Left("tkinter", "Pillow's and matplotlib's other window", _CARD),
    Left("hf_xet", "fetches weights faster; nothing is fetched unless asked for", _TRAINS),
    Left("fontTools.subset", "letters in PDF and PostScript plots; ours are PNG", _CARD),
    Left("pywt", "wavelet hashes of ImageHash; ours are by cosine transform", _TRAINS),
    Left("setuptools", "builds extensions of torch", _TRAINS),
    Left("pkg_resources", "the same", _TRAINS),
    Left("qtpy", "QtAwesome's choice of a binding; only its font is read", _START),
    Left("cryptography", "another way for urllib3 to fetch; nothing is fetched", _CREDENTIALS),
    Left("pip", "installs packages", _START),
    Left("IPython", "notebooks", _MAPS),
    Left(
        "pandas", "tables in scikit-learn and matplotlib, if it happened to be installed", _TRAINS
    ),
    Left("pyarrow", "170 MB for Parquet, which CSV and JSON lines stand in for", _SCORES),
    Left("ray", "a cluster's workers need an installed fakeview, not this program", _SCORES),
    Left("pytest", "tests", _START),
    Left("sympy.polys.benchmarks", "measures sympy", _SCORES),
    Left("torch.utils.tensorboard", "another program's curves", _TRAINS),
    Left("torch.utils.cpp_extension", "compiles C++", _TRAINS),
)

_QT_WORDS = "PySide6/*translations/*"

#: Files that are dropped though something asks for them.
FILES = (
    Left("torch/bin/*Test*", "torch's own tests", _TRAINS),
    Left("torch/bin/test_*", "torch's own tests", _TRAINS),
    Left("torch/bin/protoc*", "compiles messages", _TRAINS),
    Left("torch/lib/*_test.so", "torch's own tests", _TRAINS),
    Left("torch/lib/libbackend_with_compiler.so", "torch's own tests", _TRAINS),
    Left("torch/lib/libaoti_custom_ops.so", "torch's own tests", _TRAINS),
    Left("torch/include/*", "compiles C++", _TRAINS),
    Left("torch/share/*", "compiles C++", _TRAINS),
    Left("torch/test/*", "torch's own tests", _TRAINS),
    Left(_QT_WORDS, "Qt's words, but for those of its buttons in our languages", _START),
    Left("PySide6/Qt/plugins/platforms/libq[elmv][gikn]*", "screens without a desktop", _START),
    Left("PySide6/Qt/plugins/egldeviceintegrations/*", "screens without a desktop", _START),
    Left("PySide6/Qt/lib/libQt6EglFS*", "screens without a desktop", _START),
    Left("PySide6/Qt/plugins/imageformats/*qpdf*", "PDF as a picture", _START),
    Left("PySide6/Qt/lib/*Qt6Pdf*", "PDF as a picture", _START),
    Left("PySide6/Qt/plugins/platforminputcontexts/*virtualkeyboard*", "draws a keyboard", _START),
    Left("PySide6/Qt/lib/*Qt6VirtualKeyboard*", "draws a keyboard", _START),
    Left("PySide6/Qt/lib/*Qt6Q[mu]*", "QML, which the two above brought", _START),
    Left("PySide6/Qt/plugins/qmltooling/*", "QML", _START),
    Left("PySide6/Qt/plugins/platformthemes/*qgtk3*", "GTK's dialogs; the portal's stay", _START),
    *(
        Left(f"lib{name}*", "brought by GTK", _START)
        for name in (
            "gtk-3",
            "gdk-3",
            "gdk_pixbuf",
            "atk-",
            "atk-bridge",
            "atspi",
            "pango",
            "cairo",
            "epoxy",
            "thai",
            "datrie",
            "fribidi",
        )
    ),
    Left("matplotlib/mpl-data/sample_data/*", "examples", _CARD),
    Left("matplotlib/mpl-data/images/*", "buttons of matplotlib's own window", _CARD),
    Left("sklearn/datasets/*", "examples", _TRAINS),
    Left("skimage/data/*", "examples", _MAPS),
    Left("scipy/**/tests/*", "scipy's own tests", _SCORES),
)

_NO_OPERATORS = "doesn't load beside a torch without CUDA; we use its architectures alone"
#: Of torchvision, where its compiled part doesn't fit the torch beside it.
COMPILED_TORCHVISION = (
    Left("torchvision/_C*", _NO_OPERATORS, _FOREIGN),
    Left("torchvision/image*", "decodes pictures, which Pillow does here", _FOREIGN),
    Left("torchvision.libs/*", "libraries of the two above", _FOREIGN),
)


def dropped(path: str, fits: bool, languages: Collection[str] = ()) -> Left | None:
    """Return why a file of the program is dropped, or None where it stays.

    Args:
        path: within the program's folder.
        fits: whether torchvision's compiled part loads beside this torch.
        languages: what the program speaks beside English, as Qt writes it: de, pt_BR.
    """
    path = path.replace("\\", "/")
    kept = {
        f"qtbase_{name}.qm"
        for name in (*languages, *(name.partition("_")[0] for name in languages))
    }
    if fnmatch(path, _QT_WORDS) and path.rpartition("/")[2] in kept:
        return None
    patterns = FILES if fits else (*FILES, *COMPILED_TORCHVISION)
    return next((left for left in patterns if fnmatch(path, left.what)), None)
