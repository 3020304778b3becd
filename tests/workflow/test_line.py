"""Articles are read, drafted and published one after another, overlapping."""

from __future__ import annotations

import pytest

from tests.workflow.room import NARROW, LinePool, sentence, slugs
from translator.drafting import stream
from translator.errors import EngineError
from translator.segmenting import segment_key
from translator.store import Store
from translator.terms import Glossary
from translator.workflow import Order, Source, intake, translate_stream

MANY = 3000
ENOUGH = 40
NARROWLY = pytest.mark.usefixtures("_narrow")


def kept(room) -> set[str]:
    """Return the keys of the sentences whose drafts are kept."""
    with Store(room.place) as store, store.transaction() as connection:
        return set(connection.exec_driver_sql("SELECT key FROM drafts").scalars())


def living(readings) -> int:
    """Return how many articles that were read are not forgotten."""
    return sum(1 for one in readings if one() is not None)


def test_of_many_articles_few_are_read_when_the_first_chunk_is_drafted(room, readings):
    read_at: list[int] = []
    pool = LinePool(before=lambda _: read_at.append(len(readings)))
    texts = (" ".join(sentence(3 * n + k) for k in range(3)).encode() for n in range(MANY))
    sources = [Source(f"a{n}.txt", data=text) for n, text in enumerate(texts)]
    going = translate_stream(sources, Order(Glossary(), room.out), pool)
    next(going)
    going.close()
    assert read_at[0] <= 256
    assert len(readings) < MANY / 4


@NARROWLY
def test_articles_are_forgotten_when_they_are_published(room, readings):
    alive: list[int] = []
    pool = LinePool(before=lambda _: alive.append(living(readings)))
    assert len(room.run(room.fill(ENOUGH), pool)) == ENOUGH
    assert len(alive) >= ENOUGH * 3 / NARROW
    assert max(alive) < ENOUGH / 2


@NARROWLY
def test_articles_of_which_nothing_is_new_are_not_all_read_before_the_first_is_published(
    room, readings
):
    sources = room.fill(ENOUGH)
    room.run(sources, LinePool())
    readings.clear()
    pool = LinePool()
    going = translate_stream(sources, Order(Glossary(), room.out), pool)
    alive = [living(readings) for _ in going]
    assert pool.asked == []
    assert len(alive) == ENOUGH
    assert max(alive) < ENOUGH / 2


@NARROWLY
def test_what_was_drafted_before_the_engine_failed_is_kept_and_not_asked_for_again(room):
    sources = room.fill(20)

    def fail(number: int) -> None:
        if number == 3:
            raise EngineError("Broken.")

    broken = LinePool(before=fail)
    with pytest.raises(EngineError, match="Broken"):
        room.run(sources, broken)
    done = kept(room)
    assert NARROW <= len(done) < len(broken.asked)

    whole = LinePool()
    assert len(room.run(sources, whole)) == 20
    assert {segment_key(text) for text in whole.asked} == kept(room) - done
    assert len(kept(room)) == 60


@NARROWLY
def test_a_sentence_that_far_apart_articles_share_is_drafted_once(room):
    sources = room.fill(20)
    shared = [room.write("x.txt", sentence(0), sentence(70_000)), room.write("y.txt", sentence(1))]
    pool = LinePool()
    assert len(room.run([*sources, *shared], pool)) == 22
    assert len(pool.asked) == len(set(pool.asked)) == 61


def test_a_sentence_that_the_next_window_shares_with_one_under_way_is_drafted_once(
    room, monkeypatch
):
    monkeypatch.setattr(intake, "_FIRST_WINDOW", 2)
    one = room.write("one.txt", sentence(0), sentence(1))
    two = room.write("two.txt", sentence(1), sentence(0))
    pool = LinePool()
    found = room.run([one, two], pool)
    assert sorted(pool.asked) == sorted([sentence(0), sentence(1)])
    assert sorted(slugs(found)) == ["one", "two"]
    assert [r.translated for r in found] == [2, 2]


def test_an_article_is_ready_when_the_draft_of_another_window_arrives(room, monkeypatch):
    for module in (intake, stream):
        monkeypatch.setattr(module, "_FIRST_WINDOW", 1)
    first = room.write("first.txt", sentence(0))
    waits = room.write("waits.txt", sentence(0))
    own = room.write("own.txt", sentence(1))
    pool = LinePool()
    found = room.run([first, waits, own], pool)
    assert [len(chunk) for chunk in pool.chunks] == [1, 1]
    assert slugs(found) in (["first", "waits", "own"], ["own", "first", "waits"])
