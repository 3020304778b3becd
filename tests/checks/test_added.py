"""Nothing may come in that the source does not say."""

from __future__ import annotations

from tests.checks.build import found
from tests.checks.test_dropped import SOURCE, WHOLE, WITHOUT_MOST
from translator.checks.added import CHECK
from translator.draft import Severity
from translator.urdu import has_arabic


def test_a_translation_of_usual_length_is_fine():
    assert found(CHECK, SOURCE, WHOLE) == []


def test_a_second_sentence_from_nowhere_is_a_warning():
    english = f"{WHOLE} He thanked the teachers, praised their work and promised to come again."
    (finding,) = found(CHECK, SOURCE, english)
    assert (finding.check, finding.severity) == ("added", Severity.WARNING)
    assert finding.message.endswith(" % longer than usual: something may have been added.")
    assert has_arabic(finding.urdu)


def test_the_message_says_how_much_there_is_too_much():
    (finding,) = found(CHECK, SOURCE, f"{WHOLE} {WHOLE}")
    more = int(finding.message.split()[3])
    assert 80 <= more <= 130
    assert f" {more} " in finding.urdu


def test_a_short_draft_is_left_to_another_check():
    assert found(CHECK, SOURCE, WITHOUT_MOST) == []
