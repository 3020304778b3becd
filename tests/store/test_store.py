import sqlite3
import threading
from contextlib import closing

import pytest
from sqlalchemy import text

from tests.publishing.editions import MADE_AT
from translator.draft import Draft
from translator.errors import StoreError
from translator.store import Store
from translator.store.tables import SCHEMA_VERSION


def ask(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchone()


def test_a_new_database_carries_the_version_of_its_tables(store, path):
    assert store.path == path
    assert ask(path, "PRAGMA user_version") == (SCHEMA_VERSION,)


def test_the_database_is_in_wal_mode_so_that_readers_do_not_wait(store, path):
    assert store.path.is_file()
    assert ask(path, "PRAGMA journal_mode") == ("wal",)


def test_foreign_keys_are_enforced_on_every_connection(store):
    with store._engine.connect() as one, store._engine.connect() as two:  # noqa: SLF001
        for connection in (one, two):
            assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1


def test_what_is_in_a_database_stays_when_it_is_opened_again(path):
    for number in range(3):
        with Store(path) as store:
            store.keep_drafts({f"f{number}": ("k", Draft("One."))}, MADE_AT)
    with Store(path) as store:
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
