"""Figures that are written in a way that the model was not trained on."""

from __future__ import annotations

import re

__all__ = ["odd_figures"]

# A percent sign before its figure, and an Urdu comma between digits: the model gets both wrong.
_ODD_FIGURE = re.compile(
    r"(?<![0-9])% ?(?P<percent>[0-9]+(?:\.[0-9]+)?(?:-[0-9]+(?:\.[0-9]+)?)?)(?![0-9%])"
    r"|[0-9]{1,3}(?:،[0-9]{2,3})*،[0-9]{3}(?![0-9])"
)


def odd_figures(text: str) -> list[tuple[tuple[int, int], str]]:
    """Return the figures of a source that the model reads better in another form, with that form.

    Args:
        text: Normalised text.
    """
    return [(m.span(), _as_trained(m)) for m in _ODD_FIGURE.finditer(text)]


def _as_trained(figure: re.Match[str]) -> str:
    """Return a figure as the model knows it: "80%" for "%80", 5,000 for 5،000."""
    if figure["percent"]:
        space = " " if figure.start() and not figure.string[figure.start() - 1].isspace() else ""
        return f"{space}{figure['percent']}%"
    return figure[0].replace("،", ",")
