"""ComfyUI's graphs: finds model, seed, sampler and prompt among the nodes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trainer.words import mark

#: What settings are called; whoever shows them translates.
MODEL, SEED, SAMPLER, STEPS = mark("Model"), mark("Seed"), mark("Sampler"), mark("Steps")
CFG, NODES = mark("CFG scale"), mark("Nodes")
PROMPT, NEGATIVE = mark("Prompt"), mark("Negative prompt")
_MOST_NODES = 2000
_MODEL_INPUTS = ("ckpt_name", "unet_name", "model_name")
_SEED_INPUTS = ("seed", "noise_seed")
_SAMPLER_INPUTS = ("sampler_name",)
_PROMPT_INPUTS = ("text", "text_g", "clip_l", "t5xxl", "prompt")
_HOPS = 8  # from the sampler back to the text, through whatever lies between


def pairs(graph: Mapping[str, Any]) -> list[tuple[str, str]] | None:
    """Return what a graph says, or None if it is not one of ComfyUI's.

    There are two forms: what was run (``prompt``: nodes by number, each with its class and
    inputs) and what the window showed (``workflow``: a list of nodes with a type).
    """
    nodes = {
        key: node
        for key, node in list(graph.items())[:_MOST_NODES]
        if isinstance(node, dict) and isinstance(node.get("class_type"), str)
    }
    if nodes:
        return _of_prompt(nodes)
    shown = graph.get("nodes")
    if isinstance(shown, list) and ("links" in graph or "last_node_id" in graph):
        return [(NODES, str(len(shown)))]
    return None


def _of_prompt(nodes: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, str]]:
    samplers = [node for node in nodes.values() if "sampler" in node["class_type"].lower()]
    first = samplers + [node for node in nodes.values() if node not in samplers]
    found = [
        (MODEL, _first(list(nodes.values()), _MODEL_INPUTS)),
        (SEED, _first(first, _SEED_INPUTS)),
        (SAMPLER, _first(first, _SAMPLER_INPUTS)),
        (STEPS, _first(first, ("steps",))),
        (CFG, _first(first, ("cfg",))),
        (PROMPT, _prompt(nodes, samplers, "positive")),
        (NEGATIVE, _prompt(nodes, samplers, "negative")),
        (NODES, str(len(nodes))),
    ]
    return [(name, value) for name, value in found if value]


def _inputs(node: Mapping[str, Any]) -> Mapping[str, Any]:
    inputs = node.get("inputs")
    return inputs if isinstance(inputs, dict) else {}


def _first(nodes: list[Mapping[str, Any]], names: tuple[str, ...]) -> str:
    for node in nodes:
        for name in names:
            value = _inputs(node).get(name)
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                return str(value)
    return ""


def _prompt(
    nodes: Mapping[str, Mapping[str, Any]], samplers: list[Mapping[str, Any]], which: str
) -> str:
    """Follow a sampler's input back to the node that holds the text."""
    for sampler in samplers:
        link = _inputs(sampler).get(which)
        for _ in range(_HOPS):
            key = str(link[0]) if isinstance(link, list) and link else ""
            node = nodes.get(key)
            if node is None:
                break
            inputs = _inputs(node)
            text = next((inputs[n] for n in _PROMPT_INPUTS if isinstance(inputs.get(n), str)), "")
            if text:
                return text
            # A node between: follow its conditioning, else the text that is linked into it.
            link = next(
                (inputs[n] for n in (which, "conditioning", *_PROMPT_INPUTS) if n in inputs), None
            )
    if which == "positive":  # graphs without such a path: the longest text there is
        texts = [
            text
            for node in nodes.values()
            if "text" in node["class_type"].lower()
            and isinstance(text := _inputs(node).get("text"), str)
        ]
        return max(texts, key=len, default="")
    return ""
