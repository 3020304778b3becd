"""`translate store`, as a user runs it."""

import pytest

from tests.postgres import postgresql
from tests.publishing.editions import edition_of, paragraph
from tests.store.build import keep
from tests.store.old import change, everything
from translator.store import Store

__all__ = ["postgresql"]

EDITION = edition_of(paragraph("پہلی بات۔ دوسری بات۔"), slug="aam")


@pytest.fixture
def path(tmp_path):
    """The database of the folder `output`, with one edition in it."""
    path = tmp_path / "output" / "editions.db"
    path.parent.mkdir()
    with Store(path) as store:
        keep(store, EDITION)
    return path


@pytest.fixture
def server(postgresql):
    """A database on a server, with one edition in it."""
    with Store(postgresql) as store:
        keep(store, EDITION)
    return postgresql


def test_a_database_is_copied(command, path, tmp_path):
    code, out, _ = command("store", "backup", "copy.db")
    assert (code, out) == (0, "output/editions.db was copied to copy.db (0.1 MB).\n")
    assert everything(tmp_path / "copy.db") == everything(path)


def test_a_copy_that_cannot_be_made_is_told_in_one_sentence(command, path):
    code, out, err = command("store", "backup", path)
    assert (code, out) == (1, "")
    assert err == f"translate: {path} is a database in use. Choose another place for the copy.\n"


def test_a_sound_database_is_said_to_be_sound(command, path):
    assert path.exists()
    code, out, _ = command("store", "check")
    assert code == 0
    lines = out.splitlines()
    assert ["editions", "1"] in [line.split() for line in lines]
    assert ["segments", "2"] in [line.split() for line in lines]
    assert lines[-1] == "output/editions.db is sound."


def test_a_broken_database_leaves_with_1(command, path):
    change(path, "PRAGMA foreign_keys = OFF; DELETE FROM editions")
    code, out, _ = command("store", "check")
    assert code == 1
    assert "segments.edition_id: 2 without editions\n" in out
    assert out.endswith("output/editions.db is damaged. Go back to your last good copy.\n")


def test_what_a_database_holds_is_told(command, path):
    assert path.exists()
    code, out, _ = command("store", "info", "--store", "output/editions.db")
    assert code == 0
    told = dict(line.split(maxsplit=1) for line in out.replace("kept by", "kept-by").splitlines())
    assert told["place"] == "output/editions.db"
    assert told["kept-by"].startswith("SQLite 3.")
    assert (told["editions"], told["sentences"], told["approved"]) == ("1", "2", "0")
    assert told["size"] == "0.1 MB"


@pytest.mark.parametrize("words", [["backup", "copy.db"], ["check"], ["info"]])
def test_a_database_that_is_not_there_is_told(command, tmp_path, words):
    code, out, err = command("store", *words, "--out", "nowhere")
    assert (code, out) == (1, "")
    assert err.startswith("translate: There is no database nowhere/editions.db. ")
    assert list(tmp_path.iterdir()) == []


def test_a_server_is_looked_at_as_a_file_is(command, server):
    code, out, _ = command("store", "check", "--store", server)
    assert code == 0
    assert out.endswith(f"{server} is sound.\n")
    code, out, _ = command("store", "info", "--store", server)
    assert code == 0
    assert "PostgreSQL 1" in out


def test_a_server_is_copied_with_its_own_tool(command, server):
    code, _, err = command("store", "backup", "copy.db", "--store", server)
    assert code == 1
    assert "its own tool: pg_dump --format=custom --file=copy.db " in err


def test_the_place_can_be_set_once_for_all_commands(command, server, monkeypatch):
    monkeypatch.setenv("DOZABAN_STORE", server)
    _, out, _ = command("store", "info")
    assert f"place     {server}\n" in out
