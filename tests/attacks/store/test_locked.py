"""Another program keeps the file of a store locked."""

import sqlite3
import threading
from contextlib import closing, contextmanager

import pytest

from tests.attacks.store.commands import CHANGING, READING, run
from tests.store.old import everything, make_old
from translator.clock import now
from translator.errors import StoreError
from translator.store import Store, engines

SHORT = 0.2


@pytest.fixture
def kept(path):
    make_old(path, 5)
    with Store(path):  # bring it up to date
        pass
    return path


@contextmanager
def locked(path, *, wholly=False):
    """Hold it as a writer does, or so that nobody can even read."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as holder:
        if wholly:
            holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        holder.execute("UPDATE settings SET value = value")
        try:
            yield holder
        finally:
            if holder.in_transaction:
                holder.execute("ROLLBACK")


def test_a_writer_waits_for_another(kept):
    with locked(kept) as holder:
        timer = threading.Timer(SHORT, holder.execute, ["COMMIT"])
        timer.start()
        with Store.existing(kept) as store:
            store.comment("aam", 1, "So?", "Sara", now())
        timer.join()
    with Store.existing(kept) as store:
        assert store.history("aam")[-1].note == "So?"


def test_who_waited_long_enough_is_told(kept, monkeypatch):
    monkeypatch.setattr(engines, "_WAIT", SHORT)
    before = everything(kept)
    with locked(kept), Store.existing(kept) as store:
        with pytest.raises(
            StoreError, match=r"locked\)\. Another program keeps it locked"
        ) as error:
            store.comment("aam", 1, "So?", "Sara", now())
        assert str(error.value).endswith("Nothing was written: run the same command again.")
        assert store.slugs()  # who reads need not wait
    assert everything(kept) == before


def test_a_file_that_nobody_else_may_read_is_told(kept, monkeypatch):
    monkeypatch.setattr(engines, "_WAIT", SHORT)
    with locked(kept, wholly=True), pytest.raises(StoreError, match="keeps it locked"):
        Store.existing(kept)


@pytest.mark.parametrize("line", [*READING, *CHANGING])
def test_each_command_says_it_in_one_sentence_or_need_not_write(kept, tmp_path, monkeypatch, line):
    monkeypatch.setattr(engines, "_WAIT", SHORT)
    before = everything(kept)
    with locked(kept):
        said = run(line, tmp_path, tmp_path / "new")
    assert said.is_clean
    if line in CHANGING and not line.startswith("publish"):  # which only reads the store
        assert said.is_error
        assert "Another program keeps it locked" in said.text
    assert everything(kept) == before
