import sqlite3

import pytest

from translator.errors import OutputError
from translator.press.ledger import Built, Kept, Ledger
from translator.press.links import PageLinks

PAGE = Kept("a", (3, 5), PageLinks(frozenset({"s1", "s2"}), (("b/index.html", "s1"),)))
STYLE = Kept("a", (9, 9))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "out" / "site.db"


def test_what_is_kept_is_there_next_time(path):
    with Ledger(path) as ledger:
        assert ledger.is_new
        ledger.keep("a", Built("key", {"title": "آم"}), {"a.html": PAGE, "a.css": STYLE})
    with Ledger(path) as ledger:
        assert not ledger.is_new
        assert ledger.parts == {"a": Built("key", {"title": "آم"})}
        assert ledger.files == {"a.html": PAGE, "a.css": STYLE}


def test_files_that_a_part_has_no_more_are_forgotten(path):
    with Ledger(path) as ledger:
        ledger.keep("a", Built("1", None), {"a.html": PAGE, "a.css": STYLE})
        ledger.keep("a", Built("2", None), {"a.css": STYLE})
    with Ledger(path) as ledger:
        assert set(ledger.files) == {"a.css"}
        ledger.forget("a")
    with Ledger(path) as ledger:
        assert ledger.files == {}
        assert ledger.parts == {}


def test_a_part_that_was_begun_is_not_built_but_its_files_are_known(path):
    with Ledger(path) as ledger:
        ledger.keep("a", Built("1", None), {"a.html": PAGE})
        ledger.begin("a", ["a.html", "new.html"])
    with Ledger(path) as ledger:
        assert ledger.parts == {}
        files = ledger.files
    assert {name: kept.look for name, kept in files.items()} == {"a.html": None, "new.html": None}


def test_two_builds_of_one_site_do_not_meet(path):
    with Ledger(path), pytest.raises(OutputError, match="being built by another command"):
        Ledger(path).__enter__()


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be read as one", b""])
def test_a_damaged_ledger_begins_anew(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with Ledger(path) as ledger:
        assert ledger.is_new


def test_a_ledger_of_another_version_begins_anew(path):
    with Ledger(path) as ledger:
        ledger.keep("a", Built("1", None), {"a.html": PAGE})
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with Ledger(path) as ledger:
        assert ledger.is_new
        assert ledger.parts == {}


def test_a_ledger_that_cannot_be_made_is_told_in_one_sentence(path):
    path.parent.write_text("a file")
    with pytest.raises(OutputError, match="cannot be used"):
        Ledger(path).__enter__()


@pytest.mark.parametrize("harm", ["cut", "page", "value"])
def test_damage_inside_a_ledger_is_seen_when_it_is_opened(path, harm):
    with Ledger(path) as ledger:
        for number in range(200):
            page = Kept(f"a{number}", (1, 2), PAGE.page)
            ledger.keep(f"a{number}", Built("key", "value" * 50), {f"{number}.html": page})
    content = bytearray(path.read_bytes())
    if harm == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif harm == "page":
        content[4096:] = b"\xff" * (len(content) - 4096)
        path.write_bytes(content)
    else:
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE parts SET value = '{' WHERE name = 'a7'")
        connection.close()
    with Ledger(path) as ledger:
        assert ledger.is_new
        assert ledger.parts == {}


def test_a_ledger_that_cannot_be_written_any_more_is_told_in_one_sentence(path):
    with Ledger(path) as ledger:
        with sqlite3.connect(":memory:") as other:
            ledger._connection, real = other, ledger._connection  # noqa: SLF001 - a full disk
        with pytest.raises(OutputError, match="cannot be used"):
            ledger.forget("a")
        real.close()
        other.close()
