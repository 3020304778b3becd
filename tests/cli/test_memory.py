"""`translate memory`: what was approved is offered again."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.kept import publish
from tests.cli.reviewed import rows, units

LAST = "آخری بات۔"
PERCENT = re.compile(r"^\d+%", re.MULTILINE)


@pytest.fixture
def remembered(desk):
    """An edition whose last sentence is approved."""
    desk("approve", "khabar", "s4", "--as", "Ali")
    return desk


def test_an_equal_sentence_is_found_with_who_approved_it_and_where(remembered):
    code, out, err = remembered("memory", "find", LAST)
    assert (code, err) == (0, "")
    assert out == f"100%  The end.\n    \u2068{LAST}\u2069  (khabar, Ali)\n"


def test_a_similar_sentence_is_found_with_the_difference(remembered):
    _, out, _ = remembered("memory", "find", "آخری باتیں۔")
    assert out.splitlines() == [
        "90%  The end.",
        "    \u2068آخری [-بات-]{+باتیں+}۔\u2069  (khabar, Ali)",
    ]


def test_names_in_urdu_are_isolated(desk):
    desk("approve", "khabar", "s4", "--as", "علی")
    assert desk("memory", "find", LAST)[1].endswith("  (khabar, \u2068علی\u2069)\n")


def test_how_many_and_how_similar_is_chosen(remembered):
    publish(Path("doosri.txt"), "آخری باتیں۔\n")
    remembered("approve", "doosri", "s1")

    def found(*words) -> list[str]:
        return PERCENT.findall(remembered("memory", "find", LAST, *words)[1])

    assert found() == ["100%", "90%"]
    assert found("--limit", "1") == ["100%"]
    assert found("--similar", "95") == ["100%"]
    assert remembered("memory", "find", LAST, "--similar", "101")[0] == 2
    assert remembered("memory", "find", LAST, "--limit", "0")[0] == 2


def test_a_memory_that_knows_nothing_says_so(desk):
    told = "Nothing similar was approved yet.\n"
    assert desk("memory", "find", LAST) == (0, told, "")
    assert json.loads(desk("memory", "find", LAST, "--json")[1]) == {"matches": []}


def test_json_has_the_similarity_from_0_to_1(remembered):
    (match,) = json.loads(remembered("memory", "find", LAST, "--json")[1])["matches"]
    assert match.pop("at").endswith("+00:00")
    assert match == {
        "similarity": 1.0,
        "urdu": LAST,
        "english": "The end.",
        "origin": "khabar",
        "who": "Ali",
    }


def test_a_memory_goes_to_another_newsroom_and_is_used_there(remembered, tmp_path):
    code, out, _ = remembered("memory", "export", "memory.tmx")
    assert (code, out) == (0, "memory.tmx: 1 unit\n")
    code, out, err = remembered("memory", "import", "memory.tmx", "--out", "other")
    assert (code, out, err) == (0, "memory.tmx: 1 unit added, 0 there already\n", "")
    _, out, _ = remembered("memory", "find", LAST, "--store", tmp_path / "other" / "editions.db")
    assert out.startswith("100%  The end.\n")
    _, out, _ = remembered("memory", "import", "memory.tmx", "--out", "other")
    assert out == "memory.tmx: 0 units added, 1 there already\n"


def test_what_is_there_already_stays(remembered):
    remembered("memory", "export", "memory.tmx")
    before = units()
    _, out, _ = remembered("memory", "import", "memory.tmx")
    assert out == "memory.tmx: 0 units added, 1 there already\n"
    assert units() == before


def test_a_unit_without_a_person_has_none_in_its_line(desk):
    Path("old.tmx").write_text(
        '<tmx version="1.4"><header srclang="ur"/><body><tu>'
        '<tuv xml:lang="ur"><seg>پرانی بات۔</seg></tuv>'
        '<tuv xml:lang="en"><seg>Old.</seg></tuv>'
        "</tu><tu><tuv xml:lang='ur'><seg>x</seg></tuv></tu></body></tmx>",
        encoding="utf-8",
    )
    code, out, err = desk("memory", "import", "old.tmx")
    assert (code, out) == (0, "old.tmx: 1 unit added, 0 there already\n")
    assert err.startswith("old.tmx: skipped: ")
    assert err.count("\n") == 1
    _, out, _ = desk("memory", "find", "پرانی بات۔")
    assert out.splitlines()[0] == "100%  Old."
    assert out.count("\u2068") == 1
    assert ", )" not in out


def test_what_is_approved_no_more_is_offered_no_more(remembered):
    remembered("reopen", "khabar", "s4")
    assert remembered("memory", "find", LAST)[1].startswith("Nothing similar")
    assert rows(remembered, "--memory")[3]["memory"] == []


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (("export", "memory.csv"), 2, "memory.csv: the name of the file must end in .tmx."),
        (("import", "nahin.tmx"), 1, "nahin.tmx: the file cannot be read (No such file or"),
        (("import", "khabar.txt"), 1, "khabar.txt"),
        (("find", LAST, "--out", "nowhere"), 1, "There is no database nowhere/editions.db."),
        (("export", "a.tmx", "--out", "nowhere"), 1, "There is no database nowhere/editions.db."),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(desk, words, code, part):
    left, out, err = desk("memory", *words)
    assert (left, out) == (code, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1


def test_an_output_folder_that_cannot_be_made_is_told(remembered):
    remembered("memory", "export", "memory.tmx")
    code, _, err = remembered("memory", "import", "memory.tmx", "--out", "khabar.txt")
    assert code == 1
    assert err.startswith("translate: The output folder khabar.txt cannot be made (File exists).")
