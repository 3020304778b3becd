"""A question stays a question, and nothing else becomes one."""

from __future__ import annotations

import pytest

from tests.checks.build import applied, found, said
from translator.checks.question import CHECK
from translator.draft import Severity
from translator.urdu import has_arabic

LOST = ("question", Severity.ERROR, "The source asks a question, the translation does not.")
ADDED = ("question", Severity.WARNING, "The translation asks, the source does not.")


@pytest.mark.parametrize(
    "source", ["وہ کب آئے؟", "وہ کب آئے?", "«وہ کب آئے؟»", "وہ کب آئے؟!", "وہ آئے؟ "]
)
def test_a_lost_question_mark_is_an_error(source):
    findings = found(CHECK, source, "When did they come.")
    assert said(findings) == [LOST]
    assert has_arabic(findings[0].urdu)


@pytest.mark.parametrize(
    ("english", "right"),
    [
        ("When did they come.", "When did they come?"),
        ("When did they come", "When did they come?"),
        ("When did they come!", "When did they come?"),
        ("When did they come...", "When did they come?"),
        ("“When did they come.”", "“When did they come?”"),
        ("“When did they come”.", "“When did they come”?"),
        ("“When did they come,” ", "“When did they come?” "),
        ("(When did they come.)", "(When did they come?)"),
        ("When did they come (at night)", "When did they come (at night)?"),
    ],
)
def test_the_fix_makes_it_end_in_a_question_mark(english, right):
    fixed = applied(found(CHECK, "وہ کب آئے؟", english), english)
    assert fixed == right
    assert found(CHECK, "وہ کب آئے؟", fixed) == []


@pytest.mark.parametrize(
    "english", ["When did they come?", "“When?” they asked.", "Did they come?!"]
)
def test_a_question_mark_anywhere_will_do(english):
    assert found(CHECK, "وہ کب آئے؟", english) == []


def test_a_question_that_is_only_quoted_is_not_asked_for():
    assert found(CHECK, "انہوں نے پوچھا: کب؟ پھر چلے گئے۔", "They asked when, then left.") == []


def test_a_question_that_came_in_is_a_warning():
    (finding,) = findings = found(CHECK, "وہ کل آئے۔", "Did they come yesterday?")
    assert said(findings) == [ADDED]
    assert finding.place == (23, 24)
    assert finding.fix is None
    assert has_arabic(finding.urdu)


@pytest.mark.parametrize(
    "source", ["کیا وہ کل آئے", "اور کیا وہ آئے", "وہ کہاں گئے", "یہ کتنے لوگ ہیں۔", "ایسا کیوں"]
)
def test_a_source_may_ask_without_the_mark(source):
    assert found(CHECK, source, "Who came?") == []


def test_a_late_kya_means_did():
    source = "صدر نے آج شام ہڑتال کا اعلان کیا۔"
    assert said(found(CHECK, source, "Did the president call a strike?")) == [ADDED]


def test_two_statements_agree():
    assert found(CHECK, "وہ کل آئے۔", "They came yesterday.") == []
