"""`translate status`, as an editor asks it in the morning."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.kept import publish
from tests.cli.reviewed import said
from translator.store import Store


def line(out: str, slug: str) -> list[str]:
    (found,) = (row for row in out.splitlines() if row.startswith(slug))
    return found.split()


def test_a_new_edition_is_all_drafts_with_what_the_checks_found(desk):
    code, out, err = desk("status")
    assert (code, err) == (0, "")
    heads = "EDITION DRAFT EDITED APPROVED ERRORS WARNINGS TOUCHED (UTC)".split()
    assert out.splitlines()[0].split() == heads
    assert line(out, "khabar")[:7] == ["khabar", "4", "(100%)", "-", "-", "1", "1"]
    assert out.splitlines()[-1] == "1 edition, 0 of 4 sentences approved."


def test_each_state_is_counted_with_its_share(desk):
    desk("edit", "khabar", "s2", "--text", "They got a sum.")
    desk("approve", "khabar", "s1", "s4")
    _, out, _ = desk("status")
    assert line(out, "khabar")[:9] == "khabar 1 (25%) 1 (25%) 2 (50%) 0 1".split()
    assert out.endswith("1 edition, 2 of 4 sentences approved.\n")


def test_what_was_touched_last_comes_first_and_one_edition_can_be_asked_for(desk):
    publish(Path("doosri.txt"), "آخری بات۔\n")
    desk("approve", "khabar", "s1")
    with Store(Path("output/editions.db")) as store:
        order = [overview.slug for overview in store.overviews()]
    _, out, _ = desk("status")
    assert [row.split()[0] for row in out.splitlines()[1:3]] == order
    _, out, _ = desk("status", "doosri.txt")
    assert "khabar" not in out
    assert out.endswith("1 edition, 0 of 1 sentence approved.\n")


def test_findings_are_counted_anew_after_a_decision_about_one(desk):
    desk("ignore", "khabar", "s2", "number", "--why", "Checked.")
    _, out, _ = desk("status")
    assert line(out, "khabar")[5:7] == ["0", "1"]


def test_json_has_the_titles_the_counts_and_the_time(desk):
    desk("approve", "khabar", "s1", "s4")
    (told,) = said(desk, "status")["editions"]
    assert told.pop("touched").endswith("+00:00")
    assert told == {
        "edition": "khabar",
        "title": {"ur": "سرخی یہاں ہے", "en": "Headline"},
        "draft": 2,
        "edited": 0,
        "approved": 2,
        "errors": 1,
        "warnings": 1,
    }


def test_findings_of_an_edition_that_was_kept_without_its_article_are_not_known(desk):
    change = "UPDATE editions SET content = NULL, errors = NULL, warnings = NULL"
    with Store(Path("output/editions.db")) as store, store.writing() as connection:
        connection.exec_driver_sql(change)
    code, out, err = desk("status")
    assert (code, err) == (0, "")
    assert line(out, "khabar")[5:7] == ["?", "?"]
    assert said(desk, "status")["editions"][0]["errors"] is None


def test_a_store_without_editions_has_no_table(command):
    Path("output").mkdir()
    with Store(Path("output/editions.db")):
        pass
    assert command("status") == (0, "0 editions, 0 of 0 sentences approved.\n", "")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("nahin",), "There is no edition 'nahin' in output/editions.db. It holds: khabar."),
        (("--out", "nowhere"), "There is no database nowhere/editions.db."),
    ],
)
def test_what_is_not_there_is_told_in_one_sentence(desk, words, part):
    code, out, err = desk("status", *words)
    assert (code, out) == (1, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1
