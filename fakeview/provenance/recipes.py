"""The settings that image generators write into their pictures, each in its own dialect.

Whoever made the picture with them may still have edited it, and anyone can write or remove
them; where they are genuine they name the model, the seed and the prompt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fakeview.provenance import comfy
from fakeview.provenance.comfy import CFG, MODEL, NEGATIVE, PROMPT, SAMPLER, SEED, STEPS
from fakeview.provenance.findings import Finding, Severity
from fakeview.provenance.loose_json import loads
from trainer.words import mark, tr

MAX_TEXT = 1 << 20
_PROMPT = 300

# The line of settings that Automatic1111's infotext ends with, and Forge's, SD.Next's, Civitai's.
# None of these can be made to backtrack for long: they meet texts that were written to do so.
_INFOTEXT = re.compile(
    r"^[ \t]*+Steps: *+\d++ *+,[^\n]*\b(?:Sampler|Seed|CFG scale) *:", re.MULTILINE
)  # not shown
_PAIR = re.compile(r'([\w \-/]{1,60}):\s*+("(?:\\.|[^\\"])*+"|[^,]*+)(?:,|$)')
_VERSION = mark("Version")
_INFOTEXT_NAMES = (
    MODEL, mark("Model hash"), SEED, SAMPLER, STEPS, CFG, mark("Size"), _VERSION,
)  # fmt: skip
_NEGATIVE = "Negative prompt:"  # not shown
_JOB = re.compile(r"\bJob ID: *([0-9a-f]{8}-[0-9a-f-]{27})", re.IGNORECASE)  # not shown


@dataclass(frozen=True)
class Field:
    """A text of the file: where it stands, what it is called there, and itself."""

    where: str
    name: str
    text: str


Pairs = list[tuple[str, str]]
Reader = Callable[[Field, Mapping[str, str]], tuple[str, Pairs] | None]


def findings(fields: Sequence[Field]) -> list[Finding]:
    """Return what the texts say about generation, one finding for each program."""
    by_name = {field.name.lower(): field.text for field in fields}
    found: dict[str, Finding] = {}
    for field in fields:
        cut = Field(field.where, field.name, field.text[:MAX_TEXT])
        for reader in _READERS:
            answer = reader(cut, by_name)
            if answer is None:
                continue
            program, pairs = answer
            finding = _finding(program, cut, pairs)
            # ComfyUI writes two texts; the one with more in it speaks.
            if program not in found or len(found[program].evidence) < len(finding.evidence):
                found[program] = finding
            break
    return list(found.values())


def _finding(program: str, field: Field, pairs: Pairs) -> Finding:
    model = dict(pairs).get(MODEL, "")
    if model:
        sentence = tr(
            "The file carries, unsigned, the settings of an image generator: {program} with the "
            "model {model}.",
            program=tr(program),
            model=model[:80],
        )
    else:
        sentence = tr(
            "The file carries, unsigned, the settings of an image generator: {program}.",
            program=tr(program),
        )
    place = (tr("Found in"), f"{field.where} {field.name}".strip())
    evidence = (*((tr(name), value) for name, value in pairs), place)
    return Finding(Severity.STRONG, field.where, sentence, evidence)


# Dialects


def _infotext(field: Field, _others: Mapping[str, str]) -> tuple[str, Pairs] | None:
    """Automatic1111 and its kin: prompt, negative prompt, one line of settings."""
    match = _INFOTEXT.search(field.text)
    if match is None:
        return None
    before, line = field.text[: match.start()], field.text[match.start() :].strip()
    prompt, _, negative = before.partition(f"\n{_NEGATIVE}")
    if before.startswith(_NEGATIVE):
        prompt, negative = "", before.removeprefix(_NEGATIVE)
    settings: dict[str, str] = {}
    for name, value in _pairs(line.split("\n", 1)[0][:20_000]):
        settings.setdefault(name, value)
    pairs = [(name, settings[name]) for name in _INFOTEXT_NAMES if name in settings]
    pairs += _prompts(prompt, negative)
    forge = settings.get(_VERSION, "").lower().startswith("f")
    return (
        "Stable Diffusion WebUI " + ("Forge" if forge else "(Automatic1111)")
    ), pairs  # not shown


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    for match in _PAIR.finditer(line):
        yield match[1].strip(), match[2].strip().strip('"')


def _comfyui(field: Field, _others: Mapping[str, str]) -> tuple[str, Pairs] | None:
    """ComfyUI: the graph as JSON, in a PNG's texts or in a WebP's Make and Model."""
    name, text = field.name.lower(), field.text
    for label in ("prompt", "workflow"):
        if text.startswith(f"{label}:"):
            name, text = label, text[len(label) + 1 :]
    if name not in ("prompt", "workflow", "usercomment"):
        return None
    graph = loads(text)
    pairs = comfy.pairs(graph) if isinstance(graph, dict) else None
    return None if pairs is None else ("ComfyUI", pairs)


def _invokeai(field: Field, _others: Mapping[str, str]) -> tuple[str, Pairs] | None:
    name = field.name.lower()
    if name == "dream" and " -S" in field.text:
        return "InvokeAI", _prompts(field.text, "")
    if name not in ("invokeai_metadata", "sd-metadata"):
        return None
    data = loads(field.text)
    if not isinstance(data, dict):
        return None
    image = data.get("image")
    inner = image if isinstance(image, dict) else {}
    merged = {**data, **inner}
    prompt = merged.get("positive_prompt", merged.get("prompt", ""))
    if isinstance(prompt, list) and prompt and isinstance(prompt[0], dict):
        prompt = prompt[0].get("prompt", "")
    pairs = _named(
        {**merged, "model": _model(data)},
        (
            (MODEL, ("model", "model_weights")),
            (SEED, ("seed",)),
            (SAMPLER, ("scheduler", "sampler")),
            (STEPS, ("steps",)),
            (CFG, ("cfg_scale",)),
            (_VERSION, ("app_version",)),
        ),
    )
    return "InvokeAI", pairs + _prompts(_text(prompt), _text(merged.get("negative_prompt")))


def _model(data: Mapping[str, object]) -> object:
    model = data.get("model_weights") or data.get("model")
    if isinstance(model, dict):
        return model.get("name") or model.get("model_name") or model.get("key")
    return model


def _novelai(field: Field, others: Mapping[str, str]) -> tuple[str, Pairs] | None:
    if field.name.lower() != "comment" or "novelai" not in others.get("software", "").lower():
        return None
    data = loads(field.text)
    if not isinstance(data, dict):
        return None
    pairs = [(MODEL, others["source"])] if others.get("source") else []
    pairs += _named(
        data,
        (
            (SEED, ("seed",)),
            (SAMPLER, ("sampler",)),
            (STEPS, ("steps",)),
            (CFG, ("scale",)),
        ),
    )
    prompt = _text(data.get("prompt")) or others.get("description", "")
    return "NovelAI", pairs + _prompts(prompt, _text(data.get("uc")))


def _json_settings(field: Field, _others: Mapping[str, str]) -> tuple[str, Pairs] | None:
    """Fooocus, SwarmUI and Draw Things: a flat JSON mapping of settings."""
    if field.name.lower() not in ("parameters", "usercomment", "comment", "generation_data"):
        return None
    data = loads(field.text)
    if not isinstance(data, dict):
        return None
    swarm = data.get("sui_image_params")
    program = "SwarmUI" if isinstance(swarm, dict) else mark("an image generator")
    settings = swarm if isinstance(swarm, dict) else data
    if "base_model" in settings and "performance" in settings:
        program = "Fooocus"  # not shown
    pairs = _named(
        settings,
        (
            (MODEL, ("model", "base_model", "modelName", "baseModel")),
            (SEED, ("seed",)),
            (SAMPLER, ("sampler", "sampler_name", "scheduler")),
            (STEPS, ("steps",)),
            (CFG, ("cfgscale", "cfg_scale", "guidance_scale", "scale")),
        ),
    )
    prompt = _text(settings.get("prompt") or settings.get("c"))
    # A prompt and two settings: other programs, too, write JSON with a "model" of something.
    if not prompt or len(pairs) < 2 or not any(name == SEED for name, _ in pairs):
        return None
    negative = _text(settings.get("negative_prompt") or settings.get("negativeprompt"))
    return program, pairs + _prompts(prompt, negative)


def _midjourney(field: Field, _others: Mapping[str, str]) -> tuple[str, Pairs] | None:
    match = _JOB.search(field.text)
    if match is None:
        return None
    return "Midjourney", [
        (mark("Job"), match[1]),
        *_prompts(field.text[: match.start()], ""),
    ]  # not shown


def _aigc(field: Field, _others: Mapping[str, str]) -> tuple[str, Pairs] | None:
    """The label that China's GB 45438-2025 asks for: 1 generated, 2 maybe, 3 suspected."""
    if field.name.lower() != "aigc":
        return None
    data = loads(field.text)
    inner = data.get("AIGC", data) if isinstance(data, dict) else None
    if not isinstance(inner, dict) or not {"Label", "ContentProducer"} & set(inner):  # not shown
        return None
    pairs = _named(
        inner,
        (
            (mark("Label"), ("Label",)),  # not shown
            (mark("Producer"), ("ContentProducer",)),
            (mark("Number"), ("ProduceID",)),
            (mark("Spread by"), ("ContentPropagator",)),
        ),
    )
    return mark("the label for AI-generated content of China's GB 45438"), pairs


_READERS: tuple[Reader, ...] = (
    _aigc, _infotext, _invokeai, _novelai, _comfyui, _json_settings, _midjourney,
)  # fmt: skip


# Parts


def _named(data: Mapping[str, object], wanted: Sequence[tuple[str, Sequence[str]]]) -> Pairs:
    found = []
    for name, keys in wanted:
        value = next((_text(data[key]) for key in keys if data.get(key) is not None), "")
        if value:
            found.append((name, value))
    return found


def _text(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    return str(value) if isinstance(value, str | int | float) else ""


def _prompts(prompt: str, negative: str) -> Pairs:
    pairs = [(PROMPT, _excerpt(prompt)), (NEGATIVE, _excerpt(negative))]
    return [pair for pair in pairs if pair[1]]


def _excerpt(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _PROMPT else text[:_PROMPT].rstrip() + "…"
