"""`translate terms report`, on an edition that the command made."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import article, run

__all__ = ["article", "run"]


@pytest.mark.model
@pytest.mark.usefixtures("article")
def test_the_report_names_every_term_of_an_edition(run):
    assert run("article.txt").returncode == 0
    done = run("terms", "report", "article")
    assert done.returncode == 0, done.stderr
    assert "North Korea ← \u2068شمالی کوریا\u2069" in done.stdout
    as_json = json.loads(run("terms", "report", "article.txt", "--json").stdout)
    assert as_json["edition"] == "article"
    north = next(t for t in as_json["terms"] if t["target"] == "North Korea")
    assert north["met"] + north["variant"] + north["missed"] == len(north["places"])


def test_without_an_edition_the_report_says_what_to_do(run):
    done = run("terms", "report", "article")
    assert done.returncode == 1
    assert done.stderr.startswith("translate: There is no database output")
    assert "Translate an article first" in done.stderr


def test_terms_alone_shows_its_commands(run):
    done = run("terms", "--help")
    assert done.returncode == 0
    for name in ("report", "check", "find", "add", "stats", "export", "import"):
        assert name in done.stdout
