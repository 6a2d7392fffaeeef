"""The settings that image generators leave behind, each in its own dialect."""

from __future__ import annotations

import json

import pytest
from PIL import Image

from fakeview.provenance import recipes
from fakeview.provenance.findings import Finding, Severity
from fakeview.provenance.inspect import user_comment
from tests.provenance.making import INFOTEXT, PROMPT, found, only, packet, picture, png_with, saved


def carried(data: bytes) -> Finding:
    one = only(data)
    assert one.severity is Severity.STRONG
    return one


@pytest.mark.parametrize("packed", [False, True])
def test_automatic1111(packed: bool) -> None:
    one = carried(png_with({"parameters": INFOTEXT}, packed=packed))
    assert one.sentence == (
        "The file carries, unsigned, the settings of an image generator: "
        "Stable Diffusion WebUI (Automatic1111) with the model deliberate_v2."
    )
    values = dict(one.evidence)
    assert values["Seed"] == "1234567"
    assert values["Sampler"] == "DPM++ 2M"
    assert values["Steps"] == "28"
    assert values["Prompt"] == PROMPT
    assert values["Negative prompt"] == "blurry"
    assert values["Found in"] == "PNG text parameters"


def test_forge_says_so_in_its_version() -> None:
    text = INFOTEXT.replace("Version: v1.9.0", "Version: f2.0.1")
    assert "Forge" in carried(png_with({"parameters": text})).sentence


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le"])
def test_automatic1111_in_exif(kind: str, encoding: str) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9286] = b"UNICODE\0" + INFOTEXT.encode(encoding)
    values = dict(carried(saved(picture(), kind, exif=exif)).evidence)
    assert values["Model"] == "deliberate_v2"
    assert values["Found in"] == "EXIF UserComment"


GRAPH = {
    "3": {"class_type": "KSampler", "inputs": {
        "seed": 77, "steps": 20, "cfg": 8.0, "sampler_name": "euler", "model": ["4", 0],
        "positive": ["12", 0], "negative": ["7", 0]}},
    "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "sdxl_base.safetensors"}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": PROMPT, "clip": ["4", 1]}},
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "ugly", "clip": ["4", 1]}},
    "12": {"class_type": "FluxGuidance", "inputs": {"conditioning": ["6", 0]}},
}  # fmt: skip
WORKFLOW = {"last_node_id": 9, "links": [], "nodes": [{"type": "KSampler"}]}


def test_comfyui() -> None:
    texts = {"workflow": json.dumps(WORKFLOW), "prompt": json.dumps(GRAPH)}
    one = carried(png_with(texts))
    values = dict(one.evidence)
    assert "ComfyUI with the model sdxl_base" in one.sentence
    assert (values["Seed"], values["Sampler"], values["Steps"]) == ("77", "euler", "20")
    assert values["Prompt"] == PROMPT
    assert values["Negative prompt"] == "ugly"


def test_comfyui_with_the_window_alone_and_with_nan() -> None:
    assert "ComfyUI" in carried(png_with({"workflow": json.dumps(WORKFLOW)})).sentence
    graph = json.dumps(GRAPH).replace("8.0", "NaN")
    assert "ComfyUI" in carried(png_with({"prompt": graph})).sentence


def test_comfyui_in_make_and_model_is_no_camera() -> None:
    exif = Image.Exif()
    exif[0x010F] = f"workflow:{json.dumps(WORKFLOW)}"
    exif[0x0110] = f"prompt:{json.dumps(GRAPH)}"
    one = carried(saved(picture(), "WEBP", exif=exif))
    assert dict(one.evidence)["Seed"] == "77"


def test_invokeai() -> None:
    new = {"app_version": "5.0", "positive_prompt": PROMPT, "negative_prompt": "bad", "seed": 5,
           "steps": 30, "cfg_scale": 7, "model": {"name": "dreams", "key": "k"}}  # fmt: skip
    values = dict(carried(png_with({"invokeai_metadata": json.dumps(new)})).evidence)
    assert (values["Model"], values["Seed"], values["Prompt"]) == ("dreams", "5", PROMPT)
    old = {"model": "stable diffusion", "model_weights": "sd-1.5", "image": {
        "prompt": [{"prompt": PROMPT, "weight": 1}], "seed": 9, "sampler": "k_lms"}}  # fmt: skip
    values = dict(carried(png_with({"sd-metadata": json.dumps(old)})).evidence)
    assert (values["Model"], values["Seed"], values["Sampler"]) == ("sd-1.5", "9", "k_lms")
    assert values["Prompt"] == PROMPT


def test_novelai() -> None:
    texts = {
        "Software": "NovelAI", "Source": "NovelAI Diffusion V4", "Description": PROMPT,
        "Comment": json.dumps({"steps": 28, "seed": 42, "sampler": "k_euler", "uc": "bad"}),
    }  # fmt: skip
    settings, program = found(png_with(texts))
    values = dict(settings.evidence)
    assert (values["Model"], values["Seed"]) == ("NovelAI Diffusion V4", "42")
    assert values["Prompt"] == PROMPT
    assert program.sentence == "The file names an image generator, unsigned: NovelAI."


def test_others() -> None:
    job = "12345678-90ab-cdef-1234-567890abcdef"
    one = carried(png_with({"Description": f"{PROMPT} --ar 3:2 Job ID: {job}"}))
    assert "Midjourney" in one.sentence
    swarm = {"sui_image_params": {"prompt": PROMPT, "model": "flux", "seed": 1, "steps": 4}}
    assert "SwarmUI" in carried(png_with({"parameters": json.dumps(swarm)})).sentence
    fooocus = {"prompt": PROMPT, "base_model": "jugg", "seed": "3", "performance": "Speed"}
    assert "Fooocus" in carried(png_with({"parameters": json.dumps(fooocus)})).sentence


def test_chinas_label_for_generated_content() -> None:
    label = {"Label": "1", "ContentProducer": "A company", "ProduceID": "77"}
    escaped = json.dumps(label).replace('"', "&quot;")
    for data in (
        png_with({"AIGC": json.dumps({"AIGC": label})}),
        saved(picture(), xmp=packet(f"<TC260:AIGC>{escaped}</TC260:AIGC>")),
    ):
        assert dict(carried(data).evidence)["Producer"] == "A company"


@pytest.mark.parametrize(
    "texts",
    [
        {"parameters": "Steps to take: 3, and more"},
        {"parameters": '{"model": "Canon", "seed": null}'},
        {"prompt": "What do you want to do?"},
        {"prompt": '{"a": {"b": 1}}'},
        {"Comment": "Created with care"},
        {"Description": "Job ID: 5"},
        {"AIGC": '{"score": 3}'},
    ],
)
def test_ordinary_texts_are_no_settings(texts: dict[str, str]) -> None:
    assert found(png_with(texts)) == []


def test_deep_and_huge_json_is_left_alone() -> None:
    deep = "[" * 100_000
    for text in (deep, '{"a":' * 5000, '"\\"' * 300_000, '{"a": "' + '\\"' * 300_000):
        for name in ("prompt", "workflow", "parameters", "invokeai_metadata"):
            assert recipes.findings([recipes.Field("PNG text", name, text)]) == []


def test_a_decompression_bomb_stays_small() -> None:
    bomb = png_with({"parameters": "A" * 50_000_000}, packed=True)
    assert len(bomb) < 200_000
    assert found(bomb) == []


def test_user_comment_in_its_spellings() -> None:
    assert user_comment(b"ASCII\0\0\0hello") == "hello"
    assert user_comment("ASCII\0\0\0größe".encode()) == "größe"
    assert user_comment(bytes(8) + b"hello\0\0") == "hello"
    assert user_comment(b"no label at all") == "no label at all"
    assert user_comment("a text, as EXIF 3.0 has it") == "a text, as EXIF 3.0 has it"
    assert user_comment(b"UNICODE\0" + "hello ".encode("utf-16-le")) == "hello"
    assert user_comment(b"") == ""
