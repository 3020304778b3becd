"""Transactions, on each kind of database."""

import threading

import pytest
from sqlalchemy import insert, select, text, update

from tests.store.children import children
from tests.store.counting import count_up
from translator.errors import ConflictError, RefusedError, StoreError
from translator.store.database import Database
from translator.store.tables import settings
from translator.store.upsert import insert as upsert

PROCESSES, ROUNDS = 20, 4


@pytest.fixture
def database(place):
    with Database(place) as database:
        yield database


def put(connection, name, value):
    connection.execute(insert(settings).values(name=name, value=value))


def get(database):
    with database.transaction() as connection:
        return {row.name: row.value for row in connection.execute(select(settings))}


def test_a_database_says_what_and_where_it_is(database, place):
    assert database.dialect == ("sqlite" if database.path else "postgresql")
    assert database.place == str(place)
    assert database.path in {None, place}


def test_what_was_written_is_there_when_it_is_opened_again(place):
    with Database(place) as database, database.writing() as connection:
        put(connection, "آم", "mango")
    with Database.existing(place) as database:
        assert get(database) == {"آم": "mango"}


@pytest.mark.parametrize("error", [StoreError, ConflictError, RefusedError, RuntimeError])
def test_an_error_within_undoes_all_and_comes_out_as_it_is(database, error):
    def write():
        with database.writing() as connection:
            put(connection, "a", "1")
            raise error("Somebody was quicker.")

    with pytest.raises(error, match=r"^Somebody was quicker\.$"):
        write()
    assert get(database) == {}


def test_what_the_database_refuses_is_one_sentence_and_undoes_all(database):
    with pytest.raises(StoreError) as error, database.writing() as connection:
        connection.execute(insert(settings), [{"name": "a", "value": v} for v in "12"])
    sentence = str(error.value)
    assert sentence.startswith(f"The database {database.place} cannot be used (")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "INSERT" not in sentence
    assert get(database) == {}


def test_foreign_keys_are_enforced(database):
    query = "INSERT INTO segments (edition_id, key, source, draft) VALUES (7, 'k', 's', 'f')"
    with pytest.raises(StoreError, match=r"(?i)foreign key"), database.writing() as connection:
        connection.execute(text(query))


def test_a_reader_sees_one_state_of_the_database_all_along(database):
    with database.transaction() as reader:
        assert reader.execute(select(settings)).all() == []
        with database.writing() as writer:
            put(writer, "a", "1")
        assert reader.execute(select(settings)).all() == []
    assert get(database) == {"a": "1"}


def test_an_upsert_leaves_or_replaces_what_is_there(database):
    row = {"name": "a", "value": "1"}
    with database.writing() as connection:
        put(connection, "a", "0")
        connection.execute(upsert(connection, settings).on_conflict_do_nothing(), [row])
    assert get(database) == {"a": "0"}
    with database.writing() as connection:
        change = upsert(connection, settings).values(row)
        connection.execute(change.on_conflict_do_update(index_elements=["name"], set_=row))
    assert get(database) == {"a": "1"}


def test_many_runs_may_open_a_new_database_at_once(place):
    problems, start = [], threading.Barrier(6)

    def run():
        start.wait()
        try:
            with Database(place) as database:
                get(database)
        except StoreError as error:
            problems.append(str(error))

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def test_no_write_of_many_processes_is_lost(database, place):
    with database.writing() as connection:
        put(connection, "count", "0")
    make = children().Process
    writers = [make(target=count_up, args=(place, ROUNDS)) for _ in range(PROCESSES)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * PROCESSES
    assert get(database) == {"count": str(PROCESSES * ROUNDS)}


def test_a_change_that_names_its_version_tells_who_was_quicker(database, place):
    own = settings.c.name == "a"
    with database.writing() as connection:
        put(connection, "a", "1")
    with Database(place) as other:
        for at, expected in ((database, 1), (other, 0)):
            with at.writing() as connection:
                change = update(settings).where(own, settings.c.value == "1").values(value="2")
                assert connection.execute(change).rowcount == expected


def test_what_python_raises_while_rows_are_read_is_one_sentence(database):
    with pytest.raises(StoreError, match="cannot be used"), database.transaction():
        raise KeyError("marks")


@pytest.mark.parametrize("name", ["kya?", "50%20", "a#b", "خبریں", "a b"])
def test_a_file_is_made_where_it_was_asked_for(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    for place in (folder / "one.db", str(folder / "two.db")):
        with Database(place) as database:
            assert database.path.is_file()
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert sorted(path.name for path in folder.iterdir()) == ["one.db", "two.db"]


@pytest.mark.parametrize("prefix", ["", "sqlite:///"])
def test_a_file_that_must_be_there_is_not_made(path, prefix):
    with pytest.raises(StoreError, match=r"There is no database /.*Translate an article first"):
        Database.existing(f"{prefix}{path}")
    assert not path.exists()


@pytest.mark.parametrize(
    ("setting", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 30_000)],
)
def test_every_connection_to_a_file_is_set_up_to_keep_what_it_took(path, setting, value):
    with Database(path) as database, database.transaction() as one, database.writing() as two:
        for connection in (one, two):
            assert connection.execute(text(f"PRAGMA {setting}")).scalar_one() == value


def test_writers_of_a_file_wait_for_each_other_before_they_read(path):
    order = []

    def write():
        with Database(path) as other, other.writing() as connection:
            order.append("second")
            order.append(connection.execute(select(settings.c.value)).scalar_one())

    with Database(path) as database:
        thread = threading.Thread(target=write)
        with database.writing() as connection:
            thread.start()
            thread.join(0.3)
            order.append("first")
            put(connection, "a", "1")
        thread.join()
    assert order == ["first", "second", "1"]
