"""What the reader of answers says, as it is shown in a window."""

from __future__ import annotations

import re

from trainer.words import tr

_OPTION = re.compile(r"[;.] [^;.]*--(?P<option>map|scale)\b.*", re.S)


def for_window(text: str) -> str:
    """Return a sentence of the reader without the command line's own options.

    What asks for an option is the sentence's last part in every language.
    """
    found = _OPTION.search(text)
    if found is None:
        return text
    problem = text[: found.start()]
    if found["option"] == "scale":
        return tr(
            "{problem}. Say above which number means surely a photograph and which one generated.",
            problem=problem,
        )
    if "=fake" in found[0]:
        return tr("{problem}; choose above what the column means.", problem=problem)
    return tr("{problem}; choose it above.", problem=problem)
