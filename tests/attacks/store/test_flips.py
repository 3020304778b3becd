"""Files of a store that a failing disk has changed."""

import pytest

from tests.attacks.store.commands import run
from tests.attacks.store.flips import attack
from tests.store.old import change, make_old

STROKES = 8
COMMANDS = (
    "segments aam",
    "history aam",
    "store check",
    "memory export {new}.tmx",
    "store backup {new}.db",
    "comment aam 2 So? --as Sara",
    "edit aam 1 --text Mangoes~rose. --as Sara",
)


def test_every_command_works_with_a_damaged_file_or_says_that_it_is_damaged(tmp_path):
    found = attack(tmp_path, STROKES, seed=47, commands=COMMANDS)
    assert found.bugs == []
    assert found.strokes == STROKES
    assert found.noticed > 0
    assert found.codes[1] > STROKES


# In a record of SQLite one bit tells whether a value is a text or bytes.
OF_ANOTHER_KIND = {
    "editions.slug": "status",
    "editions.title_en": "status",
    "editions.changed": "status",
    "editions.content": "segments aam",
    "editions.made_at": "status",
    "segments.source": "segments aam",
    "segments.text": "diff aam",
    "segments.number": "segments aam",
    "segments.version": "segments aam",
    "segments.state": "status",
    "segments.editor": "segments aam",
    "segments.marks": "segments aam",
    "drafts.text": "diff aam",
    "drafts.details": "segments aam",
    "events.note": "history aam",
    "events.at": "history aam",
    "events.after": "history aam",
    "units.target": "memory export {new}.tmx",
    "units.before": "memory export {new}.tmx",
    "people.name": "team list",
    "people.role": "team list",
    "settings.value": "team list",
}


@pytest.mark.parametrize("column", OF_ANOTHER_KIND)
def test_a_value_of_another_kind_is_told_where_it_is_read(path, tmp_path, column):
    table, _, name = column.partition(".")
    make_old(path, 5)
    change(path, f"UPDATE {table} SET {name} = x'ff00fe' || rowid")  # noqa: S608 - ours
    change(path, f"UPDATE {table} SET {name} = CAST({name} AS BLOB)")  # noqa: S608 - ours
    said = run(OF_ANOTHER_KIND[column], tmp_path, tmp_path / "new")
    assert said.is_clean
    assert said.is_error, said.text
    assert "It is damaged." in said.text
    check = run("store check", tmp_path, tmp_path / "new")
    assert check.is_clean
    assert check.code == 1, check.text


@pytest.mark.parametrize(
    "column",
    [
        "editions.slug",
        "editions.run",
        "segments.number",
        "segments.key",
        "events.who",
        "units.target",
    ],
)
def test_a_value_that_is_missing_is_told_where_it_is_read(path, tmp_path, column):
    table, _, name = column.partition(".")
    make_old(path, 5)
    rule = "UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '') WHERE name = "
    change(path, f"PRAGMA writable_schema = ON; {rule} '{table}'")
    change(path, f"UPDATE {table} SET {name} = NULL")  # noqa: S608 - ours
    for line in ("segments aam", "history aam", "store check", "publish", "edit aam 1 --text A."):
        said = run(line, tmp_path, tmp_path / "new")
        assert said.is_clean, said.text
