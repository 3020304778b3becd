"""Quotation marks must close, and stand on both sides or on neither."""

from __future__ import annotations

import pytest

from tests.checks.build import applied, found, said
from translator.checks.quotes import CHECK
from translator.draft import Severity

PLAIN = "وزیر نے کہا کہ ہم آئیں گے۔"
QUOTED = 'وزیر نے کہا، "ہم آئیں گے۔"'
LOST = ("quotes", Severity.WARNING, "The source has quotation marks, the translation has none.")
ADDED = ("quotes", Severity.WARNING, "The translation has quotation marks, the source has none.")


def alone(sign: str) -> tuple[str, Severity, str]:
    return ("quotes", Severity.ERROR, f"The quotation mark {sign} has no partner.")


@pytest.mark.parametrize(
    "english", ['He said, "we come.', "He said, “we come.", "He said, «we come"]
)
def test_a_quotation_that_does_not_close_is_an_error(english):
    assert said(found(CHECK, QUOTED, english)) == [alone(english[9])]


@pytest.mark.parametrize("english", ['We come," he said.', "We come,” he said.", "We come.'"])
def test_a_quotation_that_does_not_open_is_an_error(english):
    (finding,) = found(CHECK, QUOTED, english)
    assert said([finding]) == [alone(english[finding.place[0]])]


@pytest.mark.parametrize(
    "english",
    [
        '"We come," he said.',
        "“We come,” he said.",
        "‘We come,’ he said.",
        "'We come,' he said.",
        "He said: «We come».",
        "He said, ''we come''.",
        "“We ‘surely’ come,” he said.",
        "\"We 'surely' come,\" he said.",
        "'We don't come,' he said.",
        "'The soldiers' friends come.'",
        '"We come" ("soon")',
    ],
)
def test_quotations_that_close_are_fine(english):
    assert found(CHECK, QUOTED, english) == []


@pytest.mark.parametrize(
    "urdu",
    [
        "”ہم آئیں گے“ اس نے کہا۔",
        "’ہم آئیں گے‘ اس نے کہا۔",
        "’’ہم آئیں گے‘‘ اس نے کہا۔",
        "«ہم آئیں گے»",
        '"ہم"اور"تم"',
    ],
)
def test_all_marks_of_urdu_are_known(urdu):
    assert found(CHECK, urdu, '"We come," he said.') == []
    assert said(found(CHECK, urdu, "He said we come.")) == [LOST]


@pytest.mark.parametrize(
    "english",
    [
        "They don't come.",
        "Pakistan's capital",
        "The soldiers' weapons",
        "Pakistan’s soldiers’ weapons",
        "The '90s were 'em good days.",
        "Rock 'n' roll",
        "The U.S.'s army",
        "Qur'an and Ka‘ba",
        "Caliph 'Umar and Saud al-'Aziz",
        "He is 6'2\" tall.",
        'A 5" screen',
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(english):
    assert found(CHECK, PLAIN, english) == []
    assert said(found(CHECK, QUOTED, english)) == [LOST]


def test_lost_marks_are_a_warning_that_shows_where_they_were():
    (finding,) = found(CHECK, QUOTED, "He said that we come.")
    assert said([finding]) == [LOST]
    assert QUOTED[slice(*finding.source_place)] == '"ہم آئیں گے۔"'


def test_added_marks_are_a_warning_that_shows_where_they_are():
    english = 'He said, "we come."'
    (finding,) = found(CHECK, PLAIN, english)
    assert said([finding]) == [ADDED]
    assert english[slice(*finding.place)] == '"we come."'


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        ('وزیر نے کہا، "ہم آئیں گے۔', 'The minister said, "we come.'),
        ('پھر جائیں گے۔"', 'Then we go."'),
        ('جائیں گے" اس نے کہا "اور', 'we go," he said, "and'),
    ],
)
def test_a_quotation_over_several_sentences_is_open_alike(urdu, english):
    assert found(CHECK, urdu, english) == []


def test_a_quotation_open_at_the_other_end_is_an_error():
    assert said(found(CHECK, 'پھر جائیں گے۔"', '"Then we go.')) == [alone('"')]


@pytest.mark.parametrize(
    ("urdu", "english", "mended"),
    [
        (PLAIN, 'The minister" said that we come.', "The minister said that we come."),
        (PLAIN, "The minister said ''that we come.", "The minister said that we come."),
        (QUOTED, 'The minister said, "we come.', 'The minister said, "we come."'),
        (QUOTED, "The minister said, “we come.", "The minister said, “we come.”"),
        ("”ہم آئیں گے۔“", '"We come.', '"We come."'),
    ],
)
def test_the_fix_drops_what_is_too_much_and_closes_what_ends_the_sentence(urdu, english, mended):
    assert applied(found(CHECK, urdu, english), english) == mended
    assert found(CHECK, urdu, mended) == []


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        (QUOTED, '"We come, the minister said.'),
        ('"ہم" آئے اور "تم"', 'We came and "you'),
        ('اس نے "ہم" کہا ہے۔', 'He said "we there.'),
        (PLAIN, 'The "minister said "that we come.'),
    ],
)
def test_where_the_end_is_uncertain_no_fix_is_offered(urdu, english):
    assert [f.fix for f in found(CHECK, urdu, english)] == [None]
