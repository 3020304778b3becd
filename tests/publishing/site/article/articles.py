"""Articles with everything in them, for the tests of the pages of articles."""

from __future__ import annotations

from tests.cases import FIXTURES
from tests.publishing.editions import (
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
from translator.draft import Draft
from translator.publishing.site.values import Picture
from translator.reading import read_article
from translator.terms import Stage, Status, TermOutcome

__all__ = ["FULL", "PICTURES", "ids_of", "sample"]

SAMPLE = read_article(FIXTURES / "publishing" / "article.md")
CHINA = TermOutcome("چین", "China", Status.MET, Stage.ANNOTATED, 1, 1)
FULL = edition_of(
    title("چین کی خبر۔ دوسری سطر۔"),
    label("tags", "ٹیگز", "آم، سیب"),
    label("date", "تاریخ", "2023-01-05"),
    heading("باب۔ دوسرا حصہ۔"),
    paragraph("پہلی بات۔ دوسری بات 2023 میں چین سے۔"),
    item("آم۔ میٹھا ہے۔", marker="1."),
    quote("قول۔"),
    *table(("شہر", "آبادی"), ("لاہور", "13")),
    code("x = 1", "python"),
    image("آم کا باغ", "bagh.jpg"),
    english={
        "چین کی خبر۔": Draft("News from China.", outcomes=(CHINA,)),
        "دوسری بات 2023 میں چین سے۔": Draft("In 2023 from China.", outcomes=(CHINA,)),
    },
)
PICTURES = {"bagh.jpg": Picture("khabar/bagh-1a2b.jpg", 640, 480)}


def sample(letters):
    return reviewed(edition_of(*SAMPLE.blocks), letters)


def ids_of(page):
    return [e.attributes["id"] for e in page.all() if "id" in e.attributes]
