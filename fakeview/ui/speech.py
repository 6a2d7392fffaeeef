"""Tells screen readers what changes by itself, where nobody moved to it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence when it has said what it is saying.

    Args:
        widget: what the sentence is about.
        sentence: as it is shown; nothing is said of an empty one.
    """
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
