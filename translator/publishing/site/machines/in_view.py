"""A text in both languages, as one line for where there is room for one."""

from __future__ import annotations

from translator.publishing.wording import Notice
from translator.urdu import isolated

__all__ = ["in_view"]

_BETWEEN = " · "


def in_view(notice: Notice, view: str) -> str:
    """Return the text for a page: in its language, or in both, English first.

    Where one language has no text, the other stands in for it.

    Args:
        notice: The text.
        view: "both", "ur" or "en".
    """
    urdu, english = notice.urdu, notice.english
    if view == "ur":
        return urdu or english
    if view == "en" or urdu in {"", english}:
        return english or urdu
    return f"{english}{_BETWEEN}{isolated(urdu)}" if english else urdu
