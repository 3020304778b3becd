"""A tiny set, its terms and engines, for the tests of this folder."""

from __future__ import annotations

from translator.article import Segment
from translator.drafting import Job, plan_job
from translator.engine import EngineInfo, FakeEngine
from translator.evaluation import TestPair
from translator.terms import Glossary, Term
from translator.urdu import normalise

COIN = Term("بٹ کوائن", "Bitcoin", forms=("BTC",))
BANK = Term("مرکزی بینک", "central bank")
GLOSSARY = Glossary((COIN, BANK), "own")

ROWS = (
    ("بٹ کوائن کی قیمت 5 فیصد گر گئی۔", "The price of Bitcoin fell by 5 percent."),
    ("مرکزی بینک نے فیصلہ کیا۔", "The central bank made a decision."),
    ("بازار بند ہے۔", "The market is closed."),
)
PAIRS = tuple(TestPair(i, urdu, english) for i, (urdu, english) in enumerate(ROWS, 1))
REFERENCES = tuple(english for _, english in ROWS)
POOR = ("Bit coin fell by 6 percent.", "The central bank decided.", "The market is closed.")


def job(text: str, glossary: Glossary = GLOSSARY) -> Job:
    """Return a sentence with its terms."""
    return plan_job(Segment(0, 1, text, "key"), glossary, "")


def engine(texts: tuple[str, ...] = POOR, name: str = "fake", version: str = "1") -> FakeEngine:
    """Return an engine that knows the sentences of the set, also with their terms in English."""
    answers = {}
    for (urdu, english), text in zip(ROWS, texts, strict=True):
        plain = normalise(urdu)
        answers[plain] = [text]
        shown = plain.replace(COIN.source, COIN.target).replace(BANK.source, BANK.target)
        if shown != plain:
            answers[shown] = [english]
    return FakeEngine(answers, info=EngineInfo(name, version, settings="beam:4"))
