"""`translate terms export`."""

from __future__ import annotations

import json

import pytest

from translator.errors import GlossaryError, UsageError
from translator.exchange import terms_from_tbx
from translator.terms import Term, load_terms


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text(
        "source,target,domain\nسکہ,coin,crypto\nبلاک,block,crypto\nدریا,river,place\n",
        encoding="utf-8",
    )
    return path


def test_a_tbx_file_holds_the_terms(terms, own, tmp_path):
    done = terms("export", "out.tbx", "--no-shipped", "--glossary", own)

    assert done.stdout == "out.tbx: 3 terms\n"
    assert terms_from_tbx((tmp_path / "out.tbx").read_bytes(), "out.tbx").terms == load_terms(own)


def test_a_csv_file_holds_the_terms(terms, own, tmp_path):
    terms("export", "out.csv", "--no-shipped", "--glossary", own)

    assert load_terms(tmp_path / "out.csv") == load_terms(own)


def test_writing_the_same_again_is_said(terms, own):
    terms("export", "out.csv", "--no-shipped", "--glossary", own)
    done = terms("export", "out.csv", "--no-shipped", "--glossary", own)

    assert done.stdout == "out.csv: 3 terms, unchanged\n"


def test_a_dash_prints_csv_and_nothing_else(terms, own, tmp_path):
    done = terms("export", "-", "--no-shipped", "--glossary", own)
    (tmp_path / "again.csv").write_text(done.stdout, encoding="utf-8")

    assert load_terms(tmp_path / "again.csv") == load_terms(own)
    assert not (tmp_path / "-").exists()


def test_domains_may_be_chosen(terms, own, tmp_path):
    done = terms("export", "a.csv", "--no-shipped", "--glossary", own, "--domain", "place")
    both = terms(
        *("export", "b.csv", "--no-shipped", "--glossary", own),
        *("--domain", "place", "--domain", "crypto"),
    )

    assert load_terms(tmp_path / "a.csv") == (Term("دریا", "river", domain="place"),)
    assert done.stdout == "a.csv: 1 terms\n"
    assert both.stdout == "b.csv: 3 terms\n"


def test_a_domain_that_no_term_has_is_refused_with_those_there_are(terms, own):
    with pytest.raises(GlossaryError, match=r"domain 'sport'\. The domains are: crypto, place\."):
        terms("export", "-", "--no-shipped", "--glossary", own, "--domain", "sport")


def test_the_shipped_terms_are_exported_unless_overridden(terms, tmp_path):
    (tmp_path / "own.csv").write_text("source,target\nشمالی کوریا,DPRK\n", encoding="utf-8")
    terms("export", "out.csv", "--glossary", "own.csv")
    found = load_terms(tmp_path / "out.csv")

    assert [t.target for t in found if "شمالی کوریا" in t.spellings] == ["DPRK"]
    assert any(t.target == "South Korea" for t in found)


def test_json_says_what_was_written(terms, own):
    done = terms("export", "out.tbx", "--no-shipped", "--glossary", own, "--json")

    assert json.loads(done.stdout) == {"file": "out.tbx", "terms": 3, "changed": True}


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("out.xlsx",), "must end in .csv or .tbx"),
        (("out.csv", "--no-shipped"), "Name a glossary file with --glossary"),
        (("-", "--json"), "cannot go with --json"),
    ],
)
def test_wrong_usage_is_explained(terms, words, part):
    with pytest.raises(UsageError, match=part):
        terms("export", *words)
