"""The embedded model itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.engine import Request
from translator.reading import read_article
from translator.segmenting import segment_article
from translator.urdu import has_arabic, normalise, split_sentences

pytestmark = pytest.mark.model

SAMPLE = Path(__file__).parents[2] / "samples" / "digital-currency.txt"
SENTENCES = (
    "آج لاہور میں موسم خوشگوار رہا۔",
    "London میں نئی لائبریری کھل گئی۔",
    "وزیر تعلیم نے کہا کہ نئے سکول اگلے سال تعمیر ہوں گے اور اساتذہ کی بھرتی جلد شروع ہو گی۔",
    "Bitcoin کی قیمت گر گئی۔",
    "کیا آپ کل دفتر آئیں گے؟",
    "شدید بارش کے باعث دریا میں پانی کی سطح بلند ہو گئی اور کئی دیہات خالی کرا لیے گئے۔",
    "Tokyo میں دو ملکوں کے وزرائے خارجہ ملے اور تجارت بڑھانے پر بات چیت کی۔",
)


def words(text: str) -> list[str]:
    return [word.strip(".,!?'\"").lower() for word in text.split()]


def test_answers_come_in_the_order_of_the_requests(model):
    answers = model.translate([Request(text) for text in SENTENCES])
    assert len(answers) == len(SENTENCES)
    for at, name in ((1, "London"), (3, "Bitcoin"), (6, "Tokyo")):
        assert [i for i, found in enumerate(answers) if name in found[0].text] == [at]
    assert "Lahore" in answers[0][0].text


def test_there_are_four_different_hypotheses_with_their_scores(model):
    for found in model.translate([Request(text) for text in SENTENCES]):
        assert len({h.text for h in found}) == 4
        assert all(-3 < h.score < 0 for h in found)


def test_the_first_need_not_be_the_likeliest_but_is_likely(model):
    """Processors compute scores a little differently, so some twenty sentences are asked for."""
    article = read_article(SAMPLE)
    texts = [normalise(segment.text) for segment in segment_article(article)]
    answers = model.translate([Request(text) for text in (*SENTENCES, *texts)])
    behind = [max(h.score for h in found) - found[0].score for found in answers]
    assert any(behind)
    assert all(gap < 0.5 for gap in behind)


def test_progress_adds_up(model):
    told: list[int] = []
    model.translate([Request(f"کمرہ {n} خالی ہے۔") for n in range(50)], told.append)
    assert sum(told) == 50


def test_an_alignment_has_an_entry_a_word_within_the_source(model):
    requests = [Request(text, align=True) for text in SENTENCES]
    for request, found in zip(requests, model.translate(requests), strict=True):
        for hypothesis in found:
            assert hypothesis.alignment is not None
            assert len(hypothesis.alignment) == len(hypothesis.text.split())
            assert set(hypothesis.alignment) <= set(range(len(request.text.split())))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("پولیس نے London میں تین افراد کو گرفتار کیا۔", "London"),
        ("دونوں ملکوں کے وزیر اگلے ہفتے Tokyo میں ملیں گے۔", "Tokyo"),
        ("North Korea نے آج نیا میزائل داغا۔", "Korea"),
    ],
)
def test_a_latin_term_is_aligned_with_itself(model, text, term):
    hypothesis = model.translate([Request(text, align=True)])[0][0]
    assert hypothesis.alignment is not None
    at = words(hypothesis.text).index(term.lower())
    assert hypothesis.alignment[at] == text.split().index(term)


def test_no_alignment_is_given_unasked(model):
    assert model.translate([Request(SENTENCES[0])])[0][0].alignment is None


def test_a_suppressed_word_is_not_written(model):
    text = "اس نے بازار سے ایک نئی کتاب خریدی۔"
    free, banned = model.translate([Request(text), Request(text, suppress=("book",))])
    assert "book" in words(free[0].text)
    assert all("book" not in words(h.text) for h in banned)
    assert banned[0].text


def test_a_suppressed_word_does_not_touch_other_requests(model):
    text = "اس نے بازار سے ایک نئی کتاب خریدی۔"
    (alone,) = model.translate([Request(text)])
    beside, _ = model.translate([Request(text), Request(text, suppress=("book",))])
    assert beside[0].text == alone[0].text


def test_no_arabic_script_is_written(model):
    for found in model.translate([Request(text) for text in SENTENCES]):
        assert [h.text for h in found if has_arabic(h.text)] == []


def test_the_same_input_gives_the_same_output(model):
    requests = [Request(text, align=True) for text in SENTENCES]
    assert model.translate(requests) == model.translate(requests)


def test_an_answer_does_not_depend_on_what_else_is_asked(model):
    text = (Path(__file__).parents[2] / "samples" / "digital-currency.txt").read_text("utf-8")
    requests = [Request(normalise(sentence)) for sentence in split_sentences(text)]
    assert len({len(request.text) // 20 for request in requests}) > 4  # long and short ones
    together = model.translate(requests)
    assert together == [model.translate([request])[0] for request in requests]


def test_no_requests_give_no_answers(model):
    assert model.translate([]) == []


def test_an_empty_sentence_gives_an_empty_answer(model):
    assert model.translate([Request("")])[0][0].text == ""


def test_a_text_far_beyond_what_the_model_was_trained_on_gives_an_answer(model):
    (found,) = model.translate([Request("بارش ہوئی اور " * 400)])
    assert found[0].text
