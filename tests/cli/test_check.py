"""`translate check`: lines for people, JSON, annotations, and the exit code."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.kept import publish
from translator.store import PIPED, Store

LINES = """khabar: Headline
  s2  error    number   “\u20685 کروڑ\u2069” became “5 billion”, 100% off.
  s3  warning  doubled  A word stands twice.
1 error, 1 warning in 4 sentences.
"""
CLEAN = "آخری بات۔\n"


@pytest.fixture
def room(command, tmp_path):
    publish(tmp_path / "news" / "khabar.txt")
    return command


def test_each_finding_is_a_line_with_its_place_on_the_page(room):
    assert room("check", "khabar") == (1, LINES, "")


@pytest.mark.parametrize(
    "name", ["news/khabar.txt", "output/site/khabar/index.html", "output/site/khabar"]
)
def test_an_edition_is_named_by_its_article_or_page(room, name):
    assert room("check", name) == (1, LINES, "")


def test_without_a_name_all_editions_are_checked_each_once(room):
    publish(Path("news/achha.txt"), CLEAN)
    code, said, _ = room("check")
    assert code == 1
    assert "khabar: Headline\n" in said
    assert "achha: The end.\n" in said
    assert said.endswith("\n1 error, 1 warning in 5 sentences.\n")
    assert room("check", "khabar", "news/khabar.txt")[1] == LINES


def test_without_an_error_it_leaves_with_0(room):
    publish(Path("news/achha.txt"), CLEAN)
    assert room("check", "achha") == (
        0,
        "achha: The end.\n0 errors, 0 warnings in 1 sentence.\n",
        "",
    )
    assert room("check", "khabar", "--skip", "number")[0] == 0


def test_checks_are_chosen_by_name(room):
    only = room("check", "khabar", "--only", "doubled")[1]
    assert only == room("check", "khabar", "--skip", "number")[1]
    assert "s3" in only
    assert "s2" not in only
    both = room("check", "khabar", "--only", "number", "--only", "doubled")[1]
    assert both == LINES


def test_an_unknown_check_is_wrong_usage(room):
    code, said, error = room("check", "khabar", "--only", "spell")
    assert (code, said) == (2, "")
    assert error == "translate: There is no check 'spell'. The checks are: number, doubled.\n"


def test_strict_makes_warnings_errors(room):
    code, said, _ = room("check", "khabar", "--only", "doubled", "--strict")
    assert code == 1
    assert said == (
        "khabar: Headline\n"
        "  s3  error  doubled  A word stands twice.\n"
        "1 error, 0 warnings in 4 sentences.\n"
    )


def test_the_findings_are_told_in_urdu(room):
    said = room("check", "khabar", "--lang", "ur")[1]
    assert "  s3  warning  doubled  \u2068ایک لفظ دو بار ہے۔\u2069\n" in said
    assert "became" not in said


def test_the_checks_are_listed_in_both_languages(command):
    code, said, _ = command("check", "--list")
    assert code == 0
    assert said.splitlines() == [
        "number   error    a wrong figure  \u2068غلط عدد\u2069",
        "doubled  warning  a doubled word  \u2068دہرا لفظ\u2069",
    ]
    listed = json.loads(command("check", "--list", "--json", "--skip", "number")[1])
    assert listed == {
        "checks": [
            {
                "name": "doubled",
                "severity": "warning",
                "english": "a doubled word",
                "urdu": "دہرا لفظ",
            }
        ]
    }


def test_json_tells_all_of_a_finding(room, tmp_path):
    code, said, _ = room("check", "khabar", "--json")
    told = json.loads(said)
    (edition,) = told["editions"]
    assert code == 1
    assert {k: told[k] for k in ("errors", "warnings", "ignored", "sentences")} == {
        "errors": 1, "warnings": 1, "ignored": 0, "sentences": 4,
    }  # fmt: skip
    assert edition["edition"] == "khabar"
    assert edition["title"] == {"ur": "سرخی یہاں ہے", "en": "Headline"}
    assert edition["source"] == str(tmp_path / "news" / "khabar.txt")
    number, doubled = edition["segments"]
    assert (number["segment"], number["line"], number["english"]) == (2, 3, "They got a wrong sum.")
    assert (doubled["segment"], doubled["line"]) == (3, 3)
    (finding,) = number["findings"]
    assert finding.pop("urdu").startswith("”5 کروڑ“")
    assert finding == {
        "check": "number",
        "severity": "error",
        "message": "“5 کروڑ” became “5 billion”, 100% off.",
        "place": [11, 20],
        "source_place": None,
        "fix": None,
        "ignored": None,
    }
    assert room("check", "khabar", "--format", "json")[1] == said


def test_github_gets_annotations_at_the_lines_of_the_article(room):
    code, said, _ = room("check", "khabar", "--format", "github")
    assert code == 1
    assert said == (
        "::error file=news/khabar.txt,line=3,title=number::"
        "“5 کروڑ” became “5 billion”, 100%25 off.\n"
        "::warning file=news/khabar.txt,line=3,title=doubled::A word stands twice.\n"
    )


def test_a_line_that_was_put_in_above_moves_the_annotations(room):
    path = Path("news/khabar.txt")
    publish(path, "\n\n" + path.read_text(encoding="utf-8"))
    assert "line=5,title=number" in room("check", "--format", "github")[1]


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("/far/a,b:c%.txt", "file=/far/a%2Cb%3Ac%25.txt,line=3,title=doubled"),
        (PIPED + "سرخی", "title=doubled"),
    ],
)
def test_an_article_that_is_elsewhere_or_nowhere_is_annotated_too(room, source, written):
    with closing(sqlite3.connect("output/editions.db")) as connection, connection:
        connection.execute("UPDATE editions SET source = ?", [source])
    said = room("check", "--format", "github", "--only", "doubled")[1]
    assert said == f"::warning {written}::A word stands twice.\n"


def test_what_is_ignored_is_counted_and_shown_only_when_asked(room):
    room("ignore", "khabar", "s2", "number", "--why", "یہی ہے", "--as", "Hina")
    code, said, _ = room("check", "khabar")
    assert code == 0
    assert "s2" not in said
    assert said.endswith("\n0 errors, 1 warning in 4 sentences; 1 ignored.\n")
    shown = room("check", "khabar", "--ignored")[1]
    assert "100% off. (ignored by Hina: \u2068یہی ہے\u2069)\n" in shown
    assert room("check", "--strict", "--only", "number")[0] == 0
    assert "::notice file" in room("check", "--format", "github", "--ignored")[1]
    assert "number" not in room("check", "--format", "github")[1]
    told = json.loads(room("check", "--json", "--ignored")[1])
    decision = told["editions"][0]["segments"][0]["findings"][0]["ignored"]
    assert (told["errors"], told["ignored"]) == (0, 1)
    assert (decision["who"], decision["why"]) == ("Hina", "یہی ہے")
    assert decision["at"].endswith("+00:00")


def test_an_edition_that_an_older_version_kept_does_not_hide_the_others(room):
    publish(Path("news/achha.txt"), CLEAN)
    with closing(sqlite3.connect("output/editions.db")) as connection, connection:
        connection.execute("UPDATE editions SET content = NULL WHERE slug = 'khabar'")
    code, said, error = room("check")
    assert code == 1
    assert said == "achha: The end.\n0 errors, 0 warnings in 1 sentence.\n"
    assert error.startswith("translate: The edition 'khabar' was kept by an older version")
    assert error.endswith("news/khabar.txt\n")
    assert error.count("\n") == 1


def test_an_unknown_edition_is_reported(room):
    code, said, error = room("check", "other")
    assert (code, said) == (1, "")
    assert error.startswith("translate: There is no edition 'other' in ")


def test_without_a_database_it_says_what_to_do(command):
    code, _, error = command("check", "--out", "nowhere")
    assert code == 1
    assert "There is no database nowhere" in error


def test_a_database_without_editions_is_no_error(command, tmp_path):
    with Store(tmp_path / "editions.db"):
        pass
    assert command("check", "--out", tmp_path) == (0, "0 errors, 0 warnings in 0 sentences.\n", "")


def test_sorted_by_risk_the_worst_sentences_come_first_with_their_findings(room):
    code, said, _ = room("check", "khabar", "--sort", "risk", "--most", "2")
    title, first, finding, second, *_, last = said.splitlines()
    assert code == 1
    assert title == "khabar: Headline"
    assert re.fullmatch(r"  s2  \d+%  They got a wrong sum\.", first)
    assert finding.split()[:2] == ["error", "number"]
    assert re.fullmatch(r"  s\d  \d+%  .*", second)
    assert last == "1 error, 1 warning in 4 sentences."


def test_json_tells_the_risk_of_every_sentence_the_worst_first(room):
    (edition,) = json.loads(room("check", "khabar", "--json")[1])["editions"]
    risks = list(edition["risk"].values())
    assert set(edition["risk"]) == {"s1", "s2", "s3", "s4"}
    assert risks == sorted(risks, reverse=True)


def test_annotations_are_not_sorted_by_risk(room):
    code, _, error = room("check", "khabar", "--format", "github", "--sort", "risk")
    assert code == 2
    assert "--format text" in error
