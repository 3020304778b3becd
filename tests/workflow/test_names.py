"""What the editions of a run are called."""

from __future__ import annotations

import pytest

from tests.workflow.room import LinePool, Room, sentence, slugs
from translator.clock import now
from translator.desk import edit
from translator.drafting import stream
from translator.errors import ConflictError
from translator.store import Store
from translator.workflow import Failure, Result, Source, intake


@pytest.fixture
def room(tmp_path):
    """A room with two folders."""
    made = Room(tmp_path)
    for name in ("one", "two"):
        (made.folder / name).mkdir()
    return made


@pytest.fixture
def _one_by_one(monkeypatch):
    """A line that prepares and drafts a sentence at a time."""
    for module in (intake, stream):
        monkeypatch.setattr(module, "_FIRST_WINDOW", 1)
    monkeypatch.setattr(intake, "_WINDOW", 1)
    monkeypatch.setattr(stream, "WINDOW", 1)
    monkeypatch.setattr(stream, "CHUNK", 1)


def called(found) -> dict[str, str]:
    """Return the name of each edition by that of its article."""
    return {one.source.name: one.edition.slug for one in found if isinstance(one, Result)}


def four(room: Room) -> list[Source]:
    """Return two articles of one name, of which the second is read when the first is done with."""
    texts = ("one/news.txt", "a.txt", "b.txt", "two/news.txt")
    return [room.write(name, sentence(number)) for number, name in enumerate(texts)]


def test_two_of_one_name_are_told_apart_in_the_order_of_reading(room):
    room.run([room.write("before.txt", sentence(1))], LinePool())
    first = room.write("one/news.txt", sentence(0))
    second = room.write("two/news.txt", sentence(1))
    found = room.run([first, second], LinePool())
    assert slugs(found) == ["news-2", "news"]  # the second was ready first
    assert called(found) == {"one/news.txt": "news", "two/news.txt": "news-2"}


@pytest.mark.usefixtures("_one_by_one")
def test_the_name_of_an_article_that_cannot_be_drafted_is_free_again(room):
    sources = four(room)
    found = room.run(sources, LinePool(width=1, refused=(sentence(0),)))
    assert called(found) == {"a.txt": "a", "b.txt": "b", "two/news.txt": "news"}


@pytest.mark.usefixtures("_one_by_one")
def test_the_name_of_an_article_that_cannot_be_kept_is_free_again(room, monkeypatch):
    keep = Store.keep_edition

    def keep_edition(store, edition, source, *rest):
        if source.endswith("one/news.txt"):
            raise ConflictError("Kept meanwhile.")
        return keep(store, edition, source, *rest)

    monkeypatch.setattr(Store, "keep_edition", keep_edition)
    sources = four(room)
    found = room.run(sources, LinePool(width=1))
    (failure,) = (one for one in found if isinstance(one, Failure))
    assert (failure.source, str(failure.error)) == (sources[0], "Kept meanwhile.")
    assert called(found) == {"a.txt": "a", "b.txt": "b", "two/news.txt": "news"}


def test_a_moved_article_has_its_name_and_what_people_did_still(room):
    old = room.write("one/news.txt", sentence(0), sentence(1))
    room.run([old], LinePool())
    with Store(room.place) as store:
        edit(store, "news", 1, "Words of an editor.", who="Hina", at=now())
    old.path.rename(room.folder / "two/news.txt")
    pool = LinePool()
    (result,) = room.run([Source("two/news.txt", room.folder / "two/news.txt")], pool)
    assert (result.edition.slug, pool.asked) == ("news", [])
    assert result.edition.pairs[0].current.text == "Words of an editor."
