"""Which of several units of one sentence is taken."""

from __future__ import annotations

import itertools

from tests.memory.samples import DAY, unit
from translator.memory import MatchKind, rank_exact

RAIN = "آج بارش ہوگی۔"


def best(*units, before="b", after="a"):
    """Return the target and the kind of the match, the same in whatever order they come."""
    found = {rank_exact(order, before, after) for order in itertools.permutations(units)}
    assert len(found) == 1
    (match,) = found
    return match and (match.unit.target, match.kind, match.similarity)


def test_nothing_is_found_among_no_units():
    assert best() is None


def test_a_unit_with_the_same_neighbours_is_a_context_match():
    near = unit(RAIN, "near", before="b", after="a")
    newer = unit(RAIN, "newer", day=1)
    assert best(near, newer) == ("near", MatchKind.CONTEXT, 1.0)


def test_one_equal_neighbour_is_better_than_none_but_no_context():
    half = unit(RAIN, "half", before="other", after="a")
    newer = unit(RAIN, "newer", day=1, before="other", after="other")
    assert best(half, newer) == ("half", MatchKind.EXACT, 1.0)


def test_a_sentence_that_stands_alone_has_no_context():
    assert best(unit(RAIN, "alone"), before="", after="") == ("alone", MatchKind.EXACT, 1.0)


def test_a_missing_neighbour_equals_a_missing_neighbour():
    first = unit(RAIN, "first", before="", after="a")
    assert best(first, before="", after="a") == ("first", MatchKind.CONTEXT, 1.0)
    assert best(first, before="b", after="a") == ("first", MatchKind.EXACT, 1.0)


def test_the_newest_wins_among_equals():
    assert best(unit(RAIN, "old"), unit(RAIN, "new", day=2), unit(RAIN, "mid", day=1))[0] == "new"


def test_a_unit_without_a_time_is_older_than_any_other():
    assert best(unit(RAIN, "a", at=None), unit(RAIN, "b"))[0] == "b"


def test_a_time_without_a_zone_is_taken_as_utc():
    bare = unit(RAIN, "bare", at=DAY.replace(tzinfo=None, hour=1))
    assert best(bare, unit(RAIN, "zoned"))[0] == "bare"
    assert best(bare, unit(RAIN, "zoned", day=1))[0] == "zoned"


def test_equals_of_one_time_are_settled_by_the_target():
    assert best(unit(RAIN, "beta"), unit(RAIN, "alpha"))[0] == "alpha"


def test_a_unit_without_a_target_never_matches():
    empty = unit(RAIN, "", day=3, before="b", after="a")
    assert best(empty) is None
    assert best(empty, unit(RAIN, "full"))[0] == "full"
