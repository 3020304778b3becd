"""How likely a draft is to need real work."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.risk.build import ENGLISH, ERROR, WARNING, draft, segment
from translator.checks import CHECKS
from translator.draft import Draft, Finding, Severity
from translator.risk import risk
from translator.risk.features import FEATURES
from translator.risk.weights import ERRORS, FEATURE_WEIGHTS, OTHER_ERROR, OTHER_WARNING, WARNINGS

NAMES = st.sampled_from(["number", "loop", "unheard of"])
FINDINGS = st.builds(Finding, NAMES, st.sampled_from(Severity), st.text(max_size=5))
DRAFTS = st.builds(
    Draft,
    st.text(),
    score=st.floats(),
    alternatives=st.lists(st.text(), max_size=4).map(tuple),
    engine=st.sampled_from(["copied", "engine"]),
)


def test_a_good_draft_has_a_low_risk():
    assert risk(segment(), draft(ENGLISH, -0.12)) < 0.1


def test_a_draft_that_the_engine_doubts_has_a_high_risk():
    assert risk(segment(), draft(ENGLISH, -0.9)) > 0.5


def test_an_error_raises_the_risk_and_more_than_a_warning_of_an_unknown_check():
    plain = risk(segment(), draft())
    warned = risk(segment(), draft(), [replace(WARNING, check="unheard of")])
    wrong = risk(segment(), draft(), [replace(ERROR, check="unheard of")])
    assert plain < warned < wrong


@pytest.mark.parametrize("check", [check.name for check in CHECKS])
@pytest.mark.parametrize("severity", Severity)
def test_a_finding_of_any_check_raises_the_risk(check, severity):
    assert risk(segment(), draft(), [Finding(check, severity, "")]) > risk(segment(), draft())


def test_several_findings_of_one_check_and_severity_count_once():
    assert risk(segment(), draft(), [ERROR, ERROR]) == risk(segment(), draft(), [ERROR])


def test_a_number_that_was_copied_is_hardly_a_risk_though_it_is_short():
    assert risk(segment("42"), Draft("42")) < 0.05


def test_a_copied_text_with_an_error_is_more_of_a_risk():
    assert risk(segment("42"), Draft("42"), [ERROR]) > risk(segment("42"), Draft("42"))


def test_a_draft_that_lost_half_of_the_words_is_riskier():
    half = " ".join(ENGLISH.split()[:6])
    assert risk(segment(), draft(half)) > risk(segment(), draft(ENGLISH))


def test_terms_that_were_met_lower_the_risk():
    assert risk(segment(), draft(terms=3)) < risk(segment(), draft())


@given(urdu=st.text(), made=DRAFTS, findings=st.lists(FINDINGS, max_size=6))
def test_the_risk_is_a_probability_whatever_comes(urdu, made, findings):
    assert 0 < risk(segment(urdu), made, findings) < 1


@given(urdu=st.text(), made=DRAFTS, findings=st.lists(FINDINGS, max_size=4), more=FINDINGS)
def test_one_more_finding_never_lowers_the_risk(urdu, made, findings, more):
    assert risk(segment(urdu), made, [*findings, more]) >= risk(segment(urdu), made, findings)


@given(scores=st.tuples(st.floats(-3, 0), st.floats(-3, 0)))
def test_the_more_the_engine_doubts_the_higher_is_the_risk(scores):
    low, high = sorted(scores)
    assert risk(segment(), draft(ENGLISH, low)) >= risk(segment(), draft(ENGLISH, high))


def test_every_feature_has_a_weight():
    assert sorted(FEATURE_WEIGHTS) == sorted(FEATURES)


def test_findings_weigh_something():
    assert min(*ERRORS.values(), *WARNINGS.values(), OTHER_ERROR, OTHER_WARNING) > 0


def test_only_checks_that_there_are_have_weights():
    assert {*ERRORS, *WARNINGS} <= {check.name for check in CHECKS}
