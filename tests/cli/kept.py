"""Kept editions and two checks for the tests of the commands that look at them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from translator.checks import Check, Sides
from translator.draft import Finding, Severity
from translator.engine import EngineInfo, FakeEngine
from translator.terms import Glossary
from translator.urdu import isolated
from translator.workflow import Source, translate_sources

__all__ = ["CHECKS", "ENGLISH", "OTHER", "TEXT", "publish"]

TEXT = "سرخی یہاں ہے\n\nروپے بہت ملے۔ کچھ نہ ہوا۔\n\nآخری بات۔\n"
ENGLISH = {
    "سرخی یہاں ہے": ["Headline"],
    "روپے بہت ملے۔": ["They got a wrong sum."],
    "کچھ نہ ہوا۔": ["The the same."],
    "آخری بات۔": ["The end."],
}

OTHER = FakeEngine({text: ["Another."] for text in ENGLISH}, info=EngineInfo("other", "1"))
"""A machine that says something else."""


def publish(
    path: Path, text: str = TEXT, out: Path = Path("output"), engine: FakeEngine | None = None
) -> None:
    """Write an article and translate it with an engine without a model."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    source = Source(path.name, path)
    chosen = engine or FakeEngine(ENGLISH)
    report = translate_sources([source], engine=chosen, glossary=Glossary(), out=out)
    assert not report.failures


def _wrong(sides: Sides) -> Iterator[Finding]:
    if "wrong sum" in sides.text:
        at = sides.text.index("wrong sum")
        yield _NUMBER.finding(
            "“5 کروڑ” became “5 billion”, 100% off.",
            f"”5 کروڑ“ کی جگہ {isolated('5 billion')} ہے۔",
            place=(at, at + 9),
        )


def _twice(sides: Sides) -> Iterator[Finding]:
    if "The the" in sides.text:
        yield _DOUBLED.finding("A word stands twice.", "ایک لفظ دو بار ہے۔")


_NUMBER = Check("number", Severity.ERROR, "a wrong figure", "غلط عدد", _wrong)
_DOUBLED = Check("doubled", Severity.WARNING, "a doubled word", "دہرا لفظ", _twice)
CHECKS = (_NUMBER, _DOUBLED)
"""They stand for all checks: a test must not change when one of those learns something."""
