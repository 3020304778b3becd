"""What becomes of each article of a run."""

from __future__ import annotations

from tests.workflow.room import LinePool, sentence, slugs
from translator.clock import now
from translator.desk import edit
from translator.engine import FakeEngine
from translator.store import Store
from translator.terms import Glossary
from translator.workflow import Failure, Source, Unchanged, intake, translate_sources, work


def test_results_of_translate_sources_are_in_the_order_of_the_sources(room):
    sources = [
        room.write("c.txt", sentence(1)),
        room.write("long.txt", *map(sentence, range(300, 600))),
        room.write("a.txt", sentence(2)),
        room.write("empty.txt"),
        room.write("b.txt", sentence(3)),
        room.write("blank.txt"),
    ]
    report = translate_sources(sources, engine=FakeEngine(), glossary=Glossary(), out=room.out)
    assert [r.source.name for r in report.results] == ["c.txt", "long.txt", "a.txt", "b.txt"]
    assert [source.name for source, _ in report.failures] == ["empty.txt", "blank.txt"]


def test_what_a_person_edited_while_the_article_was_drafted_stays(room):
    source = room.write("khabar.txt", sentence(0), sentence(1))
    room.run([source], LinePool())
    room.write("khabar.txt", sentence(0), sentence(1), sentence(2))

    def person(_: int) -> None:
        with Store(room.place) as store:
            edit(store, "khabar", 1, "Words of an editor.", who="Hina", at=now())

    pool = LinePool(before=person)
    (result,) = room.run([source], pool)
    assert pool.asked == [sentence(2)]
    assert result.edition.pairs[0].current.text == "Words of an editor."
    assert "Words of an editor." in result.pages.html.read_text(encoding="utf-8")
    assert [pair.segment.text for pair in result.edition.pairs][2:] == [sentence(2)]


def test_what_a_person_edited_before_is_not_drafted_again_by_another_engine(room):
    source = room.write("khabar.txt", sentence(0), sentence(1))
    room.run([source], LinePool())
    with Store(room.place) as store:
        edit(store, "khabar", 1, "Words of an editor.", who="Hina", at=now())
    other = LinePool()
    other.info = FakeEngine().info
    (result,) = room.run([source], other)
    assert other.asked == [sentence(1)]
    assert result.edition.pairs[0].current.text == "Words of an editor."


def test_what_is_unchanged_is_told_and_not_read(room, readings):
    sources = room.fill(5)
    room.run(sources, LinePool())
    room.write("a0003.txt", sentence(900))
    readings.clear()
    found = room.run(sources, LinePool(), skip=True)
    assert [type(one) for one in found].count(Unchanged) == 4
    assert slugs(found) == ["a0003"]
    assert len(readings) == 1


def test_a_reader_that_breaks_is_the_failure_of_its_article(room, monkeypatch):
    def read(source: Source, *, force: bool) -> work.Work:
        if source.name == "bad.txt":
            raise ZeroDivisionError("three\nlines")
        return work.read(source, force=force)

    monkeypatch.setattr(intake, "read", read)
    sources = [room.write("bad.txt", sentence(0)), room.write("good.txt", sentence(1))]
    found = room.run(sources, LinePool())
    (failure,) = (one for one in found if isinstance(one, Failure))
    assert str(failure.error).startswith("bad.txt cannot be read (ZeroDivisionError: three")
    assert slugs(found) == ["good"]
