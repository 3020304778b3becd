"""What is said of a database that cannot be used."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.publishing.editions import MADE_AT
from tests.store.old import change
from translator.draft import Draft
from translator.errors import StoreError
from translator.store import Store
from translator.store.database import Database
from translator.store.engines import engine_for
from translator.store.place import url_of
from translator.store.revision import kept_revision
from translator.store.tables import REVISION

NOBODY = 65534


def check_sentence(error, path):
    """The user sees one line that names the file and says what to do."""
    sentence = str(error.value)
    assert "\n" not in sentence
    assert sentence.startswith((str(path), f"The database {path} cannot be used ("))
    assert sentence.endswith(".")
    assert "sqlalche" not in sentence


@pytest.fixture
def read_only():
    """A folder that cannot be written to, even if the tests run as root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    root = os.geteuid() == 0
    yield folder, lambda: os.seteuid(NOBODY) if root else folder.chmod(0o555)
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_file_that_is_no_database_is_reported(path):
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(StoreError) as error:
        Store(path)
    check_sentence(error, path)
    assert path.read_bytes() == b"this is no database" * 100


def test_a_damaged_database_is_reported(path):
    with Store(path) as store:
        store.keep_drafts({f"f{n}": ("k", Draft("One.")) for n in range(2000)}, MADE_AT)
    data = bytearray(path.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    path.write_bytes(data)
    with pytest.raises(StoreError) as error:
        Store(path)
    check_sentence(error, path)


@pytest.mark.parametrize("details", ["{}", "[]", '"marks"', '{"marks": 1}'])
def test_a_draft_that_cannot_be_read_is_reported(store, details):
    store.keep_drafts({"f1": ("k1", Draft("One."))}, MADE_AT)
    with store.writing() as connection:
        connection.execute(text("UPDATE drafts SET details = :details"), {"details": details})
    with pytest.raises(StoreError) as error:
        store.drafts(["f1"])
    check_sentence(error, store.place)


def test_a_draft_that_is_no_json_is_reported(path):
    with Store(path) as store:
        store.keep_drafts({"f1": ("k1", Draft("One."))}, MADE_AT)
        change(path, "UPDATE drafts SET details = '{'")
        with pytest.raises(StoreError) as error:
            store.drafts(["f1"])
    check_sentence(error, path)


def test_a_folder_in_the_place_of_the_database_is_reported(path):
    path.mkdir()
    with pytest.raises(StoreError) as error:
        Store(path)
    check_sentence(error, path)


def test_a_place_that_does_not_exist_is_reported(path):
    with pytest.raises(StoreError) as error:
        Store(path.parent / "nowhere" / path.name)
    check_sentence(error, path.parent / "nowhere" / path.name)


def test_a_read_only_place_is_reported(read_only):
    folder, close = read_only
    close()
    with pytest.raises(StoreError) as error:
        Store(folder / "editions.db")
    check_sentence(error, folder / "editions.db")


def test_a_read_only_database_is_reported(read_only):
    folder, close = read_only
    path = folder / "editions.db"
    Store(path).__exit__(None, None, None)
    path.chmod(0o444)
    close()
    with pytest.raises(StoreError) as error:
        Store(path)
    check_sentence(error, path)


def test_a_file_of_a_newer_version_is_reported_and_left_alone(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 3000")
    size = path.stat().st_size
    with pytest.raises(StoreError, match="newer version of this tool") as error:
        Store(path)
    check_sentence(error, path)
    assert path.stat().st_size == size


@pytest.mark.parametrize("revision", ["0999", "9f3c2a"])
def test_a_database_of_a_newer_version_is_reported_and_left_alone(place, revision):
    with Database(place) as database, database.writing() as connection:
        change = text("UPDATE alembic_version SET version_num = :revision")
        connection.execute(change, {"revision": revision})
    with pytest.raises(StoreError, match="was made by a newer version of this tool"):
        Store(place)
    engine = engine_for(url_of(place))
    with engine.connect() as connection:
        assert kept_revision(connection) == revision > REVISION
    engine.dispose()
