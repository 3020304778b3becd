"""`translate review --export` and `--import`: a review by somebody who has a browser only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from tests.cli.kept import ENGLISH
from tests.cli.reviewed import PAGE, STORE, history, rows, said

FILE = Path("khabar.html")
RESULT = Path("result.json")
PLAN = """  s4  both: The text is another. The state is approved in the file, draft here.
      The {+very+} end.
khabar: 3 unchanged, 1 with another text and state.
"""


def tree(file: Path = FILE):
    return html.fromstring(file.read_text(encoding="utf-8"))


def english(desk) -> list[str]:
    return [row["english"] for row in rows(desk)]


@pytest.fixture
def exported(desk):
    """The edition, and its page for a reviewer."""
    code, _, err = desk("review", "khabar", "--export", FILE)
    assert (code, err) == (0, "")
    return desk


@pytest.fixture
def returned(exported):
    """The edition, and what a reviewer saved who changed and approved the last sentence."""
    (data,) = tree().xpath("//script[@id='data']/text()")
    result = json.loads(data)
    result["segments"][3] |= {"english": "The very end.", "state": "approved"}
    result["segments"][3]["comments"] = ["Is it?"]
    RESULT.write_text(json.dumps(result), encoding="utf-8")
    return exported


def test_an_edition_is_written_as_one_page_with_what_becomes_of_it(desk):
    before = set(Path().rglob("*"))
    code, out, err = desk("review", "khabar", "--export", FILE)
    assert (code, err) == (0, "")
    assert out.startswith("khabar.html: the review of khabar")
    assert "sends that file back" in out
    assert "translate review --import FILE.json" in out
    assert {path for path in set(Path().rglob("*")) - before if STORE.name not in path.name} == {
        FILE
    }
    assert history() == []


@pytest.mark.usefixtures("exported")
def test_the_page_has_each_sentence_in_both_languages():
    text = tree().find("body").text_content()
    assert [urdu for urdu in ENGLISH if urdu.rstrip("۔") not in text] == []
    assert [drafts for drafts in ENGLISH.values() if drafts[0] not in text] == []


def test_the_page_has_what_is_true_now(exported):
    exported("edit", "khabar", "s4", "--text", "The last.")
    exported("review", "khabar", "--export", FILE)
    (data,) = tree().xpath("//script[@id='data']/text()")
    last = json.loads(data)["segments"][3]
    assert (last["english"], last["state"]) == ("The last.", "edited")


def test_the_page_speaks_the_language_that_is_asked_for_to_the_one_who_is_named(desk):
    desk("review", "khabar", "--export", FILE, "--lang", "ur", "--as", " Ali ")
    assert tree().get("lang") == "ur"
    assert tree().find("body").get("data-who") == "Ali"


@pytest.mark.usefixtures("exported")
def test_a_page_for_nobody_in_particular_does_not_name_its_sender():
    assert tree().find("body").get("data-who") == ""
    assert "Hina" not in FILE.read_text(encoding="utf-8")


def test_a_page_is_found_by_the_article_it_was_made_from(desk):
    assert desk("review", "khabar.txt", "--export", "Mail/KHABAR.HTM")[0] == 0
    assert tree(Path("Mail/KHABAR.HTM")).find("body").get("data-edition") == "khabar"


def test_a_page_that_cannot_be_written_is_told_of(desk):
    FILE.mkdir()
    code, out, err = desk("review", "khabar", "--export", FILE)
    assert (code, out) == (1, "")
    assert err.startswith("translate: khabar.html cannot be written")
    assert [path for path in Path().iterdir() if path.name.endswith(".tmp")] == []


def test_what_comes_back_unchanged_changes_nothing(exported):
    (data,) = tree().xpath("//script[@id='data']/text()")
    RESULT.write_text(data, encoding="utf-8")
    told = exported("review", "--import", RESULT, "--apply")
    assert told == (0, "khabar: 4 unchanged.\n", "")
    assert history() == []


def test_what_comes_back_is_shown_first(returned):
    code, out, err = returned("review", "--import", RESULT)
    assert (code, err) == (0, "")
    assert out == PLAN + "Nothing is changed yet; take it over with --apply.\n"
    assert history() == []


def test_what_comes_back_is_taken_over_and_published(returned):
    code, out, _ = returned("review", "khabar", "--import", RESULT, "--apply", "--as", "Ali")
    assert code == 0
    assert out == (f"{PLAN}khabar: 1 comment taken over\nkhabar s4: imported by Ali\n{PAGE}\n")
    last = rows(returned)[3]
    assert (last["english"], last["state"]) == ("The very end.", "approved")
    assert [comment["words"] for comment in last["comments"]] == ["Is it?"]
    assert "The very end." in PAGE.read_text(encoding="utf-8")


def test_where_both_changed_a_sentence_ours_stays_unless_theirs_is_wanted(returned):
    returned("edit", "khabar", "s4", "--text", "The last.", "--as", "Sara")
    _, out, _ = returned("review", "--import", RESULT, "--apply")
    assert "      here  edited: The last.\n      file  approved: The very end.\n" in out
    assert "1 conflict: the text here stays; with --theirs the file's is taken.\n" in out
    assert english(returned)[3] == "The last."
    returned("review", "--import", RESULT, "--apply", "--theirs")
    assert english(returned)[3] == "The very end."


def test_it_is_the_same_as_translate_import(returned):
    told = said(returned, "review", "--import", RESULT)
    assert told == said(returned, "import", RESULT)
    assert told["counts"] == {"same": 3, "both": 1}


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("--export", "a.html"), "Name the edition"),
        (("khabar", "--export", "a.html", "--import", "a.json"), "Give either --export or"),
        (("khabar", "--export", "a.pdf"), "a.pdf: the name of the file must end in .html"),
        (("khabar", "--export", "a"), "a: the name of the file must end in .html"),
        (("--import", "a.xlf"), "a.xlf: the result of a review ends in .json"),
        (("--import", "khabar.html"), "khabar.html is the page, not the result"),
        (("khabar", "--apply"), "--apply goes with --import"),
        (("khabar", "--theirs"), "--theirs goes with --import"),
        (("khabar", "--json"), "--json goes with --import"),
        (("khabar", "--export", "a.html", "--apply"), "--apply goes with --import"),
        (("khabar", "--export", "a.html", "--port", "8447"), "--port is for the desk"),
        (("khabar", "--export", "a.html", "--no-browser"), "--no-browser is for the desk"),
        (("--import", "a.json", "--host", "127.0.0.1"), "--host is for the desk"),
        (("--import", "a.json", "--lang", "en"), "--lang is for the desk"),
        (("--import", "a.json", "--glossary", "a.csv"), "--glossary is for the desk"),
    ],
)
def test_what_does_not_fit_together_is_told_in_one_line(desk, words, part):
    before = sorted(Path().rglob("*"))
    code, out, err = desk("review", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("nahin", "--export", "a.html"), "There is no edition 'nahin'"),
        (("khabar", "--export", "a.html", "--glossary", "nahin.csv"), "nahin.csv"),
        (("--import", "nahin.json"), "nahin.json: the file cannot be read"),
    ],
)
def test_what_there_is_not_is_told_in_one_line(desk, words, part):
    code, out, err = desk("review", *words)
    assert (code, out) == (1, "")
    assert part in err
    assert err.count("\n") == 1
    assert not Path("a.html").exists()


def test_the_database_can_be_named(desk):
    STORE.rename("elsewhere.db")
    assert desk("review", "khabar", "--export", FILE)[0] == 1
    assert desk("review", "khabar", "--export", FILE, "--store", "elsewhere.db")[0] == 0
    (data,) = tree().xpath("//script[@id='data']/text()")
    RESULT.write_text(data, encoding="utf-8")
    assert desk("review", "--import", RESULT, "--store", "elsewhere.db")[0] == 0
    assert not STORE.exists()
