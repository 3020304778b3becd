"""All checks together."""

from __future__ import annotations

import pkgutil

from tests.checks.build import code, outcome, segment
from translator import checks
from translator.checks import CHECKS, run_checks
from translator.draft import Draft
from translator.terms import Status

TEXT = "شمالی کوریا نے pip چلایا۔"


def test_every_file_of_the_folder_has_its_check_in_the_registry():
    files = {m.name for m in pkgutil.iter_modules(checks.__path__)} - {"registry"}
    assert {check.__module__.rpartition(".")[2] for check in CHECKS} == files


def test_no_check_stands_there_twice():
    assert len(set(CHECKS)) == len(CHECKS)


def test_a_good_draft_has_no_findings():
    draft = Draft("North Korea ran pip.", outcomes=(outcome(),))
    assert run_checks(segment(TEXT, code(TEXT, "pip")), draft) == ()


def test_findings_come_in_the_order_of_the_checks():
    missed = outcome(Status.MISSED, expected=1, found=0)
    draft = Draft("They ran it ran it کل (pip)", outcomes=(missed,), lost=("pip",))
    found = run_checks(segment(TEXT, code(TEXT, "pip")), draft)
    assert [f.check for f in found] == ["leftover", "term", "literal", "loop"]


def test_an_empty_draft_is_found():
    assert [f.check for f in run_checks(segment(TEXT), Draft(""))] == ["empty"]


def test_a_copied_number_has_no_findings():
    assert run_checks(segment("42"), Draft("42")) == ()


def test_every_message_is_a_sentence():
    missed = outcome(Status.MISSED, found=0)
    draft = Draft("ran it ran it کل (pip)", outcomes=(missed,), lost=("pip",))
    found = run_checks(segment(TEXT, code(TEXT, "pip")), draft)
    assert all(f.message.endswith(".") and f.message[0] in "UTI“" for f in found)
    assert len(found) == 4
