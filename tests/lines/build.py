"""An engine that needs no model, and what the tests of this folder share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from translator.article import Segment
from translator.draft import Draft
from translator.drafting import EnginePool, plan_job
from translator.engine import FakeEngine, Hypothesis, Request
from translator.lines import Report, translate_lines
from translator.lines.read import Line
from translator.lines.window import TranslatedLine, Window
from translator.terms import Glossary

KNOWN = {"پہلی خبر آئی۔": ["The first news came."], "دوسری خبر آئی۔": ["The second came."]}


def count_words(request: Request) -> list[Hypothesis]:
    """Answer with the figures of a sentence, or with nothing that resembles it."""
    figures = [word for word in request.text.split() if word.isdigit()]
    return [Hypothesis(f"Report {' '.join(figures) or 'alone'} arrived.", -0.5)]


def engine() -> FakeEngine:
    """Return an engine that knows two sentences and tells others by their figures."""
    return FakeEngine(KNOWN, rule=count_words)


def translate(place, out: Path, using: FakeEngine | None = None, **options) -> Report:
    """Translate with a fake engine and no glossary but a given one."""
    options.setdefault("glossary", Glossary())
    with EnginePool(using or engine()) as pool:
        return translate_lines(place, out, pool=pool, **options)


def numbered(numbers: Iterable[int]) -> str:
    """Return a text with a line for each number."""
    return "".join(f"خبر نمبر {number} آج آئی۔\n" for number in numbers)


def window() -> Window:
    """Return a window without terms."""
    return Window(lambda text: plan_job(Segment(0, 0, text, "key"), Glossary(), "sign"))


def line(text: str, number: int = 1) -> Line:
    """Return a line of some text."""
    return Line(number, text, 100 * number)


def done(text: str, *pairs: tuple[str, Draft]) -> TranslatedLine:
    """Return a line with these drafts."""
    return TranslatedLine(line(text), pairs)
