"""The card: what people must know before they trust the model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from training.config import Config
from training.export.facts import Facts
from training.export.settings import Score

__all__ = ["card_of"]

_TEMPLATE = "card.md.j2"


def card_of(config: Config, facts: Facts, scores: Sequence[Score] = ()) -> str:
    """Return the card as Markdown: data, method, scores, limits, known errors, licence.

    Args:
        config: The recipe.
        facts: What the stages know.
        scores: What was measured; without any those of the recipe are shown.
    """
    shown = scores or config.export.card.scores
    return (
        _environment()
        .get_template(_TEMPLATE)
        .render(config=config, card=config.export.card, facts=facts, scores=shown)
    )


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent, encoding="utf-8"),
        autoescape=select_autoescape(),  # which leaves Markdown as it is
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"cell": _cell, "count": _count, "percent": _percent}
    return environment


def _cell(text: str) -> str:
    """Return a text that stays in its cell of a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")


def _count(number: float) -> str:
    return f"{number:,}"


def _percent(share: float) -> str:
    return f"{100 * share:g} %"
