"""Articles as a newsroom has them, with all that Markdown can get wrong."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from tests.publishing.editions import (
    RULE,
    code,
    edition_of,
    heading,
    image,
    item,
    label,
    paragraph,
    quote,
    reviewed,
    table,
    title,
)
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.draft import Draft
from translator.edition import Edition
from translator.publishing.review import review_counts
from translator.publishing.site.values import Entry, Picture, Settings, Tag
from translator.publishing.wording import Notice
from translator.terms import Stage, Status, TermOutcome

SETTINGS = Settings()
PICTURES = {"bandargah.png": Picture("bandargah/bandargah.png", 4, 3)}
PIXELS = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
_COIN = TermOutcome("بٹ کوائن", "Bitcoin", Status.MET, Stage.ANNOTATED, 1, 1)

HARBOUR = reviewed(
    edition_of(
        title("بندرگاہ: نیا گھاٹ کھل گیا"),
        label("tags", "ٹیگز", "تجارت، سمندر"),
        paragraph("گھاٹ پر $30,000 کا کام ہوا۔ Bitcoin (BTC) کی قیمت +4.5% بڑھی۔"),
        heading("اعداد و شمار"),
        Block(
            BlockKind.PARAGRAPH,
            "دیکھیے map_v2.json اور ہمارا صفحہ۔",
            marks=(
                Mark(MarkKind.CODE, 7, 18),
                Mark(MarkKind.LINK, 23, 33, "https://example.org/map_(1)"),
            ),
        ),
        item("پہلا جہاز", marker="1."),
        item("دوسرا جہاز", level=2),
        quote("ہم خوش ہیں!"),
        *table(("شہر", "ٹن"), ("کراچی", "1,200")),
        code("{{< ref >}} | {{% x %}}\n{{<", "text"),
        image("گھاٹ کی تصویر", "bandargah.png"),
        image("کھوئی ہوئی تصویر", "nahin.png"),
        RULE,
        paragraph("مزید: https://example.org/a_b_c پر۔"),
        english={
            "بندرگاہ: نیا گھاٹ کھل گیا": 'Harbour: "new" quay opens, part #2 of {x} & C#',
            "گھاٹ پر $30,000 کا کام ہوا۔": "Work worth $30,000 was done | on the quay*.",
            "Bitcoin (BTC) کی قیمت +4.5% بڑھی۔": Draft("Bitcoin rose 4.5%.", outcomes=(_COIN,)),
            "اعداد و شمار": "Figures in C#",
            "دیکھیے map_v2.json اور ہمارا صفحہ۔": Draft(
                "See map_v2.json and our page.",
                marks=(
                    Mark(MarkKind.CODE, 4, 15),
                    Mark(MarkKind.LINK, 20, 28, "https://example.org/map_(1)"),
                    Mark(MarkKind.STRONG, 24, 29),
                ),
            ),
            "پہلا جہاز": "The first ship {: .big}",
            "ہم خوش ہیں!": "“We are happy!”",
            "مزید: https://example.org/a_b_c پر۔": "More at https://example.org/a_b_c .",
        },
        slug="bandargah",
    ),
    "aaaed",
)
UNTITLED = edition_of(
    paragraph("بارش ہوئی۔ پانی بھر گیا۔"),
    english={"بارش ہوئی۔": "1. It rained", "پانی بھر گیا۔": "- Water <rose>."},
    slug="بارش",
)
INDEX = reviewed(
    edition_of(title("فہرست"), paragraph("یہ index نام کی خبر ہے۔"), slug="index"), "A"
)


def entry_of(edition: Edition, *tags: tuple[str, str], author: str = "") -> Entry:
    """Return an entry without the parts that Markdown does not tell."""
    urdu, english = edition.title
    return Entry(
        slug=edition.slug,
        folder=edition.slug,
        title=Notice(urdu, english),
        summary=Notice(edition.pairs[-1].segment.text, edition.pairs[-1].current.text),
        date=dt.date(2024, 3, 7),
        updated=dt.datetime(2024, 3, 8, 14, 5, 9, tzinfo=dt.UTC),
        tags=tuple(Tag(en.lower(), Notice(ur, en)) for ur, en in tags),
        counts=review_counts(edition),
        author=Notice("", author),
    )


SAMPLES = (
    (HARBOUR, entry_of(HARBOUR, ("تجارت", "Trade & <co>"), ("سمندر", "Sea; sky"), author="A & B")),
    (UNTITLED, entry_of(UNTITLED)),
    (INDEX, entry_of(INDEX, ("تجارت", "Trade & <co>"))),
)


def sentences(edition: Edition) -> Iterator[str]:
    """Yield all texts that a page of the edition must show."""
    for pair in edition.pairs:
        yield words(pair.segment.text)
        yield words(pair.current.text)


def words(text: str) -> str:
    """Return a text without the characters that isolate, and with white space folded."""
    return " ".join(re.sub("[\u2066-\u2069]", "", text).split())
