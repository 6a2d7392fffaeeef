"""What EXIF says about the camera: supportive at most, since it can be copied from any file."""

from __future__ import annotations

from fakeview.provenance import tiff
from fakeview.provenance.findings import Finding, Severity
from fakeview.provenance.text import MAX_NAME, shown

_PLACE = "The file says where the picture was taken; fakeview doesn't show the place."


def findings(exif: tiff.Exif) -> list[Finding]:
    """Return one finding about the camera, and one if a place is written down."""
    found = []
    evidence = _camera(exif) + _exposure(exif)
    named = [value for name, value in evidence if name in ("Make", "Model")]
    if evidence:
        who = shown(together(*named), MAX_NAME) if named else ""
        if who:
            sentence = f"It carries the data of a camera: {who}. Such data can be copied."
        elif [name for name, _ in evidence] == ["Written"]:
            sentence = "The file carries the date on which it was written."
        else:
            sentence = "It carries a date or settings of a camera, without the camera's name."
        found.append(Finding(Severity.INFO, "EXIF", sentence, evidence))
    if exif.gps:
        found.append(Finding(Severity.INFO, "EXIF", _PLACE, (("GPS", "present, not shown"),)))
    return found


def together(make: str, model: str = "") -> str:
    """Return make and model, the make once: models often begin with it."""
    brand = make.split()[0].lower() if make.split() else ""
    return model if brand and model.lower().startswith(brand) else f"{make} {model}".strip()


def _camera(exif: tiff.Exif) -> tuple[tuple[str, str], ...]:
    taken = _text(exif.camera, tiff.TAKEN)
    pairs = (
        ("Make", _text(exif.main, tiff.MAKE)),
        ("Model", _text(exif.main, tiff.MODEL)),
        ("Lens", _text(exif.camera, tiff.LENS_MODEL) or _text(exif.camera, tiff.LENS_MAKE)),
        ("Taken", taken),
        ("Written", "" if taken else _text(exif.main, tiff.DATE_TIME)),
    )
    return tuple(pair for pair in pairs if pair[1])


def _exposure(exif: tiff.Exif) -> tuple[tuple[str, str], ...]:
    pairs = []
    seconds = _number(exif.camera, tiff.EXPOSURE)
    if 0 < seconds < 100_000:
        shown_as = f"1/{1 / seconds:.0f} s" if seconds < 0.4 else f"{seconds:g} s"
        pairs.append(("Exposure", shown_as))
    for name, tag, form in (
        ("Aperture", tiff.F_NUMBER, "f/{:g}"),
        ("Focal length", tiff.FOCAL_LENGTH, "{:g} mm"),
        ("ISO", tiff.ISO, "{:g}"),
    ):
        value = round(_number(exif.camera, tag), 1)
        if 0 < value < 10_000_000:
            pairs.append((name, form.format(value)))
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
