from __future__ import annotations

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.memory.samples import DAY, unit
from tests.store.build import Desk
from translator.errors import StoreError
from translator.memory import MatchKind
from translator.review import shelf as module
from translator.review.shelf import Shelf
from translator.store import Store

FIRST = "بندرگاہ آج بند رہی۔"
NEAR = "بندرگاہ کل بند رہی۔"
OTHER = "کابینہ نے بجٹ کی منظوری دے دی۔"


class Hands:
    """A clock that stands, and work that waits until it is told to begin."""

    def __init__(self):
        self.now = 100.0
        self.waiting = []

    def clock(self):
        return self.now

    def work(self):
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "editions.db") as store:
        yield store


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def shelf(store, hands):
    return Shelf(store, clock=hands.clock, later=hands.waiting.append)


def add(store, *pairs):
    store.add_units([unit(source, target) for source, target in pairs], DAY)


def found(shelf, text=FIRST, limit=5):
    return [match.unit.target for match in shelf.matches(text, limit)]


def test_equal_and_similar_sentences_are_found(store, shelf):
    add(store, (NEAR, "Shut yesterday."), (FIRST, "Shut today."), (OTHER, "A budget."))
    matches = shelf.matches(FIRST, 5)
    assert [(m.unit.target, m.kind) for m in matches] == [
        ("Shut today.", MatchKind.EXACT),
        ("Shut yesterday.", MatchKind.FUZZY),
    ]


def test_there_are_no_more_than_are_wanted(store, shelf):
    add(store, (NEAR, "Shut yesterday."), (FIRST, "Shut today."))
    assert found(shelf, limit=1) == ["Shut today."]


def test_an_empty_memory_has_nothing_and_is_not_read_again(store, shelf, monkeypatch):
    assert found(shelf) == []
    monkeypatch.setattr(store, "units", None)
    assert found(shelf) == []


def test_what_is_approved_is_found_two_seconds_later(store, shelf, hands):
    shelf.warm()
    add(store, (FIRST, "Shut today."))
    hands.now += 1.9
    assert found(shelf) == []
    hands.now += 0.1
    assert found(shelf) == ["Shut today."]


def test_what_is_approved_is_added_without_reading_all_anew(store, shelf, hands, monkeypatch):
    add(store, (NEAR, "Shut yesterday."))
    shelf.warm()
    monkeypatch.setattr(store, "units", None)
    for n, text in enumerate(("One.", "Two.", "Three."), 1):
        add(store, (FIRST, text))
        hands.now += 60
        assert len(found(shelf)) == n + 1
    assert hands.waiting == []


def test_a_look_that_finds_nothing_new_reads_no_unit(store, shelf, hands, monkeypatch):
    add(store, (FIRST, "Shut today."))
    shelf.warm()
    monkeypatch.setattr(store, "units_after", None)
    hands.now += 60
    assert found(shelf) == ["Shut today."]


@pytest.fixture
def desk(store):
    desk = Desk(store)
    desk.run(FIRST, OTHER)
    desk.approve(1, 2)
    return desk


def test_what_left_goes_once_all_is_read_anew_and_nobody_waits_for_that(desk, shelf, hands):
    shelf.warm()
    desk.reopen(1)
    hands.now += 30
    assert found(shelf) == [f"{FIRST} machine 1."]
    hands.work()
    assert found(shelf) == []
    assert found(shelf, OTHER) == [f"{OTHER} machine 1."]


def test_all_is_read_anew_every_thirty_seconds_at_most(desk, shelf, hands):
    shelf.warm()
    desk.reopen(1)
    hands.now += 29
    found(shelf)
    assert hands.waiting == []
    hands.now += 2
    found(shelf)
    hands.work()
    desk.reopen(2)
    hands.now += 29
    found(shelf)
    assert hands.waiting == []
    hands.now += 2
    found(shelf)
    assert len(hands.waiting) == 1


def test_it_is_asked_for_once_though_it_takes_a_while(desk, shelf, hands):
    shelf.warm()
    desk.reopen(1)
    for _ in range(5):
        hands.now += 10
        found(shelf)
    assert len(hands.waiting) == 1


def test_a_memory_that_takes_long_to_read_is_read_less_often(desk, store, hands, monkeypatch):
    shelf = Shelf(store, clock=hands.clock, later=hands.waiting.append)
    read = store.units

    def slowly():
        hands.now += 5
        return read()

    monkeypatch.setattr(store, "units", slowly)
    shelf.warm()
    desk.reopen(1)
    hands.now += 99
    found(shelf)
    assert hands.waiting == []
    hands.now += 2
    found(shelf)
    assert len(hands.waiting) == 1


def test_a_text_that_replaces_an_approved_one_is_found_before_that_one_is_gone(desk, shelf, hands):
    shelf.warm()
    desk.edit(1, "A person's words.")
    desk.approve(1)
    hands.now += 30
    assert sorted(found(shelf)) == ["A person's words.", f"{FIRST} machine 1."]
    hands.work()
    assert found(shelf) == ["A person's words."]


def test_a_whole_file_of_units_is_read_in_one_go(store, shelf, hands, monkeypatch):
    monkeypatch.setattr(module, "_MANY", 2)
    shelf.warm()
    monkeypatch.setattr(store, "units_after", None)
    add(store, (FIRST, "One."), (FIRST, "Two."), (NEAR, "Three."))
    hands.now += 30
    assert found(shelf) == []
    hands.work()
    assert sorted(found(shelf)) == ["One.", "Three.", "Two."]


def test_what_comes_while_all_is_read_is_found(desk, store, shelf, hands, monkeypatch):
    shelf.warm()
    desk.reopen(1)
    hands.now += 30
    found(shelf)
    read = store.units

    def meanwhile():
        units = read()
        add(store, (FIRST, "Shut today."))
        return units

    monkeypatch.setattr(store, "units", meanwhile)
    hands.work()
    hands.now += 2
    assert found(shelf) == ["Shut today."]


def test_an_error_while_all_is_read_again_leaves_the_index_and_is_logged(
    desk, shelf, hands, monkeypatch, caplog
):
    shelf.warm()
    desk.reopen(1)
    hands.now += 30
    found(shelf)
    monkeypatch.setattr(desk.store, "units", _refuse)
    with caplog.at_level(logging.WARNING, "dozaban"):
        hands.work()
    assert "It is locked." in caplog.text
    assert found(shelf) == [f"{FIRST} machine 1."]
    monkeypatch.undo()
    hands.now += 30
    found(shelf)
    hands.work()
    assert found(shelf) == []


def _refuse():
    raise StoreError("It is locked.")


def test_an_error_at_a_look_is_told_and_does_not_stop_later_looks(store, shelf, hands, monkeypatch):
    shelf.warm()
    add(store, (FIRST, "Shut today."))
    hands.now += 2
    monkeypatch.setattr(store, "memory_mark", _refuse)
    with pytest.raises(StoreError, match="It is locked"):
        shelf.matches(FIRST, 5)
    monkeypatch.undo()
    hands.now += 2
    assert found(shelf) == ["Shut today."]


def test_many_who_ask_at_once_read_the_memory_once(store, monkeypatch):
    add(store, (FIRST, "Shut today."))
    read, times = store.units, []

    def counted():
        times.append(threading.get_ident())
        return read()

    monkeypatch.setattr(store, "units", counted)
    shelf = Shelf(store)
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: found(shelf), range(40)))
    assert answers == [["Shut today."]] * 40
    assert len(times) == 1


def test_many_search_while_the_memory_grows(store, hands, monkeypatch):
    monkeypatch.setattr(module, "_LOOK", 0.0)
    shelf = Shelf(store, later=hands.waiting.append)
    shelf.warm()

    def approve(n):
        add(store, (f"{FIRST} {n}", f"Shut {n} times."))
        return len(shelf.matches(FIRST, 50))

    with ThreadPoolExecutor(4) as threads:
        seen = list(threads.map(approve, range(40)))
    assert all(0 <= number <= 40 for number in seen)
    assert len(found(shelf, limit=50)) == 40


def test_a_search_goes_on_while_another_thread_reads_all_again(desk, store, hands, monkeypatch):
    reading, go_on = threading.Event(), threading.Event()
    shelf = Shelf(store, clock=hands.clock)
    shelf.warm()
    desk.reopen(1)
    hands.now += 30
    read = store.units

    def waits():
        reading.set()
        assert go_on.wait(10)
        return read()

    monkeypatch.setattr(store, "units", waits)
    found(shelf)
    assert reading.wait(10)
    hands.now += 30
    assert found(shelf) == [f"{FIRST} machine 1."]
    go_on.set()
    until = time.monotonic() + 10
    while found(shelf) and time.monotonic() < until:
        time.sleep(0.01)
    assert found(shelf) == []
