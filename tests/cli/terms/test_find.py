"""`translate terms find`: a word in either language."""

from __future__ import annotations

import json

import pytest

from translator.errors import GlossaryError


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text(
        "source,variants,target,forms,domain,note\nسکہ,کوائن,coin,piece,crypto,Money\n",
        encoding="utf-8",
    )
    return path


def test_a_term_is_shown_with_all_it_holds(terms, own):
    done = terms("find", "PIECE", "--no-shipped", "--glossary", own)
    assert done.stdout.splitlines() == [
        "\u2068سکہ\u2069 → coin  (own, crypto)",
        "  variants: \u2068کوائن\u2069",
        "  forms: piece",
        "  note: Money",
    ]


def test_the_winner_among_files_is_told(terms, own, tmp_path):
    (tmp_path / "later.csv").write_text("source,target\nسکہ,token\n", encoding="utf-8")
    done = terms("find", "سکہ", "--no-shipped", "--glossary", own, "--glossary", "later.csv")
    assert "  \u2068سکہ\u2069: token of later wins" in done.stdout.splitlines()
    assert "  \u2068سکہ\u2069: wins over other files" in done.stdout.splitlines()


def test_the_shipped_terms_are_looked_through(terms):
    assert "\u2068شمالی کوریا\u2069 → North Korea" in terms("find", "north korea").stdout


def test_json_tells_how_close_a_term_is(terms, own):
    done = terms("find", "کوائن", "--no-shipped", "--glossary", own, "--json")
    data = json.loads(done.stdout)
    (term,) = data["terms"]
    assert data["word"] == "کوائن"
    assert (term["target"], term["closeness"], term["value"]) == ("coin", "exact", "کوائن")
    assert (term["origin"], term["shared"]) == ("own", [])


def test_nothing_found_is_one_sentence(terms, own):
    with pytest.raises(GlossaryError, match='No term matches "zebra"') as caught:
        terms("find", "zebra", "--no-shipped", "--glossary", own)
    assert caught.value.exit_code == 1
