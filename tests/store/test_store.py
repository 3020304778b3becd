import sqlite3
import threading
from contextlib import closing

import pytest
from sqlalchemy import text

from tests.publishing.editions import MADE_AT
from tests.store.build import rows
from translator.draft import Draft
from translator.errors import StoreError
from translator.store import Store
from translator.store.tables import REVISION


def ask(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchone()


def test_a_new_database_carries_the_revision_of_its_tables(store):
    assert rows(store, "SELECT version_num FROM alembic_version") == [(REVISION,)]


def test_a_database_says_where_it_is(path):
    with Store(path) as store:
        assert (store.place, store.path, store.dialect) == (str(path), path, "sqlite")


def test_the_database_is_in_wal_mode_so_that_readers_do_not_wait(path):
    with Store(path):
        assert path.is_file()
        assert ask(path, "PRAGMA journal_mode") == ("wal",)


def test_foreign_keys_are_enforced_on_every_connection(path):
    with Store(path) as store, store.transaction() as one, store.transaction() as two:
        for connection in (one, two):
            assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1


def test_what_is_in_a_database_stays_when_it_is_opened_again(place):
    for number in range(3):
        with Store(place) as store:
            store.keep_drafts({f"f{number}": ("k", Draft("One."))}, MADE_AT)
    with Store(place) as store:
        assert set(store.drafts(["f0", "f1", "f2"])) == {"f0", "f1", "f2"}


@pytest.mark.parametrize("name", ["kya?", "50%20", "a#b", "خبریں", "a b"])
def test_the_database_is_made_where_it_was_asked_for(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    with Store(folder / "editions.db"):
        assert (folder / "editions.db").is_file()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_many_runs_may_open_a_new_database_at_once(tmp_path):
    problems = []

    def run(path, start):
        start.wait()
        try:
            with Store(path) as store:
                store.keep_drafts({"f1": ("k1", Draft("One."))}, MADE_AT)
        except StoreError as error:
            problems.append(str(error))

    for number in range(20):
        start = threading.Barrier(6)
        args = (tmp_path / f"{number}.db", start)
        threads = [threading.Thread(target=run, args=args) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert problems == []
