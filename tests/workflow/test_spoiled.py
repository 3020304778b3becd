"""A mistake of ours in one article ends the work on that article only."""

from __future__ import annotations

import pytest

from tests.workflow.room import LinePool, Told, sentence, slugs
from translator import inspection
from translator.checks import Check
from translator.draft import Severity
from translator.errors import StoreError
from translator.segmenting import segment_key
from translator.store import Store
from translator.workflow import Failure, line, work

BAD = sentence(99_999)


def failures(found) -> dict[str, str]:
    """Return what is said of each article that failed."""
    return {one.source.name: str(one.error) for one in found if isinstance(one, Failure)}


def kept(room) -> set[str]:
    """Return the keys of the sentences whose drafts are kept."""
    with Store(room.place) as store, store.transaction() as connection:
        return set(connection.exec_driver_sql("SELECT key FROM drafts").scalars())


@pytest.fixture
def sources(room):
    """Four articles; two of them have the bad sentence."""
    return [
        room.write("one.txt", sentence(0), BAD, sentence(1)),
        room.write("two.txt", sentence(2)),
        room.write("three.txt", BAD, sentence(3)),
        room.write("four.txt", sentence(4)),
    ]


# Planning -----------------------------------------------------------------------------------------


def test_an_article_that_cannot_be_prepared_fails_alone(room, sources, monkeypatch):
    def plan_job(segment, *rest):
        if segment.text == BAD:
            raise TypeError("None is no text")
        return planned(segment, *rest)

    planned = work.plan_job
    monkeypatch.setattr(work, "plan_job", plan_job)
    told = Told()
    found = room.run(sources, LinePool(), told)
    why = "cannot be prepared (TypeError: None is no text). Please report it."
    assert failures(found) == {name: f"{name} {why}" for name in ("one.txt", "three.txt")}
    assert sorted(slugs(found)) == ["four", "two"]
    assert told.totals[-1] == told.done == 2


# Drafting -----------------------------------------------------------------------------------------


def test_articles_with_a_sentence_that_cannot_be_drafted_fail_and_no_others(room, sources):
    pool = LinePool(refused=(BAD,))
    found = room.run(sources, pool)
    why = f"The sentence that begins \u2068{BAD[:40]}\u2069 cannot be translated (TypeError: "
    said = failures(found)
    assert sorted(said) == ["one.txt", "three.txt"]
    assert all(text.startswith(f"{name}: {why}") for name, text in said.items())
    assert sorted(slugs(found)) == ["four", "two"]


def test_the_other_sentences_of_such_an_article_are_kept(room, sources):
    room.run(sources, LinePool(refused=(BAD,)))
    assert kept(room) == {segment_key(sentence(n)) for n in range(5)}
    whole = LinePool()
    assert len(slugs(room.run(sources, whole))) == 4
    assert whole.asked == [BAD]


@pytest.mark.usefixtures("_narrow")
def test_an_article_fails_once_whatever_comes_of_its_other_sentences(room):
    long = BAD.replace("۔", " دریا بازار کسان۔")  # goes first, long before the others
    numbers = [sentence(n) for n in range(30)]
    source = room.write("one.txt", *numbers[:15], long, BAD, *numbers[15:])
    other = room.write("two.txt", long, sentence(50))
    last = room.write("three.txt", sentence(60))
    found = room.run([source, other, last], LinePool(refused=(long, BAD)))
    assert [one.source.name for one in found if isinstance(one, Failure)] == ["one.txt", "two.txt"]
    assert slugs(found) == ["three"]
    assert kept(room) == {segment_key(text) for text in (*numbers, sentence(50), sentence(60))}


@pytest.mark.usefixtures("_narrow")
def test_an_article_that_comes_later_with_the_same_sentence_fails_too(room):
    sources = [room.write("x.txt", BAD), *room.fill(12), room.write("z.txt", BAD)]
    found = room.run(sources, LinePool(refused=(BAD,)))
    assert sorted(failures(found)) == ["x.txt", "z.txt"]
    assert len(slugs(found)) == 12


# Publishing ---------------------------------------------------------------------------------------


def test_an_article_that_cannot_be_published_fails_alone(room, sources, monkeypatch):
    def find(sides):
        if sides.segment.text == BAD:
            raise ZeroDivisionError("by nothing")
        return ()

    checks = (Check("bad", Severity.ERROR, "bad", "bad", find),)
    monkeypatch.setattr(inspection.inspect_pairs, "__defaults__", (checks,))
    found = room.run(sources, LinePool())
    why = "cannot be published (ZeroDivisionError: by nothing). Please report it."
    assert failures(found) == {name: f"{name} {why}" for name in ("one.txt", "three.txt")}
    assert sorted(slugs(found)) == ["four", "two"]


@pytest.mark.parametrize("name", ["segments", "drafted", "keep_drafts", "keep_edition"])
def test_a_database_that_fails_ends_the_run(room, sources, monkeypatch, name):
    def broken(*_):
        raise StoreError("The disk is full.")

    monkeypatch.setattr(line.Store, name, broken)
    with pytest.raises(StoreError, match="The disk is full"):
        room.run(sources, LinePool())
