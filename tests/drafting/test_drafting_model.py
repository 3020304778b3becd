"""Drafting with the embedded model and the shipped glossaries."""

from __future__ import annotations

import pytest

from tests.cases import load_lines
from tests.drafting.build import code, mark, segment
from translator.article import Mark
from translator.checks import Sides
from translator.draft import Draft
from translator.drafting import draft_jobs, plan_job
from translator.terms import Stage, Status

pytestmark = pytest.mark.model


@pytest.fixture
def translate(model, shipped):
    """Return a function that drafts one sentence."""

    def translated(text: str, *marks: Mark) -> Draft:
        job = plan_job(segment(text, *marks), shipped, model.info.signature)
        return draft_jobs([job], model)[0]

    return translated


def test_a_name_of_the_glossary_stands_in_the_translation(translate):
    draft = translate("شمالی کوریا نے سمندر کی طرف ایک میزائل داغا۔")
    assert "North Korea" in draft.text
    assert "northern Korea" not in draft.text
    (korea,) = (o for o in draft.outcomes if o.target == "North Korea")
    assert (korea.status, korea.surface) == (Status.MET, "شمالی کوریا")
    assert korea.stage is not Stage.NONE


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("پولیس نے چوری شدہ کوائن برآمد کر لیے۔", "coin"),
        ("کرپٹو کرنسی کی قیمتوں میں کمی آئی۔", "cryptocurrency"),
        ("امریکہ اور چین کے وزرا نے ملاقات کی۔", "China"),
        ("جنوبی کوریا نے مذاکرات کی پیشکش کی۔", "South Korea"),
    ],
)
def test_terms_of_the_glossary_are_met(translate, text, target):
    draft = translate(text)
    statuses = {o.target: o.status for o in draft.outcomes}
    assert statuses[target] in {Status.MET, Status.VARIANT}
    assert draft.text[0].isupper()
    assert draft.text.endswith(".")


def test_inline_code_is_kept(translate):
    text = "پہلے pip install dozaban چلائیں اور پھر نتیجہ دیکھیں۔"
    draft = translate(text, code(text, "pip install dozaban"))
    assert draft.text.count("pip install dozaban") == 1
    (kept,) = draft.marks
    assert draft.text[kept.start : kept.end] == "pip install dozaban"


def test_an_address_is_kept(translate):
    draft = translate("مزید معلومات کے لیے https://example.org/khabar?id=7 دیکھیں۔")
    assert draft.text.count("https://example.org/khabar?id=7") == 1


def test_a_mark_stays_on_its_name(translate):
    text = "وزیر نے کہا کہ شمالی کوریا کا وفد کل آئے گا۔"
    draft = translate(text, mark(text, "شمالی کوریا"))
    (kept,) = draft.marks
    assert "Korea" in draft.text[kept.start : kept.end]
    assert "delegation" not in draft.text[kept.start : kept.end]


def test_a_heading_has_no_full_stop(translate):
    assert not translate("لاہور میں شدید بارش").text.endswith(".")


def test_a_long_sentence_is_translated_to_its_end(translate):
    clause = "وزیر خزانہ نے کہا کہ اگلے سال نئے سکول اور ہسپتال تعمیر کیے جائیں گے،"
    draft = translate(f"{clause} {clause} جبکہ پولیس نے لاہور میں چھ چور گرفتار کر لیے۔")
    assert "Lahore" in draft.text
    assert "school" in draft.text


@pytest.mark.parametrize("text", ["ہ" * 3000, "یہ " + "ab7/" * 600 + " ہے۔"])
def test_a_word_of_any_length_gives_a_draft(translate, text):
    assert translate(text).engine.startswith("engine:ur_en")


def test_the_same_sentence_gives_the_same_draft(translate):
    text = "آج لاہور میں موسم خوشگوار رہا۔"
    assert translate(text) == translate(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "جنوبی کوریا کی حکومت نے $1.5 ٹریلین وون کا فنڈ قائم کرنے کا فیصلہ کیا ہے۔",
            "1.5 trillion won",
        ),
        (
            "رپل کے ایک ارب ٹوکن ایسکرو سے جاری کیے گئے جن کی مالیت 60 کروڑ ڈالر بنتی ہے۔",
            "$600 million",
        ),
    ],
)
def test_a_figure_that_the_model_gets_wrong_is_put_right_and_marked(translate, text, figure):
    draft = translate(text)
    assert figure in draft.text
    assert figure in [repair.now for repair in draft.repairs]


def test_the_figures_of_news_sentences_come_through(model, shipped):
    texts = load_lines("numbers/news")
    jobs = [plan_job(segment(text), shipped, model.info.signature) for text in texts]
    pairs = zip(jobs, draft_jobs(jobs, model), strict=True)
    wrong = [job.segment.text for job, d in pairs if not Sides(job.segment, d).figures.agrees]
    assert len(texts) == 200
    assert len(wrong) <= 4, "\n".join(wrong)
