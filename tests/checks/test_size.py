"""How long a draft is, next to what its source lets expect."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.build import segment
from tests.checks.test_dropped import SOURCE, WHOLE
from translator.checks.check import Sides
from translator.checks.size import deviation, usual_share
from translator.draft import Draft
from translator.terms import Stage, Status, TermOutcome

TERM = TermOutcome("وزیر تعلیم", "education minister", Status.MET, Stage.ANNOTATED, 1, 1)
FILLERS = st.lists(st.sampled_from(["word", "a", "ministers"]), max_size=30).map(" ".join)


def sides(source: str, english: str, *outcomes: TermOutcome) -> Sides:
    return Sides(segment(source), Draft(english, outcomes=outcomes))


def test_a_usual_translation_lies_near_nought():
    assert abs(deviation(sides(SOURCE, WHOLE))) < 1
    assert 0.85 < usual_share(sides(SOURCE, WHOLE)) < 1.15


def test_twice_the_text_is_twice_the_share():
    once, twice = (usual_share(sides(SOURCE, text)) for text in (WHOLE, f"{WHOLE} {WHOLE}"))
    assert twice / once == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize("source", ["بارش", "موسلا دھار بارش", "USB-C 3.2 AES-256 WPA3 اور HDMI"])
def test_of_hardly_any_urdu_nothing_is_expected(source):
    assert deviation(sides(source, WHOLE)) == 0


def test_latin_words_of_the_source_count_on_neither_side():
    more = "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa"
    assert deviation(sides(f"{SOURCE} {more}", f"{WHOLE} {more}")) == deviation(
        sides(SOURCE, WHOLE)
    )


def test_terms_count_on_neither_side():
    short = WHOLE.replace("education minister ", "")
    rest = deviation(sides(SOURCE.replace("وزیر تعلیم ", ""), short))
    assert deviation(sides(SOURCE, WHOLE, TERM)) == pytest.approx(rest)


def test_a_missed_term_counts():
    missed = TermOutcome("وزیر تعلیم", "education minister", Status.MISSED, Stage.NONE, 1, 0)
    assert deviation(sides(SOURCE, WHOLE, missed)) == deviation(sides(SOURCE, WHOLE))


def test_a_source_of_terms_only_expects_nothing():
    both = TermOutcome("وزیر تعلیم", "education minister", Status.MET, Stage.ANNOTATED, 9, 9)
    assert deviation(sides("وزیر تعلیم وزیر تعلیم", "education minister", both)) == 0


@given(FILLERS, FILLERS)
def test_more_text_is_never_shorter(some, more):
    longer = deviation(sides(SOURCE, f"{some} {more}"))
    assert longer >= deviation(sides(SOURCE, some))
