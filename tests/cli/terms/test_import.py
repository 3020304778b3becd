"""`translate terms import`."""

from __future__ import annotations

import json

import pytest

from translator.errors import GlossaryError, UsageError
from translator.exchange import terms_to_tbx
from translator.terms import Term, load_terms

COIN, BLOCK, RIVER = Term("سکہ", "coin"), Term("بلاک", "block"), Term("دریا", "river")


@pytest.fixture
def theirs(tmp_path):
    """A TBX file: one term, one that contradicts, one that is known, and one without English."""
    text = terms_to_tbx([BLOCK, Term("سکہ", "token"), RIVER, Term("x", "delete me")])
    path = tmp_path / "theirs.tbx"
    path.write_text(text.replace(">delete me<", "><"), encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("target,source\ncoin,سکہ\nriver,دریا\n", encoding="utf-8")
    return path


def test_new_terms_are_added_and_the_rest_is_reported(terms, theirs, own):
    done = terms("import", theirs, "--into", own)
    first, conflict, skipped = done.stdout.splitlines()

    assert first.endswith("own.csv: 1 added, 1 there already, 1 in conflict, 1 skipped")
    assert conflict == "  conflict: \u2068سکہ\u2069 stays coin, not token"
    assert skipped.startswith("  skipped: theirs.tbx, line ")
    assert skipped.endswith("has no English term.")
    assert own.read_text(encoding="utf-8") == "target,source\ncoin,سکہ\nriver,دریا\nblock,بلاک\n"


def test_json_says_the_same(terms, theirs, own):
    data = json.loads(terms("import", theirs, "--into", own, "--json").stdout)

    assert (data["added"], data["same"], len(data["skipped"])) == (1, 1, 1)
    assert data["conflicts"] == [{"spelling": "سکہ", "kept": "coin", "refused": "token"}]
    assert data["into"].endswith("own.csv")


def test_importing_again_changes_nothing(terms, theirs, own):
    terms("import", theirs, "--into", own)
    before = own.read_bytes()
    done = terms("import", theirs, "--into", own)

    assert ": 0 added, 2 there already, 1 in conflict" in done.stdout
    assert own.read_bytes() == before


def test_the_glossary_is_made_if_it_is_not_there(terms, tmp_path):
    (tmp_path / "in.csv").write_text("source,target\nسکہ,coin\n", encoding="utf-8")
    terms("import", "in.csv", "--into", "new.csv")

    assert load_terms(tmp_path / "new.csv") == (COIN,)


def test_a_term_that_csv_cannot_hold_is_skipped_alone(terms, tmp_path):
    text = terms_to_tbx([BLOCK, Term("سکہ", "coin", forms=("a|b",))])
    (tmp_path / "in.tbx").write_text(text, encoding="utf-8")
    done = terms("import", "in.tbx", "--into", "new.csv")

    assert "1 added, 0 there already, 0 in conflict, 1 skipped" in done.stdout
    assert "holds '|'" in done.stdout
    assert load_terms(tmp_path / "new.csv") == (BLOCK,)


def test_a_broken_file_adds_nothing(terms, own, tmp_path):
    (tmp_path / "bad.tbx").write_text("<tbx>\n<text>", encoding="utf-8")
    before = own.read_bytes()
    with pytest.raises(GlossaryError, match=r"bad\.tbx, line 2, column "):
        terms("import", "bad.tbx", "--into", own)

    assert own.read_bytes() == before


def test_a_file_that_is_not_there_is_named(terms):
    with pytest.raises(GlossaryError, match=r"none\.tbx: the file cannot be read"):
        terms("import", "none.tbx", "--into", "own.csv")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("theirs.tbx",), "translate terms import theirs.tbx --into newsroom.csv"),
        (("theirs.tbx", "--into", "own.tbx"), "CSV files only"),
        (("theirs.doc", "--into", "own.csv"), "must end in .csv or .tbx"),
    ],
)
def test_wrong_usage_is_explained(terms, theirs, words, part):
    assert theirs.exists()
    with pytest.raises(UsageError, match=part):
        terms("import", *words)
