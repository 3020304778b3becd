"""A store of every earlier version, with what people did in it, goes on as if nothing had been."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import translator.store.migrations
from tests.attacks.store.commands import run
from tests.publishing.newsroom import Newsroom
from tests.store.children import children
from tests.store.old import SCRIPTS, ask, bring_up_to_date, everything, make_old
from translator.editing import State
from translator.store import Store
from translator.store.health import examine
from translator.store.tables import REVISION

MIGRATIONS = Path(translator.store.migrations.__file__).parent / "versions"
VERSIONS = range(1, int(REVISION) + 1)
PEOPLE_WORKED = [version for version in VERSIONS if version >= 3]
PROCESSES = 4
ARTICLE = """# آم کی قیمت بڑھ گئی

اس سال بارش **کم** ہوئی۔

- منڈی میں آم مہنگا ہے۔
- دریا کا پانی چڑھ گیا۔
"""  # of the edition `aam` in versions from 4 on
ARTICLE_OF_3 = "آم آیا۔\n\nشام ہوئی۔\n"


@pytest.fixture(params=VERSIONS)
def version(request):
    return request.param


def rows_of(path):
    """All rows by table, as columns by name."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        tables = [row["name"] for row in connection.execute(query)]
        return {t: [dict(r) for r in connection.execute(f"SELECT * FROM {t}")] for t in tables}  # noqa: S608


def test_every_migration_has_a_store_of_its_version_among_the_fixtures():
    """If this fails, add one: let the version before the next one work, and dump what it made."""
    migrations = {int(path.name[:4]) for path in MIGRATIONS.glob("[0-9]*.py")}
    kept = {int(path.stem.removeprefix("version")) for path in SCRIPTS.glob("version*.sql")}
    assert migrations == set(VERSIONS) == kept


def test_every_row_of_every_version_is_kept(path, version):
    make_old(path, version)
    before = rows_of(path)
    bring_up_to_date(path)
    after = rows_of(path)
    before.pop("alembic_version", None)
    for table, rows in before.items():
        for old, new in zip(rows, after[table], strict=True):
            kept = {name: value for name, value in new.items() if name in old}
            if table == "editions":  # in version 1 stale, in version 2 with the marks in it
                for name in ("stamp", "content") if version < 3 else ():
                    old.pop(name, None)
                    kept.pop(name, None)
            assert kept == old
    assert sum(map(len, before.values())) > 2


def test_a_store_of_every_version_is_sound_when_it_is_opened(path, version):
    make_old(path, version)
    with Store(path) as store:
        assert examine(store).problems == ()
        assert store.standings()


@pytest.fixture
def room(tmp_path):
    room = Newsroom(tmp_path)
    room.out.mkdir()
    return room


def make_here(room, version):
    """Make the store of an earlier version, whose articles are in this folder."""
    path = room.out / "editions.db"
    make_old(path, version)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE editions SET source = replace(source, '/articles', ?)", [str(room.folder)]
        )
    return path


@pytest.mark.parametrize("version", PEOPLE_WORKED)
def test_the_next_run_over_the_article_keeps_what_people_did(room, version):
    path = make_here(room, version)
    with Store(path) as store:
        before = store.edition("aam")
        source = Path(store.source("aam"))
        history, units = store.history("aam"), store.units()
    room.write(source.name, ARTICLE if version > 3 else ARTICLE_OF_3)
    (result,) = room.run(source).results
    assert result.edition.slug == "aam"
    with Store(path) as store:
        after = store.edition("aam")
        assert store.history("aam")[: len(history)] == history
        assert [u.target for u in store.units()][-1] == units[-1].target
    worked = {p.segment.key: p for p in before.pairs if p.review.state is not State.DRAFT}
    kept = {p.segment.key: p for p in after.pairs if p.review.state is not State.DRAFT}
    assert worked
    assert {key: pair.review for key, pair in kept.items()} == {
        key: pair.review for key, pair in worked.items()
    }


@pytest.mark.parametrize("version", PEOPLE_WORKED)
def test_what_an_earlier_version_kept_can_be_published(room, version):
    make_here(room, version)
    said = run("publish --require draft", room.out, room.out / "new")
    assert said.code == 0, said.text
    page = (room.out / "site" / "aam" / "index.html").read_text("utf-8")
    with Store(room.out / "editions.db") as store:
        approved = [p for p in store.edition("aam").pairs if p.review.state is State.APPROVED]
    assert approved
    assert all(pair.current.text.rstrip(".") in page for pair in approved)


def test_processes_that_open_it_at_once_bring_it_up_to_date_once(tmp_path, version):
    make_old(whole := tmp_path / "whole.db", version)
    bring_up_to_date(whole)
    make_old(path := tmp_path / "editions.db", version)
    make = children().Process
    workers = [make(target=bring_up_to_date, args=(path,)) for _ in range(PROCESSES)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0] * PROCESSES
    assert everything(path) == everything(whole)
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
