"""`translate terms add`."""

from __future__ import annotations

import json

import pytest

from translator.errors import GlossaryError, UsageError
from translator.terms import Term, load_terms


def test_a_term_is_added_with_all_that_is_said_of_it(terms, tmp_path):
    terms(
        *("add", "زنجیرہ", "chainlet", "--glossary", "own.csv"),
        *("--variant", "زنجیرا", "--variant", "زنجيرچہ", "--form", "small chain"),
        *("--forbid", "shackle", "--domain", "crypto", "--context", "بلاک"),
        *("--note", "Not the metal", "--reference", "press usage"),
    )

    assert load_terms(tmp_path / "own.csv") == (
        Term(
            "زنجیرہ",
            "chainlet",
            ("زنجیرا", "زنجیرچہ"),
            ("small chain",),
            ("shackle",),
            "crypto",
            ("بلاک",),
            "press usage",
            "Not the metal",
        ),
    )


def test_what_was_added_is_said(terms):
    done = terms("add", "زنجیرہ", "chainlet", "--glossary", "own.csv")

    assert done.stdout == "own.csv: added \u2068زنجیرہ\u2069 → chainlet\n"


def test_the_shipped_term_that_is_overridden_is_said(terms):
    done = terms("add", "شمالی کوریا", "DPRK", "--glossary", "own.csv")
    lines = done.stdout.splitlines()

    assert len(lines) == 2
    assert lines[1].startswith("  overrides \u2068شمالی کوریا\u2069 → North Korea (")


def test_json_says_the_same(terms):
    done = terms("add", "شمالی کوریا", "DPRK", "--glossary", "own.csv", "--json")
    data = json.loads(done.stdout)

    assert data["file"] == "own.csv"
    assert (data["added"]["source"], data["added"]["target"]) == ("شمالی کوریا", "DPRK")
    assert [o["target"] for o in data["overrides"]] == ["North Korea"]
    assert data["overrides"][0]["glossary"]


def test_a_term_that_is_there_already_is_refused(terms):
    terms("add", "زنجیرہ", "chainlet", "--glossary", "own.csv")
    with pytest.raises(GlossaryError, match=r"own\.csv, line 2: 'زنجیرہ' is already there"):
        terms("add", "زنجیرہ", "link", "--glossary", "own.csv")


def test_a_value_that_would_become_two_is_refused(terms, tmp_path):
    with pytest.raises(GlossaryError, match=r"variants 'ا\|ب' holds"):
        terms("add", "زنجیرہ", "chainlet", "--variant", "ا|ب", "--glossary", "own.csv")

    assert not (tmp_path / "own.csv").exists()


def test_without_a_glossary_the_right_words_are_shown(terms):
    with pytest.raises(UsageError) as caught:
        terms("add", "زنجیرہ", "small chain")

    assert "translate terms add زنجیرہ 'small chain' --glossary newsroom.csv" in str(caught.value)


def test_urdu_and_english_the_wrong_way_round_are_wrong_usage(terms, tmp_path):
    with pytest.raises(UsageError, match="The Urdu term comes first"):
        terms("add", "chainlet", "زنجیرہ", "--glossary", "own.csv")

    assert not (tmp_path / "own.csv").exists()
