"""An edition with faults of several kinds, made without a model."""

from __future__ import annotations

from pathlib import Path

from translator.engine import FakeEngine
from translator.terms import Glossary, Term
from translator.workflow import Source, translate_sources

__all__ = ["ENGLISH", "SLUG", "URDU", "publish"]

SLUG = "nahr"
TERM = Term("مرکزی بینک", "central bank")
ENGLISH = {
    "نہر کی مرمت": ["Canal repair"],
    "مرکزی بینک نے قرض دیا۔": [],  # the term goes to the engine in English, which echoes it
    "اس پر 40 ملین روپے خرچ ہوئے۔": ["It cost 40 million rupees."],
    "کسان خوش ہیں۔": ["Farmers are happy."],
    "کیا پانی آئے گا؟": ["Will water come."],
    "وزیر نے کہا کہ کام ختم ہو گیا۔": ["The minister said the work is is done."],
    "پل بند ہے۔": ["The bridge was was closed."],
    "سڑک کھلی ہے۔": ["The road is open.", "The road is now open."],
}
"""The second and the fifth sentence have errors; the sixth and the seventh have warnings."""
URDU = tuple(ENGLISH)
_BLOCKS = (URDU[:1], URDU[1:4], URDU[4:6], URDU[6:])


def publish(folder: Path, out: Path) -> None:
    """Write the article into a folder, translate and publish it."""
    path = folder / f"{SLUG}.txt"
    path.write_text("\n\n".join(map(" ".join, _BLOCKS)) + "\n", encoding="utf-8")
    engine = FakeEngine({urdu: english for urdu, english in ENGLISH.items() if english})
    report = translate_sources(
        [Source(path.name, path)], engine=engine, glossary=Glossary((TERM,)), out=out
    )
    assert not report.failures
