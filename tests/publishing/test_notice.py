import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import load_cases
from tests.publishing.editions import edition_of, paragraph, reviewed
from translator.edition import Edition
from translator.publishing.notice import notice

CASES = load_cases("publishing/notices")


def worked_on(letters: str) -> Edition:
    """Return an edition with one sentence a letter."""
    blocks = [paragraph(f"بات {n}۔") for n in range(len(letters))]
    return reviewed(edition_of(*blocks), letters or "d")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_notice_is_true_for_every_mix(case):
    letters = re.sub(r"(\d+)(\w) ?", lambda m: m[2] * int(m[1]), case.text)
    told = notice(worked_on(letters))
    assert (told.english, told.urdu) == case.expected


@given(st.text("dmceaA", max_size=8))
def test_the_order_of_the_sentences_does_not_matter(letters):
    assert notice(worked_on(letters)) == notice(worked_on("".join(sorted(letters))))


@given(st.text("dmceaA", min_size=1, max_size=8))
def test_a_page_is_called_approved_only_if_all_of_it_is(letters):
    told = notice(worked_on(letters))
    every = set(letters) <= {"a", "A"}
    assert ("reviewed and approved by a person" in told.english) == every
    assert ("جائزے کے بعد منظور شدہ" in told.urdu) == every
    nothing = not set(letters) & {"e", "a", "A"}
    assert bool(re.search("not yet reviewed|no person has", told.english)) == nothing
    assert ("جائزہ نہیں لیا" in told.urdu) == nothing
