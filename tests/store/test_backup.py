import os
import subprocess
import threading

import pytest

from tests.postgres import program
from tests.publishing.editions import MADE_AT
from tests.store.old import ask, everything
from translator.draft import Draft
from translator.errors import StoreError
from translator.store import Store
from translator.store.backup import back_up

DRAFTS = {f"f{n}": ("k", Draft("One.")) for n in range(500)}


@pytest.fixture
def kept(path):
    with Store(path) as store:
        store.keep_drafts(DRAFTS, MADE_AT)
        yield store


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    return folder / "copy.db"


def names(target):
    return sorted(path.name for path in target.parent.iterdir())


def test_a_copy_holds_all_in_one_file(kept, path, target):
    assert back_up(kept, target) == target.stat().st_size
    assert names(target) == ["copy.db"]
    assert everything(target) == everything(path)
    assert ask(target, "PRAGMA integrity_check") == [("ok",)]


def test_a_copy_can_be_opened_as_a_store(kept, target):
    back_up(kept, target)
    with Store(target) as copy:
        assert copy.drafts(DRAFTS) == kept.drafts(DRAFTS)


def test_a_later_copy_replaces_an_earlier_one(kept, path, target):
    back_up(kept, target)
    kept.keep_drafts({"new": ("k", Draft("Two."))}, MADE_AT)
    back_up(kept, target)
    assert everything(target) == everything(path)


def test_a_copy_has_each_edit_wholly_or_not_at_all(kept, target):
    stop, number = threading.Event(), 0

    def write():
        with Store(kept.place) as other:
            while not stop.is_set():
                new = {f"{threading.get_ident()}-{n}-{os.urandom(4).hex()}": n for n in range(7)}
                other.keep_drafts({f: (str(n), Draft("Two.")) for f, n in new.items()}, MADE_AT)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(10):
            back_up(kept, target)
            ((number,),) = ask(target, "SELECT count(*) FROM drafts")
            assert (number - len(DRAFTS)) % 7 == 0
    finally:
        stop.set()
        writer.join()
    assert number > len(DRAFTS)


def test_what_is_no_database_is_not_replaced(kept, target):
    target.write_text("an article", encoding="utf-8")
    with pytest.raises(StoreError, match=r"copy\.db is no database\. Choose another place"):
        back_up(kept, target)
    assert target.read_text(encoding="utf-8") == "an article"


def test_the_database_is_not_replaced_by_its_copy(kept, path, target):
    target.symlink_to(path)
    for place in (path, target):
        with pytest.raises(StoreError, match="is a database in use"):
            back_up(kept, place)
    assert len(kept.drafts(DRAFTS)) == len(DRAFTS)


def test_another_database_in_use_is_not_replaced(kept, target):
    with Store(target) as other:
        other.keep_drafts(DRAFTS, MADE_AT)
        with pytest.raises(StoreError, match="is a database in use"):
            back_up(kept, target)


@pytest.mark.parametrize("name", ["", "nowhere/copy.db"])
def test_a_place_that_cannot_be_written_is_reported(kept, target, name):
    with pytest.raises(StoreError, match="cannot be written") as error:
        back_up(kept, target.parent / name)
    assert "\n" not in str(error.value)
    assert names(target) == []


def test_a_damaged_database_makes_no_copy_and_leaves_the_last_one(kept, target):
    back_up(kept, target)
    before = target.read_bytes()
    with kept.writing() as connection:
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        connection.exec_driver_sql("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'drafts'")
    with pytest.raises(StoreError, match=r"is damaged \(.*\); no copy was made"):
        back_up(kept, target)
    assert target.read_bytes() == before
    assert names(target) == ["copy.db"]


def test_a_copy_that_is_interrupted_leaves_the_last_one(kept, target, monkeypatch):
    back_up(kept, target)
    before = target.read_bytes()

    def full(_number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match=r"cannot be written \(No space left on device\)"):
        back_up(kept, target)
    assert target.read_bytes() == before
    assert names(target) == ["copy.db"]


def test_a_server_is_copied_with_the_command_that_is_named(postgresql, target):
    with Store(postgresql) as store:
        store.keep_drafts(DRAFTS, MADE_AT)
        with pytest.raises(StoreError, match="its own tool: pg_dump ") as error:
            back_up(store, target)
    assert names(target) == []
    command = str(error.value).partition(": ")[2].replace("pg_dump", program("pg_dump"), 1)
    subprocess.run(command, shell=True, check=True)  # noqa: S602 - as a person would paste it
    assert target.read_bytes().startswith(b"PGDMP")


def test_the_command_for_a_server_shows_no_password(kept, target):
    kept.path, kept.place = None, "postgresql+psycopg://hina:***@db.example/news"
    with pytest.raises(StoreError, match=r" postgresql://hina@db\.example/news$"):
        back_up(kept, target)
