"""`translate stats`: what people changed, and what it took."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.kept import ENGLISH, publish
from tests.cli.reviewed import STORE, said
from translator.store import Store


@pytest.fixture
def worked(desk):
    desk("edit", "khabar", "s2", "--text", "They got a sum.", "--as", "سارہ")
    desk("approve", "khabar", "s1", "s4", "--as", "Ali")
    return desk


def table(out: str, title: str) -> list[list[str]]:
    """Return the words of each row of a table, its heads and its note left out."""
    (text,) = (part for part in out.split("\n\n") if part.startswith(f"{title}:"))
    rows = [line for line in text.splitlines()[2:] if line.startswith("  ")]
    return [line.split() for line in rows]


def test_the_tables_are_for_people(worked):
    code, out, err = worked("stats")
    assert (code, err) == (0, "")
    assert table(out, "How far the review is") == [
        ["Approved", "2", "50.0", "%"],
        ["Edited", "1", "25.0", "%"],
        ["Draft", "1", "25.0", "%"],
    ]
    assert table(out, "Who worked") == [["Ali", "0", "2"], ["\u2068سارہ\u2069", "1", "0"]]
    effort = [" ".join(row) for row in table(out, "What it took")]
    assert "Left as the machine wrote them 66.7 %" in effort


def test_figures_stand_below_each_other_urdu_or_not(worked):
    people = worked("stats")[1].split("Who worked:\n")[1].splitlines()[:3]
    plain = [line.replace("\u2068", "").replace("\u2069", "") for line in people]
    assert len({len(line) for line in plain}) == 1


def test_some_editions_can_be_asked_for_each_once(worked):
    publish(Path("doosri.txt"), "آخری بات۔\n")
    assert said(worked, "stats")["totals"]["segments"] == 5
    assert said(worked, "stats", "doosri")["totals"]["segments"] == 1
    assert said(worked, "stats", "khabar", "khabar.txt")["totals"]["segments"] == 4


@pytest.mark.parametrize(("by", "head"), [("day", "Day"), ("week", "Week"), ("month", "Month")])
def test_effort_over_time_is_by_day_week_or_month(worked, by, head):
    _, out, _ = worked("stats", "--by", by)
    (text,) = (part for part in out.split("\n\n") if part.startswith(f"Effort by {by}:"))
    assert text.splitlines()[1].split()[0] == head
    assert said(worked, "stats", "--by", by)["by"] == by


def test_the_week_is_the_default_and_other_spans_are_wrong_usage(worked):
    assert said(worked, "stats")["by"] == "week"
    assert worked("stats", "--by", "year")[0] == 2


def test_json_has_effort_and_people(worked):
    told = said(worked, "stats")
    assert (told["effort"]["segments"], told["effort"]["unchanged"]) == (3, 2)
    assert {"name": "سارہ", "edits": 1, "approvals": 0} in told["totals"]["people"]


def test_what_was_undone_is_no_work(worked):
    worked("undo", "khabar")
    people = said(worked, "stats")["totals"]["people"]
    assert [person["name"] for person in people] == ["سارہ"]


def test_the_page_is_written_and_its_place_told(worked):
    code, out, err = worked("stats", "--html", "figures/stats.html")
    assert (code, out, err) == (0, "figures/stats.html\n", "")
    text = Path("figures/stats.html").read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert "سارہ" in text
    told = json.loads(worked("stats", "--html", "stats.html", "--json")[1])
    assert told["totals"]["segments"] == 4
    assert Path("stats.html").exists()


def test_an_edition_without_any_review_has_figures_too(desk):
    code, out, err = desk("stats")
    assert (code, err) == (0, "")
    assert table(out, "How far the review is")[2] == ["Draft", "4", "100.0", "%"]
    assert "Who worked" not in out


def test_terms_and_phrases_that_are_changed_often_are_shown_with_isolated_urdu(desk, monkeypatch):
    drafts = {"پل ٹوٹا۔": ["The bride broke."], "پل بنا۔": ["The bride came."]}
    monkeypatch.setitem(ENGLISH, "پل ٹوٹا۔", drafts["پل ٹوٹا۔"])
    monkeypatch.setitem(ENGLISH, "پل بنا۔", drafts["پل بنا۔"])
    publish(Path("pul.txt"), "پل ٹوٹا۔\n\nپل بنا۔\n\nکچھ نہ ہوا۔\n\nآخری بات۔\n")
    desk("edit", "pul", "s1", "--text", "The bridge broke.")
    desk("edit", "pul", "s2", "--text", "The bridge came.")
    desk("approve", "pul", "s3-s4")
    _, out, _ = desk("stats", "pul")
    assert table(out, "Words most often replaced") == [["bride", "bridge", "2"]]
    assert table(out, "Worth a glossary entry") == [["\u2068پل\u2069", "bridge", "(2)", "2"]]


def test_an_edition_that_was_kept_without_its_article_is_left_out(worked):
    publish(Path("doosri.txt"), "آخری بات۔\n")
    with Store(STORE) as store, store.writing() as connection:
        connection.exec_driver_sql("UPDATE editions SET content = NULL WHERE slug = 'doosri'")
    code, out, err = worked("stats", "--json")
    assert code == 0
    assert json.loads(out)["totals"]["segments"] == 4
    assert err.startswith("Left out: The edition 'doosri' was kept by an older version")
    assert worked("stats", "doosri")[0] == 1


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("nahin",), "There is no edition 'nahin'"),
        (("--out", "nowhere"), "There is no database nowhere/editions.db."),
        (("--html", "khabar.txt/stats.html"), "khabar.txt/stats.html cannot be written"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(desk, words, part):
    code, out, err = desk("stats", *words)
    assert (code, out) == (1, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1
