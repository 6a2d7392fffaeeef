"""What EXIF says about the camera: supportive at most, since it can be copied from any file."""

from __future__ import annotations

from fakeview.provenance import tiff
from fakeview.provenance.findings import Finding, Severity
from fakeview.provenance.text import MAX_NAME, shown
from trainer.words import mark, number, tr

_PLACE = mark("The file says where the picture was taken; fakeview doesn't show the place.")
_MAKE, _MODEL, _WRITTEN = mark("Make"), mark("Model"), mark("Written")


def findings(exif: tiff.Exif) -> list[Finding]:
    """Return one finding about the camera, and one if a place is written down."""
    found = []
    evidence = _camera(exif) + _exposure(exif)
    named = [value for name, value in evidence if name in (_MAKE, _MODEL)]
    if evidence:
        who = shown(together(*named), MAX_NAME) if named else ""
        if who:
            sentence = tr(
                "It carries the data of a camera: {who}. Such data can be copied.", who=who
            )
        elif [name for name, _ in evidence] == [_WRITTEN]:
            sentence = tr("The file carries the date on which it was written.")
        else:
            sentence = tr("It carries a date or settings of a camera, without the camera's name.")
        told = tuple((tr(name), value) for name, value in evidence)
        found.append(Finding(Severity.INFO, "EXIF", sentence, told))
    if exif.gps:
        found.append(
            Finding(Severity.INFO, "EXIF", tr(_PLACE), (("GPS", tr("present, not shown")),))
        )
    return found


def together(make: str, model: str = "") -> str:
    """Return make and model, the make once: models often begin with it."""
    brand = make.split()[0].lower() if make.split() else ""
    return model if brand and model.lower().startswith(brand) else f"{make} {model}".strip()


def _camera(exif: tiff.Exif) -> tuple[tuple[str, str], ...]:
    taken = _text(exif.camera, tiff.TAKEN)
    pairs = (
        (_MAKE, _text(exif.main, tiff.MAKE)),
        (_MODEL, _text(exif.main, tiff.MODEL)),
        (mark("Lens"), _text(exif.camera, tiff.LENS_MODEL) or _text(exif.camera, tiff.LENS_MAKE)),
        (mark("Taken"), taken),
        (_WRITTEN, "" if taken else _text(exif.main, tiff.DATE_TIME)),
    )
    return tuple(pair for pair in pairs if pair[1])


def _exposure(exif: tiff.Exif) -> tuple[tuple[str, str], ...]:
    pairs = []
    seconds = _number(exif.camera, tiff.EXPOSURE)
    if 0 < seconds < 100_000:
        shown_as = f"1/{1 / seconds:.0f} s" if seconds < 0.4 else f"{number(seconds, 'g')} s"
        pairs.append((mark("Exposure"), shown_as))
    for name, tag, form in (
        (mark("Aperture"), tiff.F_NUMBER, "f/{}"),
        (mark("Focal length"), tiff.FOCAL_LENGTH, "{} mm"),
        ("ISO", tiff.ISO, "{}"),
    ):
        value = round(_number(exif.camera, tag), 1)
        if 0 < value < 10_000_000:
            pairs.append((name, form.format(number(value, "g"))))
    return tuple(pairs)


def _text(tags: tiff.Tags, tag: int) -> str:
    value = tags.get(tag, "")
    # ComfyUI keeps its graph in Make and Model of a WebP: that is no camera.
    return value if isinstance(value, str) and not is_graph(value) else ""


def is_graph(text: str) -> bool:
    """Return whether a field for a name holds a ComfyUI graph instead."""
    return text.startswith(("prompt:{", "workflow:{", "prompt: {", "workflow: {"))


def _number(tags: tiff.Tags, tag: int) -> float:
    value = tags.get(tag)
    return value[0] if isinstance(value, tuple) and value else 0.0
