"""A clause or a sentence must not get lost."""

from __future__ import annotations

import pytest

from tests.checks.build import found
from translator.checks.dropped import CHECK
from translator.draft import Severity
from translator.urdu import has_arabic

SOURCE = (
    "وزیر تعلیم نے منگل کو اسکول کا دورہ کیا اور طلبہ سے ملاقات کی، جس کے بعد انہوں نے "
    "نئی عمارت کے لیے رقم دینے کا اعلان کیا۔"
)
WHOLE = (
    "The education minister visited the school on Tuesday and met the students, after which he "
    "announced money for a new building."
)
WITHOUT_CLAUSE = "The education minister visited the school on Tuesday and met the students."
WITHOUT_MOST = "The education minister visited."


def test_a_whole_translation_is_fine():
    assert found(CHECK, SOURCE, WHOLE) == []


def test_a_lost_clause_is_a_warning():
    (finding,) = found(CHECK, SOURCE, WITHOUT_CLAUSE)
    assert (finding.check, finding.severity) == ("dropped", Severity.WARNING)
    assert finding.message.startswith("The translation is ")
    assert finding.message.endswith(" % shorter than usual: something may have been left out.")
    assert has_arabic(finding.urdu)


def test_the_message_says_how_much_is_missing():
    (finding,) = found(CHECK, SOURCE, WITHOUT_MOST)
    less = int(finding.message.split()[3])
    assert 70 <= less <= 85
    assert f" {less} " in finding.urdu


def test_a_draft_far_too_short_is_an_error():
    (finding,) = found(CHECK, SOURCE, WITHOUT_MOST)
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize("english", ["", " ", "...", "—"])
def test_an_empty_draft_is_left_to_another_check(english):
    assert found(CHECK, SOURCE, english) == []


def test_a_long_draft_is_left_to_another_check():
    assert found(CHECK, SOURCE, f"{WHOLE} {WHOLE}") == []
