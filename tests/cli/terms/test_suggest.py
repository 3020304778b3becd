"""`translate terms suggest`."""

from __future__ import annotations

import csv
import datetime as dt
import json

import pytest

from translator import desk
from translator.engine import FakeEngine, Hypothesis
from translator.errors import GlossaryError, StoreError, UsageError
from translator.store import Store
from translator.terms import Glossary, load_terms
from translator.workflow import Source, translate_sources

CORRECTIONS = """source,draft,corrected
زنجیرہ مہنگا تھا۔,The small chain was dear.,The chainlet was dear.
کل زنجیرہ ٹوٹ گیا۔,The small chain broke.,The chainlet broke.
گھر مہنگا تھا۔,The house was dear.,The house was dear.
کل پل ٹوٹ گیا۔,The bridge broke.,The bridge broke.
"""
LINE = "\u2068زنجیرہ\u2069 → chainlet (2): editors wrote this for 'small chain' 2 of 2 times\n"


@pytest.fixture
def corrections(tmp_path):
    path = tmp_path / "corrections.csv"
    path.write_text(CORRECTIONS, encoding="utf-8")
    return path


@pytest.fixture
def articles(tmp_path, monkeypatch):
    """Return a folder with an article; the engine renders every word as its length."""

    def rule(request):
        words = request.text.split()
        text = " ".join(f"word{len(request.text)}" for _ in words)
        return [Hypothesis(text, 0.0, tuple(range(len(words))))]

    fake = FakeEngine(rule=rule)
    monkeypatch.setattr("translator.cli.engines.open_engine", lambda _name, _to: fake)
    folder = tmp_path / "articles"
    folder.mkdir()
    text = "زنجیرہ مہنگا تھا۔ وہ زنجیرہ خریدتا ہے۔ کل ہمارا زنجیرہ ٹوٹ گیا۔"
    (folder / "a.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_line_is_printed_for_each_suggestion(terms, corrections):
    assert terms("suggest", "--corrections", corrections, "--no-shipped").stdout == LINE


def test_articles_are_looked_through(terms, articles):
    done = terms("suggest", articles, "--no-shipped")
    assert "\u2068زنجیرہ\u2069 → " in done.stdout
    assert done.stdout.endswith("the first rendering has 33% of 3 sentences\n")


def test_corrections_win_over_articles(terms, articles, corrections):
    done = terms("suggest", articles, "--corrections", corrections, "--no-shipped")
    assert done.stdout == LINE


def test_nothing_is_written_unless_asked_for(terms, corrections, tmp_path):
    terms("suggest", "--corrections", corrections)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["corrections.csv"]


def test_suggestions_are_added_to_a_file(terms, corrections, tmp_path):
    words = ("suggest", "--corrections", corrections, "--no-shipped", "--into", "own.csv")
    done = terms(*words)

    assert done.stdout == LINE + "own.csv: 1 added\n"
    assert [(t.source, t.target) for t in load_terms(tmp_path / "own.csv")] == [
        ("زنجیرہ", "chainlet")
    ]
    assert terms(*words).stdout == LINE + "own.csv: 0 added\n"
    assert terms(*words, "--glossary", "own.csv").stdout.startswith("Nothing to suggest.\n")


def test_json_has_all_of_it(terms, corrections):
    done = terms("suggest", "--corrections", corrections, "--no-shipped", "--json")
    assert json.loads(done.stdout) == {
        "found": 1,
        "suggestions": [
            {
                "urdu": "زنجیرہ",
                "kind": "corrected",
                "renderings": [{"text": "chainlet", "count": 2}],
                "count": 2,
                "inconsistency": 1.0,
                "why": "editors wrote this for 'small chain' 2 of 2 times",
                "weight": 2.0,
            }
        ],
        "added": [],
    }


def test_a_glossary_that_knows_leaves_nothing_to_suggest(terms, corrections, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("source,target\nزنجیرہ,chainlet\n", encoding="utf-8")
    done = terms("suggest", "--corrections", corrections, "--glossary", own)
    assert done.stdout == "Nothing to suggest.\n"


def test_without_any_source_the_usage_is_explained(terms):
    with pytest.raises(UsageError, match="Name articles or a file of corrections"):
        terms("suggest")


def test_a_table_that_is_not_there_is_said(terms):
    with pytest.raises(GlossaryError, match=r"none\.csv"):
        terms("suggest", "--corrections", "none.csv")


def test_a_limit_below_one_is_refused(terms, corrections):
    assert terms("suggest", "--corrections", corrections, "--limit", "0").exit_code == 2


@pytest.fixture
def reviewed(tmp_path):
    """A kept edition of which two sentences were corrected and two approved as they were."""
    table = list(csv.DictReader(CORRECTIONS.splitlines()))
    engine = FakeEngine({row["source"]: [row["draft"]] for row in table})
    article = tmp_path / "khabar.txt"
    article.write_text("\n\n".join(row["source"] for row in table), encoding="utf-8")
    out = tmp_path / "output"
    translate_sources([Source("khabar.txt", article)], engine=engine, glossary=Glossary(), out=out)
    now = dt.datetime.now(dt.UTC)
    with Store(out / "editions.db") as store:
        for number, row in enumerate(table[:2], 1):
            desk.edit(store, "khabar", number, row["corrected"], who="Sara", at=now)
        desk.approve(store, "khabar", [3, 4], who="Ali", at=now)
    return out


def test_what_editors_made_of_kept_drafts_is_a_source(terms, reviewed):
    assert terms("suggest", "--reviewed", "--no-shipped").stdout == LINE
    store = ("--store", reviewed / "editions.db", "--out", "nowhere")
    assert terms("suggest", "--reviewed", "--no-shipped", *store).stdout == LINE


def test_what_nobody_has_reviewed_suggests_nothing(terms, reviewed):
    with Store(reviewed / "editions.db") as store:
        now = dt.datetime.now(dt.UTC)
        desk.reopen(store, "khabar", [1], who="Sara", at=now, discard=True)
    assert terms("suggest", "--reviewed", "--no-shipped").stdout == "Nothing to suggest.\n"


def test_kept_drafts_and_a_file_of_corrections_count_together(terms, reviewed, corrections):
    more = "\nایک زنجیرہ ملا۔,A small chain was found.,A chainlet was found.\n"
    corrections.write_text(CORRECTIONS + more.lstrip(), encoding="utf-8")
    done = terms("suggest", "--reviewed", "--corrections", corrections, "--no-shipped")
    assert reviewed.exists()
    assert done.stdout == LINE.replace("(2)", "(3)").replace("2 of 2", "3 of 3")


def test_a_store_that_is_not_there_is_told(terms):
    with pytest.raises(StoreError, match=r"no database output/editions\.db"):
        terms("suggest", "--reviewed")
