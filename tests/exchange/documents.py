"""An edition on the way out, with at least one of everything that a file of exchange can hold."""

from __future__ import annotations

import datetime as dt

from translator.article import BlockKind, Mark, MarkKind
from translator.draft import Finding, Severity
from translator.editing import Origin, State
from translator.exchange.document import OutBlock, OutDocument, OutSegment
from translator.memory import Match, MatchKind, Unit
from translator.terms import Stage, Status, TermOutcome

__all__ = ["marked", "plain", "sample", "single"]


def marked(text: str, *marks: tuple[MarkKind, str, str]) -> tuple[Mark, ...]:
    """Return marks over the first place of each of some words: (kind, words, address)."""
    return tuple(
        Mark(kind, text.index(words), text.index(words) + len(words), address)
        for kind, words, address in marks
    )


def single(segment: OutSegment, kind: BlockKind = BlockKind.PARAGRAPH) -> OutDocument:
    """Return an edition of one sentence."""
    return OutDocument("one", "one.txt", (OutBlock(0, kind, (segment,)),))


def plain(number: int, source: str = "وہ آیا۔", target: str = "He came.") -> OutSegment:
    """Return a draft of the machine with nothing to it."""
    return OutSegment(number, number, 1, source, target, machine=target)


def _title() -> OutBlock:
    source, target = "شہر میں بارش", "Rain in the city"
    unit = Unit("شہر میں بارش", target, "a" * 16, origin="old-rain", who="Sara")
    segment = OutSegment(
        id=101,
        number=1,
        version=4,
        source=source,
        target=target,
        state=State.APPROVED,
        origin=Origin.CONTEXT,
        machine="Rain in city",
        matches=(Match(unit, MatchKind.CONTEXT, 1.0),),
    )
    return OutBlock(0, BlockKind.TITLE, (segment,))


def _paragraph() -> OutBlock:
    return OutBlock(2, BlockKind.PARAGRAPH, (_numbers(), _markup(), _bare()), (" ", "  "))


def _numbers() -> OutSegment:
    source = "مرکزی بینک نے ۵ کروڑ روپے دیے۔"
    target = "The central bank gave 5 million rupees & more <soon>."
    unit = Unit(
        "مرکزی بینک نے ۳ کروڑ روپے دیے۔",
        "The central bank gave 30 million rupees.",
        "b" * 16,
        origin="budget",
        who="Ali",
        at=dt.datetime(2024, 5, 6, 7, 8, 9, tzinfo=dt.UTC),
    )
    wrong = Finding(
        "number",
        Severity.ERROR,
        "50 million is missing.",
        urdu="50 ملین نہیں ہے۔",
        place=(22, 31),
        source_place=(14, 20),
    )
    loose = Finding("length", Severity.WARNING, "The English is long.")
    return OutSegment(
        id=102,
        number=2,
        version=1,
        source=source,
        target=target,
        machine=target,
        findings=(wrong, loose),
        terms=(
            TermOutcome("مرکزی بینک", "central bank", Status.MET, Stage.ANNOTATED, 1, 1),
            TermOutcome("روپے", "rupee", Status.MISSED, Stage.NONE, 1, 0, ("rupees",)),
        ),
        comments=(("Ali", "Is it five or fifty?"), ("سارہ", "پچاس — see <the table> & ask")),
        matches=(Match(unit, MatchKind.FUZZY, 0.875),),
    )


def _markup() -> OutSegment:
    source = "وزیر نے بہت بڑا اعلان کیا، پڑھیں اعلامیہ اور چلائیں run --all ابھی۔"
    target = "The minister made a very big announcement: read the notice and run run --all now."
    address = "https://example.org/notice?a=1&b=2"
    return OutSegment(
        id=103,
        number=3,
        version=2,
        source=source,
        target=target,
        source_marks=marked(
            source,
            (MarkKind.STRONG, "بہت بڑا اعلان", ""),
            (MarkKind.EMPHASIS, "بڑا", ""),
            (MarkKind.LINK, "اعلامیہ", address),
            (MarkKind.CODE, "run --all", ""),
        ),
        target_marks=marked(
            target,
            (MarkKind.STRONG, "very big announcement", ""),
            (MarkKind.EMPHASIS, "big", ""),
            (MarkKind.LINK, "notice", address),
            (MarkKind.CODE, "run --all", ""),
        ),
        state=State.EDITED,
        origin=Origin.PERSON,
        machine="The minister announced.",
    )


def _bare() -> OutSegment:
    return OutSegment(id=104, number=4, version=1, source="یہ باقی ہے۔", target="")


def _items() -> tuple[OutBlock, ...]:
    known = OutSegment(
        id=105,
        number=5,
        version=3,
        source="ٹیکس دہندگان",
        target="Taxpayers",
        origin=Origin.EXACT,
        machine="Tax payers",
    )
    approved = OutSegment(
        id=106,
        number=6,
        version=7,
        source="«آؤ»، اس نے کہا۔",
        target="“Come”, he said.",
        state=State.APPROVED,
        origin=Origin.PERSON,
        machine="Come he said.",
    )
    return (
        OutBlock(4, BlockKind.LIST_ITEM, (known,)),
        OutBlock(7, BlockKind.QUOTE, (approved,)),
        OutBlock(
            9, BlockKind.LABEL, (plain(107, "بارش", "rain"), plain(108, "شہر", "city")), (", ",)
        ),
    )


def sample() -> OutDocument:
    """Return an edition with every state, origin and mark, findings, terms, comments, matches."""
    return OutDocument("city-rain", "شہر بارش.md", (_title(), _paragraph(), *_items()))
