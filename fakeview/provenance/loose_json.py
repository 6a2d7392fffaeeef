"""JSON out of strange files: of bounded size and depth, and nothing raised."""

from __future__ import annotations

import json
import re
from typing import Any

MAX_TEXT = 1 << 20
MAX_DEPTH = 64

# A string that isn't closed reaches to the end: looking for its end again and again from each
# quotation mark within it would take forever.
_BRACKET_OR_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)


def loads(text: str) -> Any:
    """Return what the JSON text holds; None if it is none, too long or too deep.

    NaN and infinities, which ComfyUI writes, are taken.
    """
    text = text.strip().strip("\0")
    if not text.startswith(("{", "[")) or len(text) > MAX_TEXT or _too_deep(text):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _too_deep(text: str) -> bool:
    depth = 0
    for match in _BRACKET_OR_STRING.finditer(text):
        if match[0] in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif match[0] in "]}":
            depth -= 1
    return False
