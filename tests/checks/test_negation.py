"""A "not" must neither get lost nor come in."""

from __future__ import annotations

import pytest

from tests.cases import Case, load_cases
from tests.checks.build import found, said, segment
from translator.checks.negation import CHECK
from translator.draft import Draft, Severity
from translator.terms import Stage, Status, TermOutcome
from translator.urdu import isolated

CASES = load_cases("checks/negation")
VERDICTS = {
    "ok": [],
    "negation": [("negation", Severity.ERROR)],
    "negation warning": [("negation", Severity.WARNING)],
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_negatives(case: Case):
    english, verdict = case.expected
    findings = found(CHECK, case.text, english)
    assert [(f.check, f.severity) for f in findings] == VERDICTS[verdict]


def test_the_lost_word_is_shown_in_the_source_as_written():
    source = "وزیر نے «نہيں» کہا۔"
    (finding,) = found(CHECK, source, "The minister spoke.")
    start, end = finding.source_place
    assert source[start:end] == "«نہيں»"
    assert finding.place is None
    assert said([finding]) == [
        (
            "negation",
            Severity.ERROR,
            f"The source says “{isolated('نہیں')}”, but nothing in the translation is negative.",
        )
    ]
    assert finding.urdu == "اصل متن میں ”نہیں“ ہے مگر ترجمے میں نفی کہیں نہیں۔"


def test_an_idiom_before_a_negative_is_passed_over():
    source = "کسی نہ کسی نے بتایا کہ وہ گھر نہیں گیا۔"
    (finding,) = found(CHECK, source, "Somebody said that he went home.")
    start, end = finding.source_place
    assert (source[start:end], start) == ("نہیں", source.rindex("نہیں"))


def test_the_word_that_came_in_is_shown_in_the_draft():
    (finding,) = found(CHECK, "وزیر نے بیان دیا۔", "The minister could not speak.")
    start, end = finding.place
    assert "The minister could not speak."[start:end] == "not"
    assert finding.source_place is None
    assert "“not”" in finding.message
    assert isolated("not") in finding.urdu


@pytest.mark.parametrize(("target", "count"), [("No Man's Land", 0), ("Notre Dame", 1)])
def test_the_name_of_a_term_may_deny(target, count):
    outcome = TermOutcome("خالی زمین", target, Status.MET, Stage.ANNOTATED, 1, 1)
    draft = Draft(f"They are not in {target}.", outcomes=(outcome,))
    assert len(found(CHECK, segment("وہ سرحد پر ہیں۔"), draft)) == count
