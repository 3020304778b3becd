"""`translate terms evaluate` with a dictionary for an engine."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from tests.evaluation.terminology.build import GLOSSARY, TINY, word_by_word
from translator.cli import engines
from translator.cli.terms.app import app
from translator.engine import FakeEngine
from translator.errors import GlossaryError


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setattr(engines, "open_engine", lambda *_: FakeEngine(rule=word_by_word))

    def call(*words):
        return CliRunner().invoke(app, ["evaluate", *map(str, words)], catch_exceptions=False)

    return call


def test_a_table_the_misses_and_the_signature_are_printed(run):
    done = run(TINY, "--glossary", GLOSSARY, "--no-shipped")
    assert done.exit_code == 0
    assert "terms, exact match              0.0 %      100.0 %      100.0 %" in done.stdout
    assert "Missed with the glossary: 0 of 4" in done.stdout
    assert "|terms:2|" in done.stdout.splitlines()[-1]
    assert done.stdout.splitlines()[-1].startswith("engine:fake|")


def test_without_any_glossary_every_miss_is_listed(run):
    done = run(TINY, "--no-shipped", "--no-control")
    assert "glossary:none|terms:0" in done.stdout
    assert done.stdout.count("(sentence ") == 4
    assert "control" not in done.stdout


def test_json_holds_every_sentence(run):
    data = json.loads(run(TINY, "--no-shipped", "--glossary", GLOSSARY, "--json").stdout)
    assert data["scores"]["with"]["exact"] == 1
    assert len(data["sentences"]) == 3


def test_a_limit_takes_the_first_sentences(run):
    data = json.loads(run(TINY, "--no-shipped", "--limit", "1", "--json").stdout)
    assert [row["document"] for row in data["sentences"]] == ["a"]
    assert "|sentences:1|" in data["signature"]


def test_a_limit_of_nothing_is_refused(run):
    assert run(TINY, "--limit", "0").exit_code == 2


def test_a_missing_file_is_one_sentence(run, tmp_path):
    with pytest.raises(GlossaryError, match="cannot be read"):
        run(tmp_path / "none.csv")
