"""`translate terms check`: lines for people, JSON, and the exit code."""

from __future__ import annotations

import json

import pytest

from translator.errors import GlossaryError, UsageError

GOOD = "source,target\nسکہ,coin\n"
DOUBTFUL = "source,target\nسکہ,the coin\n"
BAD = "source,target\nسکہ,coin\nسکہ,piece\n"


@pytest.fixture
def own(tmp_path):
    def write(text, name="own.csv"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return write


def test_a_good_file_is_said_to_be_good(terms, own):
    done = terms("check", own(GOOD))
    assert (done.exit_code, done.stdout) == (0, "0 errors, 0 warnings in 1 file.\n")


def test_an_error_leaves_with_1_and_tells_its_place(terms, own):
    done = terms("check", own(BAD))
    lines = done.stdout.splitlines()
    assert done.exit_code == 1
    assert lines[1].startswith('own.csv:3: source: conflict: "\u2068سکہ\u2069" is "coin" in line 2')
    assert lines[-1] == "2 errors, 0 warnings in 1 file."


def test_a_warning_leaves_with_0_and_is_marked(terms, own):
    done = terms("check", own(DOUBTFUL))
    lines = done.stdout.splitlines()
    assert done.exit_code == 0
    assert lines[0].startswith("own.csv:2: target: target: ")
    assert lines[0].endswith(" (warning)")
    assert lines[1:] == ["0 errors, 1 warning in 1 file."]


def test_strict_makes_warnings_errors(terms, own):
    done = terms("check", own(DOUBTFUL), "--strict")
    assert done.exit_code == 1
    assert "(warning)" not in done.stdout
    assert done.stdout.endswith("1 error, 0 warnings in 1 file.\n")


def test_strict_lets_a_good_file_pass(terms, own):
    assert terms("check", own(GOOD), "--strict").exit_code == 0


def test_json_holds_the_problems_and_the_counts(terms, own):
    done = terms("check", own(BAD), "--json")
    data = json.loads(done.stdout)
    conflict = next(p for p in data["problems"] if p["rule"] == "conflict")
    assert done.exit_code == 1
    assert (data["files"], data["errors"], data["warnings"]) == (["own.csv"], 2, 0)
    assert {k: conflict[k] for k in ("file", "line", "column", "severity", "value")} == {
        "file": "own.csv",
        "line": 3,
        "column": "source",
        "severity": "error",
        "value": "سکہ",
    }


def test_json_of_a_strict_check_has_errors_only(terms, own):
    data = json.loads(terms("check", own(DOUBTFUL), "--strict", "--json").stdout)
    assert [p["severity"] for p in data["problems"]] == ["error"]


def test_named_files_compete_with_those_of_the_option(terms, own):
    first, second = own(GOOD, "first.csv"), own("source,target\nسکہ,piece\n", "second.csv")
    done = terms("check", first, "--glossary", second)
    assert "second.csv:2: source: override: " in done.stdout
    assert done.stdout.endswith("0 errors, 2 warnings in 2 files.\n")


def test_without_files_the_shipped_ones_are_checked_too(terms, own):
    done = terms("check", "--glossary", own("source,target\nشمالی کوریا,Nordkorea\n"))
    lines = [line for line in done.stdout.splitlines() if line.startswith("own.csv:2: source: ")]
    (line,) = (line for line in lines if "in geopolitics.csv, line " in line)
    assert '"Nordkorea" of own.csv wins' in line
    assert "0 errors" in done.stdout


def test_nothing_to_check_is_wrong_usage(terms):
    with pytest.raises(UsageError, match="Name a glossary file"):
        terms("check", "--no-shipped")


def test_a_malformed_file_is_one_sentence(terms, own):
    with pytest.raises(GlossaryError, match=r"own\.csv, line 2, column"):
        terms("check", own("source,target\nسکہ,\n"))
