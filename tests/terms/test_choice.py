"""Which term is meant where several share a spelling, and what may stand in a sentence."""

from __future__ import annotations

import pytest

from translator.evaluation.terminology import load_testsets, shipped_testsets
from translator.terms import Glossary, Term, load_glossary, shipped_files
from translator.urdu import normalise
from translator.urdu.inflection import Number

GAS_FEE = Term("گیس", "gas fee", context=("ایتھیریم", "بلاک"), domain="crypto")
GAS = Term("گیس", "gas", domain="energy")
COUPON = Term("ٹوکن", "coupon", domain="retail")
TOKEN = Term("ٹوکن", "token", domain="crypto")
COIN = Term("سکہ", "coin", domain="crypto")


def targets(text: str, *terms: Term, layers: tuple[int, ...] = ()) -> list[str]:
    return [m.term.target for m in Glossary(terms, layers=layers).match(text)]


@pytest.mark.parametrize("terms", [(GAS_FEE, GAS), (GAS, GAS_FEE)])
def test_a_context_word_decides_a_homograph(terms):
    assert targets("ایتھیریم کی گیس بڑھ گئی", *terms) == ["gas fee"]
    assert targets("ملک میں گیس کی قلت ہے", *terms) == ["gas"]


def test_a_context_word_may_be_inflected():
    assert targets("بلاکوں میں گیس لگتی ہے", GAS_FEE) == ["gas fee"]


def test_a_term_whose_context_is_missing_is_not_there():
    assert targets("ملک میں گیس کی قلت ہے", GAS_FEE) == []


def test_a_term_is_not_its_own_context():
    only = Term("بلاک گیس", "block gas", context=("گیس",))
    assert targets("یہ بلاک گیس ہے", only) == []
    assert targets("یہ بلاک گیس ایک گیس ہے", only) == ["block gas"]


def test_without_its_context_a_long_term_leaves_room_for_a_short_one():
    long = Term("گیس فیس", "gas fee", context=("ایتھیریم",))
    assert targets("گیس فیس بڑھ گئی", long, GAS) == ["gas"]


def test_the_subject_of_the_article_decides_a_homograph():
    glossary = Glossary((COUPON, TOKEN, COIN))
    crypto = glossary.subjects(["سکہ اور سکے", "ایک سکہ"])
    assert [m.term.target for m in glossary.match("یہ ٹوکن", crypto)] == ["token"]
    retail = {"retail": 5, "crypto": 1}
    assert [m.term.target for m in glossary.match("یہ ٹوکن", retail)] == ["coupon"]


def test_without_homographs_no_subjects_are_counted():
    assert Glossary((COUPON, COIN)).subjects(["سکہ"]) == {}


def test_of_equal_terms_the_last_one_wins():
    assert targets("یہ ٹوکن", TOKEN, Term("ٹوکن", "voucher", domain="crypto")) == ["voucher"]


def test_a_newsroom_wins_over_the_shipped_terms_in_every_form():
    listed = Term("سکے", "small change")
    own = Term("سکہ", "sikka coin")
    assert targets("یہ سکے ہیں", listed, own, layers=(0, 2)) == ["sikka coin"]
    assert targets("یہ سکے ہیں", listed, own) == ["small change"]


def test_a_glossary_file_of_the_user_is_a_layer_above_the_shipped_ones(tmp_path):
    own = tmp_path / "newsroom.csv"
    own.write_text("source,target\nشمالی کوریا,Choson\n", encoding="utf-8")
    glossary = load_glossary([own, *shipped_files()])
    assert [m.term.target for m in glossary.match("شمالی کوریا نے")] == ["Choson"]
    assert glossary.name == "newsroom, dozaban"


def test_a_people_is_inflected_as_a_noun():
    term = Term("بلوچ", "Baloch", domain="nationality")
    (match,) = Glossary((term,)).match("یہ بلوچوں کا مطالبہ ہے")
    assert match.number is Number.PLURAL
    assert targets("یہ قطروں کا مطالبہ ہے", Term("قطر", "Qatar", domain="territory")) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("نیویارک میں", "نیویارک"),
        ("نیو یارک میں", "نیو یارک"),
        ("(نیو یارک)", "نیو یارک"),
        ("#نیو_یارک", "نیو_یارک"),
        ("نیو-یارک", "نیو-یارک"),
    ],
)
def test_spaces_between_the_words_are_optional(text, surface):
    (match,) = Glossary((Term("نیو یارک", "New York"),)).match(text)
    assert match.surface == surface
    assert text[match.start : match.end] == surface


@pytest.mark.parametrize("text", ["نیویارکر", "انیو یارک", "نیو، یارک", "نیو۔ یارک"])
def test_a_phrase_is_whole(text):
    assert targets(text, Term("نیو یارک", "New York")) == []


def test_a_phrase_of_three_words_may_lack_any_one_space():
    term = Term("اسٹیٹ بینک آف", "SBP")
    for text in ("اسٹیٹ بینکآف", "اسٹیٹبینک آف", "اسٹیٹبینکآف"):
        assert targets(text, term) == ["SBP"]


def test_a_bracket_in_a_name_belongs_to_it():
    (match,) = Glossary((Term("مسلم لیگ (ن)", "PML-N"),)).match("پاکستان مسلم لیگ (ن) نے")
    assert match.surface == "مسلم لیگ (ن)"


def test_a_number_goes_on_behind_its_point():
    article = Term("آرٹیکل 3", "Article 3")
    assert targets("آرٹیکل 3 کے تحت", article) == ["Article 3"]
    assert targets("آرٹیکل 3.5 کے تحت", article) == []
    assert targets("آرٹیکل 35 کے تحت", article) == []


def test_hamza_on_a_silent_letter_makes_no_difference():
    assert targets("نقطۂ نظر", Term("نقطہ نظر", "point of view")) == ["point of view"]


@pytest.mark.parametrize("text", ["وزرائے خارجہ", "وزراء خارجہ"])
def test_the_head_of_an_izafat_phrase_has_its_broken_plural(text):
    (match,) = Glossary((Term("وزیر خارجہ", "foreign minister"),)).match(f"{text} ملے")
    assert (match.surface, match.number) == (text, Number.PLURAL)


def test_the_words_of_a_phrase_are_declined_with_it():
    assert targets("کالے دھن پر", Term("کالا دھن", "black money")) == ["black money"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("آج ای یو نے کہا", ["EU"]),
        ("آج ای یو کے وزیر", ["EU"]),
        ("ای یو", ["EU"]),
        ("بی ای یو نے کہا", []),
        ("ای یو ٹی نے کہا", []),
        ("ای یو، ٹی وی پر", ["EU"]),
    ],
)
def test_letters_that_are_spelled_out_end_where_the_abbreviation_ends(text, found):
    assert targets(text, Term("ای یو", "EU")) == found


def test_a_narrowed_glossary_finds_the_same_terms(shipped):
    texts = [normalise(s.source) for s in load_testsets(shipped_testsets())]
    for at in range(0, len(texts), 83):
        some = texts[at : at + 5]
        narrow = shipped.narrowed(some)
        assert len(narrow.terms) < len(shipped.terms) / 3
        assert [narrow.match(text) for text in some] == [shipped.match(text) for text in some]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("ملک", "کئی ممالک"),
        ("نیا بینک", "نئے بینک"),
        ("سکہ", "یہ سکے"),
        ("بٹ کوائن", "ایک بٹکوائن"),
        ("اے ٹی ایم", "اےٹیایم سے"),
        ("مسلم لیگ (ن)", "مسلم لیگ (ن) نے"),
        ("جزیرہ", "کئی جزائر"),
        ("ا", "ا ب"),
    ],
)
def test_narrowing_keeps_every_form(source, text):
    glossary = Glossary((Term(source, "x"), Term("قطر", "y")), layers=(0, 1))
    assert [m.term.source for m in glossary.match(text)] == [source]
    assert [t.source for t in glossary.narrowed([text]).terms] == [source]
    assert glossary.narrowed([text]).layers == (0,)
