"""A listener is told how much work there will be, while most articles are not read yet."""

from __future__ import annotations

import pytest

from tests.workflow.room import LinePool, Room, Told, sentence
from translator.drafting import stream
from translator.errors import EngineError
from translator.workflow import Source, intake
from translator.workflow.progress import Estimate


@pytest.fixture
def room(tmp_path, monkeypatch):
    """Articles of which some twelve sentences are prepared at a time."""
    monkeypatch.setattr(intake, "_FIRST_WINDOW", 12)
    monkeypatch.setattr(intake, "_WINDOW", 12)
    monkeypatch.setattr(stream, "_FIRST_WINDOW", 12)
    monkeypatch.setattr(stream, "WINDOW", 12)
    return Room(tmp_path)


def test_articles_of_one_size_are_foreseen_exactly(room):
    told = Told()
    room.run(room.fill(20), LinePool(), told)
    assert told.totals[-1] == told.done == 60
    assert all(55 < total < 65 for total in told.totals)


def test_the_estimate_grows_where_more_sentences_a_byte_come(room):
    long = " ".join(["دیکھا"] * 40)
    sources = [room.write(f"a{n}.txt", f"{sentence(n)[:-1]} {long}۔") for n in range(15)]
    sources += [room.write(f"b{n}.txt", *map(sentence, range(n, n + 9))) for n in (100, 200)]
    told = Told()
    room.run(sources, LinePool(), told)
    assert told.totals[0] < told.totals[-1] == told.done == 33


def test_the_estimate_shrinks_where_little_is_new(room):
    sources = room.fill(20)
    room.run(sources[8:], LinePool())
    told = Told()
    room.run(sources, LinePool(), told)
    assert told.totals[0] > told.totals[-1] == told.done == 24


def test_bad_articles_at_the_end_are_taken_out_of_it(room):
    sources = room.fill(8)
    sources += [room.write(f"z{n}.txt", "This is English, and not short. " * 40) for n in range(3)]
    told = Told()
    room.run(sources, LinePool(), told)
    assert told.totals[0] > 40
    assert told.totals[-1] == told.done == 24


def test_unchanged_articles_are_no_work(room):
    sources = room.fill(12)
    room.run(sources[4:], LinePool())
    told = Told()
    room.run(sources, LinePool(), told, skip=True)
    assert told.totals[-1] == told.done == 12


def test_a_run_in_which_nothing_is_new_tells_of_no_work(room):
    sources = room.fill(6)
    room.run(sources, LinePool())
    for skip in (True, False):
        told = Told()
        room.run(sources, LinePool(), told, skip=skip)
        assert (told.totals, told.done) == ([], 0)


def test_a_run_that_fails_was_told_of_more_than_it_did(room):
    def fail(number: int) -> None:
        if number == 2:
            raise EngineError("Broken.")

    told = Told()
    with pytest.raises(EngineError):
        room.run(room.fill(20), LinePool(before=fail), told)
    assert 0 < told.done < told.totals[-1]


def test_an_equal_estimate_is_not_told_twice():
    told = Told()
    estimate = Estimate([Source("a.txt", data=b"12345")], told)
    estimate.plan([], [])
    estimate.leave_out(Source("a.txt", data=b"12345"))
    estimate.plan([], [])
    assert told.totals == []
