"""The colours of fakeview, light and dark: of the window and of what is written for a browser.

This is the only file that names them. Maps have their own scale in `explain.render`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as #RRGGBB.

    Text (`text`, `muted`, `link`, `danger`) reaches 4.5:1 on every ground it stands on,
    shapes and control edges 3:1; a test measures it.
    """

    surface: str
    raised: str
    hover: str
    pressed: str
    selection: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    accent_hover: str
    link: str
    on_accent: str
    danger: str
    canvas: str
    generated: str
    uncertain: str
    none: str


LIGHT = Tokens(
    surface="#FAFAFB",
    raised="#FFFFFF",
    hover="#F0F1F4",
    pressed="#E6E8ED",
    selection="#E4EDFD",
    text="#1B1D22",
    muted="#5E6470",
    line="#E3E5EA",
    edge="#858B97",
    accent="#2F6FEB",
    accent_hover="#2560D6",
    link="#2560D6",
    on_accent="#FFFFFF",
    danger="#B3261E",
    canvas="#ECEDF0",
    generated="#D9730D",
    uncertain="#7A5AC8",
    none="#4C6A92",
)

# The verdict's colours are the same hues, lifted until a shape stands out on dark ground.
DARK = Tokens(
    surface="#16181D",
    raised="#1F2229",
    hover="#262A32",
    pressed="#2E333D",
    selection="#25324D",
    text="#E8EAEE",
    muted="#9AA1AD",
    line="#2C3038",
    edge="#6F7683",
    accent="#6EA0FF",
    accent_hover="#8AB3FF",
    link="#6EA0FF",
    on_accent="#0F1320",
    danger="#FF9A8F",
    canvas="#2A2C31",
    generated="#F0913A",
    uncertain="#A98DF0",
    none="#8BA9D1",
)
