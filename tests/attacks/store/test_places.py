"""What is there is no database, or not ours, or not whole."""

import os
import shutil
import signal
import sqlite3
from contextlib import closing

import pytest

from tests.publishing.editions import MADE_AT
from tests.store.children import children
from tests.store.newsroom import SLUG, keep_run, label, whole_edition
from tests.store.old import ask, change, everything, make_old
from translator.draft import Draft
from translator.errors import StoreError
from translator.store import Store
from translator.store.backup import back_up
from translator.store.tables import REVISION

VERSIONS = "CREATE TABLE alembic_version (version_num VARCHAR(32)); "
SAYS = VERSIONS + "INSERT INTO alembic_version VALUES ('{}')"  # noqa: S608 - ours


def refused(place, how=Store.existing):
    """What is said of it, in one line."""
    with pytest.raises(StoreError) as error:
        how(place)
    sentence = str(error.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def make(path):
    with Store(path) as store:
        keep_run(store, whole_edition(label(0)))


def cut(size):
    def spoil(path):
        make(path)
        os.truncate(path, size)

    return spoil


def other(script):
    return lambda path: change(path, script)


OTHERS = {
    "no number": "CREATE TABLE places (id INTEGER); INSERT INTO places VALUES (7)",
    "a newer number": "CREATE TABLE places (id INTEGER); PRAGMA user_version = 75",
    "a number of ours": "CREATE TABLE places (id INTEGER); PRAGMA user_version = 1",
    "a revision": SAYS.format("9f3c2a"),
    "a revision of ours": SAYS.format(REVISION),
    "no revision": VERSIONS,
}
SPOILT = {
    "ten bytes": (cut(10), "is no database, or damaged"),
    "a hundred bytes": (cut(100), "last good copy"),
    "half of it": (cut(40_000), "last good copy"),
    "nothing": (cut(0), "is empty. If it held editions"),
    "an article": (lambda path: path.write_text("آم کی قیمت"), "is no database"),
    "noise": (lambda path: path.write_bytes(os.urandom(9000)), "is no database"),
    "a folder": (lambda path: path.mkdir(), "There is no database"),
    "a pipe": (os.mkfifo, "There is no database"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "symbolic links"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_no_whole_database_is_told_in_one_sentence(path, name):
    spoil, words = SPOILT[name]
    spoil(path)
    assert words in refused(path)


@pytest.mark.parametrize("name", ["folder", "pipe", "/dev/null", "/dev/zero", "/dev/full"])
def test_what_is_no_file_is_not_written_to(tmp_path, name):
    place = tmp_path / name
    if name == "folder":
        place.mkdir()
    if name == "pipe":
        os.mkfifo(place)
    assert "is no file. Name a file for the database." in refused(place, Store)


@pytest.mark.parametrize("name", OTHERS)
def test_a_database_of_another_program_is_left_as_it_is(path, name):
    other(OTHERS[name])(path)
    before = path.read_bytes()
    for how in (Store, Store.existing):
        assert "is the database of another program" in refused(path, how)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["x" * 300 + "/editions.db", "a\0b.db"])
def test_a_name_that_no_file_can_have_is_told(tmp_path, name):
    for how in (Store, Store.existing):
        refused(f"{tmp_path}/{name}", how)


@pytest.mark.parametrize("place", [":memory:", "sqlite:///:memory:"])
def test_nothing_is_kept_where_it_would_be_forgotten(place):
    assert "keeps nothing" in refused(place, Store)


def test_tables_that_are_half_changed_are_told(path):
    make(path)
    change(path, "UPDATE alembic_version SET version_num = '0004'")
    before = everything(path)
    assert "It is damaged" in refused(path)
    assert everything(path) == before


@pytest.mark.parametrize("revision", ["0000", "0001b"])
def test_a_revision_that_there_never_was_is_told(path, revision):
    make(path)
    change(path, f"UPDATE alembic_version SET version_num = '{revision}'")  # noqa: S608
    assert "which there never was" in refused(path)


@pytest.mark.parametrize("script", ["DELETE FROM", "UPDATE OR REPLACE"])
def test_a_database_that_does_not_say_its_revision_is_told(path, script):
    make(path)
    value = " SET version_num = x'00ff'" if script.startswith("UPDATE") else ""
    change(path, f"{script} alembic_version{value}")
    assert "which revision its tables have" in refused(path)


def test_a_server_that_does_not_say_its_revision_is_told(postgresql):
    with Store(postgresql) as store, store.writing() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    assert "does not say which revision they have" in refused(postgresql)


def test_a_server_may_hold_tables_of_others(postgresql):
    with Store(postgresql) as store, store.writing() as connection:
        store.set_two_persons(wanted=True)
        connection.exec_driver_sql("CREATE TABLE places (id INTEGER)")
    with Store(postgresql) as store:
        assert store.team().two_persons


def leave_a_log(path):
    """Die after a change that is in the log only."""
    store = Store(path)
    store.set_two_persons(wanted=True)
    os.kill(os.getpid(), signal.SIGKILL)


def killed(path):
    child = children().Process(target=leave_a_log, args=(path,))
    child.start()
    child.join()
    assert path.with_name(f"{path.name}-wal").stat().st_size


def test_what_a_killed_process_left_in_its_log_is_there(path):
    make(path)
    killed(path)
    with Store.existing(path) as store:
        assert store.team().two_persons
    assert not path.with_name(f"{path.name}-wal").exists()


def test_the_index_of_a_log_may_be_gone(path):
    make(path)
    killed(path)
    path.with_name(f"{path.name}-shm").unlink()
    with Store.existing(path) as store:
        assert store.team().two_persons


def test_a_log_that_is_gone_takes_only_what_was_in_it(path):
    make(path)
    killed(path)
    for end in ("-wal", "-shm"):
        path.with_name(f"{path.name}{end}").unlink()
    with Store.existing(path) as store:
        assert not store.team().two_persons
        assert store.slugs() == [SLUG]


def test_a_log_of_noise_is_passed_over(path):
    make(path)
    path.with_name(f"{path.name}-wal").write_bytes(os.urandom(9000))
    with Store.existing(path) as store:
        assert store.slugs() == [SLUG]


def test_the_log_of_another_database_is_not_written_into_a_copy(path, tmp_path):
    """Else going back to a copy would bring back what was gone back from, or mix both."""
    make(path)
    with Store(path) as store:
        back_up(store, copy := tmp_path / "copy.db")
    killed(path)
    shutil.copy(copy, path)
    assert "If you went back to a copy, remove editions.db-wal" in refused(path)
    for end in ("-wal", "-shm"):
        path.with_name(f"{path.name}{end}").unlink()
    with Store.existing(path) as store:
        assert not store.team().two_persons


def test_an_empty_file_does_not_throw_the_log_beside_it_away(path):
    make(path)
    killed(path)
    os.truncate(path, 0)
    refused(path, Store)
    assert path.with_name(f"{path.name}-wal").stat().st_size


def test_a_link_leads_to_the_database_and_its_log(path, tmp_path):
    real = tmp_path / "elsewhere" / "real.db"
    real.parent.mkdir()
    path.symlink_to(real)
    make(path)
    killed_at = children().Process(target=leave_a_log, args=(path,))
    killed_at.start()
    killed_at.join()
    assert sorted(p.name for p in real.parent.iterdir()) == [
        "real.db", "real.db-shm", "real.db-wal",
    ]  # fmt: skip
    with Store.existing(path) as store:
        assert store.team().two_persons


def test_a_page_that_is_damaged_while_it_is_open_is_told(path):
    make(path)
    with Store(path) as store:
        size = ask(path, "PRAGMA page_size")[0][0]
        with path.open("r+b") as file:
            for page in range(1, path.stat().st_size // size):
                file.seek(page * size)
                file.write(b"\xff" * 100)
        with pytest.raises(StoreError, match="last good copy"):
            store.edition(SLUG)


def test_an_old_file_without_a_log_is_no_stranger(path):
    make_old(path, 1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with Store.existing(path) as store:
        store.keep_drafts({"f": ("k", Draft("One."))}, MADE_AT)
        assert store.slugs() == ["aam"]
