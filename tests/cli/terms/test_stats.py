"""`translate terms stats`: the glossary in numbers."""

from __future__ import annotations

import json

import pytest

from translator.terms import load_glossary


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text(
        "source,variants,target,domain\nسکہ,کوائن,coin,crypto\nچین,,China,\n", encoding="utf-8"
    )
    return path


def test_the_numbers_stand_under_their_heads(terms, own):
    done = terms("stats", "--no-shipped", "--glossary", own)
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0][:3] == ["file", "entries", "spellings"]
    assert ["own.csv", "2", "3", "0", "0", "0", "0", "0"] in rows
    assert ["-", "1", "1", "0", "0", "0", "0", "0"] in rows
    assert ["crypto", "1", "2", "0", "0", "0", "0", "0"] in rows
    assert ["total", "2", "3", "0", "0", "0", "0", "0"] in rows
    assert rows[-1] == ["signature", load_glossary([own]).signature]


def test_json_holds_files_domains_and_total(terms, own):
    data = json.loads(terms("stats", "--no-shipped", "--glossary", own, "--json").stdout)
    assert [f["name"] for f in data["files"]] == ["own.csv"]
    assert [d["name"] for d in data["domains"]] == ["", "crypto"]
    assert (data["total"]["entries"], data["total"]["spellings"]) == (2, 3)
    assert data["signature"] == load_glossary([own]).signature


def test_the_shipped_files_are_counted(terms):
    data = json.loads(terms("stats", "--json").stdout)
    assert "crypto.csv" in [f["name"] for f in data["files"]]
    assert data["total"]["entries"] == sum(f["entries"] for f in data["files"])


def test_no_files_at_all_count_nothing(terms):
    assert "signature none" in terms("stats", "--no-shipped").stdout
