"""The memory finds equal and similar sentences."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.memory.samples import unit
from translator.memory import MatchKind, MemoryIndex
from translator.segmenting import segment_key

RAIN = "کراچی میں آج شدید بارش کا امکان ہے۔"
RAIN_TOMORROW = "کراچی میں کل شدید بارش کا امکان ہے۔"
RAIN_LAHORE = "لاہور میں کل شدید بارش کا امکان ہے۔"
MATCH = "قومی ٹیم نے سیریز کا پہلا میچ جیت لیا۔"


def found(index, text, **options):
    return [(m.unit.target, m.kind) for m in index.fuzzy(text, **options)]


def test_an_equal_sentence_is_found_by_its_key():
    index = MemoryIndex([unit(RAIN, "rain"), unit(MATCH, "match")])
    match = index.exact(segment_key(MATCH), "x", "y")
    assert (match.unit.target, match.kind, match.similarity) == ("match", MatchKind.EXACT, 1.0)
    assert index.exact(segment_key("نیا جملہ۔")) is None


def test_the_neighbours_decide_between_equal_sentences():
    index = MemoryIndex([unit(RAIN, "new", day=1), unit(RAIN, "here", before="b", after="a")])
    assert index.exact(segment_key(RAIN), "b", "a").unit.target == "here"
    assert index.exact(segment_key(RAIN), "b", "a").kind is MatchKind.CONTEXT


def test_similar_sentences_come_best_first():
    index = MemoryIndex([unit(RAIN_LAHORE, "lahore"), unit(MATCH, "match"), unit(RAIN, "karachi")])
    assert found(index, RAIN_TOMORROW) == [
        ("karachi", MatchKind.FUZZY),
        ("lahore", MatchKind.FUZZY),
    ]


def test_similarity_is_that_of_letters():
    (match,) = MemoryIndex([unit("کل آنا")]).fuzzy("کل جانا", threshold=0.5)
    assert match.similarity == pytest.approx(1 - 3 / 13)


def test_spelling_makes_no_difference():
    (match,) = MemoryIndex([unit("کراچی میں ۵ افراد ہلاک")]).fuzzy("كراچي میں 5 افراد ہلاک")
    assert (match.kind, match.similarity) == (MatchKind.EXACT, 1.0)


def test_an_equal_sentence_comes_before_similar_ones():
    index = MemoryIndex([unit(RAIN_TOMORROW, "similar", day=9), unit(RAIN, "equal")])
    assert found(index, RAIN) == [("equal", MatchKind.EXACT), ("similar", MatchKind.FUZZY)]


def test_of_equal_pairs_the_newest_is_shown():
    old, new = unit(RAIN, "same", who="old"), unit(RAIN, "same", day=1, who="new")
    (match,) = MemoryIndex([old, new]).fuzzy(RAIN)
    assert match.unit == new


def test_different_translations_of_a_sentence_are_all_shown():
    index = MemoryIndex([unit(RAIN, "old"), unit(RAIN, "new", day=1)])
    assert [target for target, _ in found(index, RAIN)] == ["new", "old"]


def test_of_equally_similar_sentences_the_newest_comes_first():
    index = MemoryIndex([unit("کل پانچ آئے", "old"), unit("کل چھ آئے", "new", day=1)])
    assert [t for t, _ in found(index, "کل آئے", limit=1, threshold=0.5)] == ["new"]
    near = MemoryIndex([unit(f"کل {c} آئے", c, day=n) for n, c in enumerate("ابپتٹجچ")])
    assert [t for t, _ in found(near, "کل آئے", limit=3)] == ["چ", "ج", "ٹ"]


@pytest.mark.parametrize("limit", [0, -1])
def test_no_matches_are_given_where_none_are_wanted(limit):
    assert MemoryIndex([unit(RAIN)]).fuzzy(RAIN, limit=limit) == []


def test_an_empty_memory_finds_nothing():
    assert MemoryIndex().fuzzy(RAIN) == []
    assert MemoryIndex().fuzzy("") == []


def test_a_sentence_without_letters_is_like_no_other():
    index = MemoryIndex([unit(RAIN), unit("")])
    assert [m.unit.source for m in index.fuzzy("")] == [""]
    assert [m.unit.source for m in index.fuzzy(RAIN)] == [RAIN]


def test_units_without_a_target_are_left_out():
    index = MemoryIndex([unit(RAIN, "")])
    index.add(unit(MATCH, ""))
    assert len(index) == 0
    assert index.exact(segment_key(RAIN)) is None
    assert index.fuzzy(MATCH) == []


def test_a_unit_that_is_added_is_found():
    index = MemoryIndex([unit(MATCH)])
    index.add(unit(RAIN, "rain"))
    assert len(index) == 2
    assert found(index, RAIN_TOMORROW) == [("rain", MatchKind.FUZZY)]
    assert index.exact(segment_key(RAIN)).unit.target == "rain"


def test_a_unit_that_is_removed_is_found_no_more_and_others_are():
    kept, gone = unit(RAIN_LAHORE, "kept"), unit(RAIN, "gone")
    index = MemoryIndex([gone, kept])
    index.remove(gone)
    assert len(index) == 1
    assert index.exact(segment_key(RAIN)) is None
    assert found(index, RAIN_TOMORROW) == [("kept", MatchKind.FUZZY)]


def test_other_units_of_a_sentence_stay_when_one_is_removed():
    first, second = unit(RAIN, "first"), unit(RAIN, "second")
    index = MemoryIndex([first, second])
    index.remove(second)
    assert found(index, RAIN) == [("first", MatchKind.EXACT)]


def test_removing_a_unit_that_is_not_there_changes_nothing():
    index = MemoryIndex([unit(RAIN)])
    index.remove(unit(RAIN, "another"))
    index.remove(unit(MATCH))
    assert len(index) == 1


def test_a_removed_unit_can_be_added_again():
    index = MemoryIndex([unit(RAIN, "rain")])
    index.remove(unit(RAIN, "rain"))
    index.add(unit(RAIN, "rain"))
    assert found(index, RAIN) == [("rain", MatchKind.EXACT)]


def test_heavy_libraries_wait_until_there_is_an_index():
    code = "import sys, translator.memory; print({'numpy', 'rapidfuzz'} & {*sys.modules})"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout == "set()\n"
