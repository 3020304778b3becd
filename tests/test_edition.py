import pytest

from tests.publishing.editions import (
    code,
    edition_of,
    heading,
    image,
    item,
    label,
    paragraph,
    title,
)
from translator.draft import Draft, Finding, Severity
from translator.edition import Edition, Pair, TermCount
from translator.terms import Stage, Status, TermOutcome


def test_the_title_is_that_of_the_article_in_both_languages():
    edition = edition_of(
        label("tags", "ٹیگز", "آم"), title("سرخی"), paragraph("بات۔"), english={"سرخی": "Headline"}
    )
    assert edition.title == ("سرخی", "Headline")


def test_a_title_of_two_sentences_is_joined():
    edition = edition_of(
        title("کیا ہوا؟ سب کچھ۔"), english={"کیا ہوا؟": "What?", "سب کچھ۔": "All."}
    )
    assert edition.title == ("کیا ہوا؟ سب کچھ۔", "What? All.")


@pytest.mark.parametrize("block", [paragraph, heading, item])
def test_an_untitled_article_is_called_by_its_first_sentence(block):
    edition = edition_of(block("پہلی بات۔ دوسری بات۔"), english={"پہلی بات۔": "First."})
    assert edition.title == ("پہلی بات۔", "First.")


@pytest.mark.parametrize("first", [label("source_node", "ماخذ نوڈ", "81726"), image("آم", "a.jpg")])
def test_neither_a_label_nor_a_picture_is_a_first_sentence(first):
    edition = edition_of(first, paragraph("پہلی بات۔"), english={"پہلی بات۔": "First."})
    assert edition.title == ("پہلی بات۔", "First.")


def test_an_article_without_sentences_is_called_by_its_slug():
    assert edition_of(code("x"), slug="khabar").title == ("khabar", "khabar")


def test_terms_are_counted_by_what_became_of_them():
    def outcomes(*found):
        return tuple(TermOutcome("آم", "mango", status, Stage.NONE) for status in found)

    edition = edition_of(
        paragraph("پہلی بات۔ دوسری بات۔"),
        english={
            "پہلی بات۔": Draft("", outcomes=outcomes(Status.MET, Status.MISSED)),
            "دوسری بات۔": Draft("", outcomes=outcomes(Status.MET, Status.VARIANT, Status.MET)),
        },
    )
    assert edition.terms == TermCount(met=3, variant=1, missed=1)
    assert edition_of(paragraph("بات۔")).terms == TermCount()


def test_findings_come_in_order_with_their_segments():
    plain = edition_of(paragraph("پہلی بات۔ دوسری بات۔ تیسری بات۔"))
    a, b, c = (Finding(name, Severity.WARNING, "") for name in "abc")
    found = ((a,), (), (b, c))
    pairs = tuple(Pair(p.segment, p.draft, f) for p, f in zip(plain.pairs, found, strict=True))
    edition = Edition("khabar", plain.article, pairs, plain.engine, plain.glossary, plain.made_at)
    assert [(segment.number, finding.check) for segment, finding in edition.findings] == [
        (0, "a"), (2, "b"), (2, "c"),
    ]  # fmt: skip


def test_pairs_are_found_by_their_block():
    edition = edition_of(code("x"), paragraph("پہلی بات۔ دوسری بات۔"), title(""), item("آم"))
    assert {block: len(pairs) for block, pairs in edition.by_block().items()} == {1: 2, 3: 1}
    assert [pair.segment.text for pair in edition.by_block()[1]] == ["پہلی بات۔", "دوسری بات۔"]
