"""Every glossary term of the source must stand in the translation."""

from __future__ import annotations

import pytest

from tests.checks.build import found, outcome, said
from translator.checks.terms import CHECK
from translator.draft import Draft, Finding, Severity
from translator.terms import Status, TermOutcome


def findings(*outcomes: TermOutcome) -> list[Finding]:
    return found(CHECK, "شمالی کوریا", Draft("Text", outcomes=outcomes))


def test_a_missed_term_is_an_error():
    message = "“شمالی کوریا” should be “North Korea”, which is not there."
    expected = ("term", Severity.ERROR, message)
    assert said(findings(outcome(Status.MISSED, found=0))) == [expected]


@pytest.mark.parametrize("status", [Status.MET, Status.VARIANT])
def test_a_term_that_is_there_is_fine(status):
    assert findings(outcome(status)) == []


@pytest.mark.parametrize("status", [Status.MET, Status.VARIANT])
def test_a_term_that_is_there_too_seldom_is_a_warning(status):
    message = "“North Korea” is there 1 of 3 times."
    expected = ("term", Severity.WARNING, message)
    assert said(findings(outcome(status, expected=3, found=1))) == [expected]


def test_a_term_that_is_there_more_often_is_fine():
    assert findings(outcome(expected=1, found=2)) == []


def test_a_missed_term_is_reported_once_however_often_it_was_expected():
    assert len(findings(outcome(Status.MISSED, expected=3, found=0))) == 1


def test_every_term_has_its_own_finding():
    seen = findings(outcome(Status.MISSED, found=0), outcome(), outcome(expected=2))
    assert [f.severity for f in seen] == [Severity.ERROR, Severity.WARNING]


def test_a_draft_without_terms_is_fine():
    assert findings() == []
