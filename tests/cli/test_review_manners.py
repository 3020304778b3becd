"""What all commands of the review have in common: help, and where the database is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.kept import publish
from tests.cli.reviewed import PAGE
from translator.store import Store

REVIEW = "status segments edit approve reopen undo comment history diff stats".split()
COMMANDS = [
    *REVIEW,
    "export",
    "import",
    *(f"team {name}" for name in ("list", "add", "remove", "two-persons", "password")),
    *(f"memory {name}" for name in ("find", "export", "import")),
]
ON_AN_EDITION = [
    ("segments", "khabar"),
    ("edit", "khabar", "s1", "--text", "Other"),
    ("approve", "khabar", "s1"),
    ("reopen", "khabar", "s1"),
    ("comment", "khabar", "s1", "Why?"),
    ("history", "khabar"),
    ("diff", "khabar"),
    ("export", "khabar", "a.xlf"),
    ("stats", "khabar"),
]


@pytest.fixture
def elsewhere(desk):
    """The command, with the database in another place than the pages."""
    Path("output/editions.db").rename("elsewhere.db")
    return desk


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_has_an_example_of_it(desk, name):
    code, out, _ = desk(*name.split(), "--help")
    assert code == 0
    lines = [f"{line.strip()} " for line in out.splitlines()]
    assert any(line.startswith(f"Usage: translate {name} ") for line in lines)
    assert any(line.startswith(f"translate {name} ") for line in lines)


@pytest.mark.parametrize("name", [*REVIEW, "team", "memory", "export", "import", "store"])
def test_the_front_door_names_each_command(desk, name):
    told = " ".join(desk("--help")[1].split())
    assert name in told[told.index("translate review opens") :]


@pytest.mark.parametrize("words", ON_AN_EDITION, ids=lambda words: words[0])
def test_the_database_can_be_named_in_each_command(elsewhere, words):
    code, _, err = elsewhere(*words)
    assert code == 1
    assert err.startswith("translate: There is no database output/editions.db.")
    assert elsewhere(*words, "--store", "elsewhere.db")[0] == 0


def test_the_database_can_be_named_once_for_all(elsewhere, monkeypatch):
    monkeypatch.setenv("DOZABAN_STORE", "elsewhere.db")
    code, out, _ = elsewhere("approve", "khabar", "s1", "--as", "Ali")
    assert (code, out) == (0, f"khabar s1: approved by Ali\n{PAGE}\n")
    assert elsewhere("undo", "khabar")[0] == 0
    assert elsewhere("status")[1].endswith("0 of 4 sentences approved.\n")
    assert not Path("output/editions.db").exists()


def test_an_option_wins_over_what_was_set_for_all(elsewhere, monkeypatch):
    monkeypatch.setenv("DOZABAN_STORE", "nowhere.db")
    assert elsewhere("status")[0] == 1
    assert elsewhere("status", "--store", "elsewhere.db")[0] == 0


def test_pages_stand_in_the_output_folder_that_is_named(desk):
    publish(Path("doosri.txt"), "آخری بات۔\n", out=Path("wide"))
    _, out, _ = desk("edit", "doosri", "s1", "--text", "The last.", "--out", "wide")
    assert out == "doosri s1: edited by Hina\nwide/site/doosri/index.html\n"
    with Store(Path("wide/editions.db")) as store:
        assert store.edition("doosri").pairs[0].current.text == "The last."


@pytest.mark.parametrize("words", ON_AN_EDITION, ids=lambda words: words[0])
def test_an_edition_that_is_not_there_is_told_in_one_sentence(desk, words):
    code, out, err = desk(*("nahin" if word == "khabar" else word for word in words))
    assert (code, out) == (1, "")
    assert err == (
        "translate: There is no edition 'nahin' in output/editions.db. It holds: khabar.\n"
    )


def test_a_broken_database_is_told_in_one_sentence(desk):
    Path("output/editions.db").write_bytes(b"no database" * 100)
    code, out, err = desk("status")
    assert (code, out) == (1, "")
    assert "editions.db cannot be used" in err
    assert err.count("\n") == 1
