"""Marks and counts as open pages get them."""

from __future__ import annotations

import pytest

from translator.editing import State
from translator.review.message import counts_as_json, is_behind, mark_as_text
from translator.review.values import Counts
from translator.store import EditionMark


def test_the_counts_have_all_states_by_name():
    counts = Counts(5, {State.APPROVED: 2, State.DRAFT: 3}, errors=1, warnings=4)
    assert counts_as_json(counts) == {
        "total": 5,
        "states": {"draft": 3, "edited": 0, "approved": 2},
        "errors": 1,
        "warnings": 4,
    }


def test_who_saw_the_mark_of_now_is_not_behind():
    mark = EditionMark(3, 17)
    assert mark_as_text(mark) == "3.17"
    assert not is_behind(mark_as_text(mark), mark)


@pytest.mark.parametrize("seen", ["3.16", "3.9", "2.17", "2.99"])
def test_who_saw_an_older_mark_is_behind(seen):
    assert is_behind(seen, EditionMark(3, 17))


@pytest.mark.parametrize("seen", ["3.18", "4.18", "", "3", "3.", ".16", "x.y", "3.16.1", "-3.1"])
def test_who_saw_a_newer_one_or_none_is_not(seen):
    assert not is_behind(seen, EditionMark(3, 17))
