"""`translate import`: what was changed in another tool."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.reviewed import PAGE, STORE, history, page, rows, said
from translator.desk import take_out
from translator.exchange.review_json import review_data
from translator.store import Store

FORMATS = [
    pytest.param("khabar.xlf", (), (), id="xliff-2.1"),
    pytest.param("khabar.xlf", ("--xliff", "1.2"), (), id="xliff-1.2"),
    pytest.param("khabar.csv", (), ("--edition", "khabar"), id="csv"),
]
PLAN = """  s4  text: The text is another.
      The {+very+} end.
khabar: 3 unchanged, 1 with another text.
"""


def change(name: str, old: str = "The end.", new: str = "The very end.") -> None:
    """Change the translation in a file, as another tool does, but not the machine's text in it."""
    path = Path(name)
    text = path.read_bytes().decode("utf-8")
    for before, after in ((">", "</"), (",", ",")):
        text = text.replace(before + old + after, before + new + after, 1)
    assert new in text
    path.write_bytes(text.encode("utf-8"))


@pytest.fixture
def returned(desk):
    """The edition, and a file of it in which the last sentence was changed elsewhere."""
    desk("export", "khabar", "khabar.xlf")
    change("khabar.xlf")
    return desk


def english(desk) -> list[str]:
    return [row["english"] for row in rows(desk)]


@pytest.mark.parametrize(("name", "written", "read"), FORMATS)
def test_a_file_makes_the_way_there_and_back(desk, name, written, read):
    desk("export", "khabar", name, *written)
    assert desk("import", name, *read) == (0, "khabar: 4 unchanged.\n", "")
    change(name)
    code, out, _ = desk("import", name, *read, "--apply", "--as", "Ali")
    assert code == 0
    assert out == f"{PLAN}khabar s4: imported by Ali\n{PAGE}\n"
    assert english(desk)[3] == "The very end."
    assert desk("import", name, *read, "--apply")[1] == "khabar: 4 unchanged.\n"


def test_without_apply_the_plan_is_shown_and_nothing_changed(returned):
    before, written = rows(returned), PAGE.stat().st_mtime_ns
    code, out, err = returned("import", "khabar.xlf")
    assert (code, err) == (0, "")
    assert out == PLAN + "Nothing is changed yet; take it over with --apply.\n"
    assert rows(returned) == before
    assert history() == []
    assert PAGE.stat().st_mtime_ns == written


def test_what_is_taken_over_is_on_the_page_and_in_the_history(returned):
    returned("import", "khabar.xlf", "--apply", "--as", "Ali")
    row = rows(returned)[3]
    assert (row["state"], row["editor"], row["origin"]) == ("edited", "Ali", "person")
    assert "The very end." in page()
    assert "1 of 4 sentences edited by a person" in page()
    assert [(event.action, event.who) for event in history()] == [("import", "Ali")]


def test_an_import_is_undone_as_one(returned):
    change("khabar.xlf", "Headline", "A headline")
    returned("import", "khabar.xlf", "--apply")
    assert english(returned)[::3] == ["A headline", "The very end."]
    assert returned("undo", "khabar")[1].startswith("khabar s1 s4: import by Hina of ")
    assert english(returned)[::3] == ["Headline", "The end."]


def test_where_both_sides_changed_a_sentence_ours_stays_and_both_are_shown(returned):
    returned("edit", "khabar", "s4", "--text", "The last.", "--as", "Sara")
    code, out, _ = returned("import", "khabar.xlf", "--apply")
    assert code == 0
    lines = out.splitlines()
    assert lines[0].startswith("  s4  conflict: ")
    assert lines[1:] == [
        "      here  edited: The last.",
        "      file  draft: The very end.",
        "khabar: 3 unchanged, 1 in conflict.",
        "1 conflict: the text here stays; with --theirs the file's is taken.",
    ]
    assert english(returned)[3] == "The last."


def test_theirs_takes_the_files_text_and_the_other_is_in_the_history(returned):
    returned("edit", "khabar", "s4", "--text", "The last.", "--as", "Sara")
    _, out, _ = returned("import", "khabar.xlf", "--theirs")
    assert out.endswith("Nothing is changed yet; take it over with --apply.\n")
    _, out, _ = returned("import", "khabar.xlf", "--theirs", "--apply", "--as", "Ali")
    assert out.endswith(f"khabar s4: imported by Ali\n{PAGE}\n")
    assert english(returned)[3] == "The very end."
    assert "    The [-last-]{+very end+}.\n" in returned("history", "khabar#s4")[1]


def test_an_approval_of_another_tool_is_one_unless_an_error_forbids_it(desk):
    desk("export", "khabar", "khabar.csv")
    path = Path("khabar.csv")
    text = path.read_bytes().decode("utf-8")
    path.write_bytes(text.replace(",draft,", ",approved,").encode("utf-8"))
    code, out, err = desk("import", "khabar.csv", "--edition", "khabar", "--apply", "--as", "Ali")
    assert code == 1
    assert "khabar: 4 with another state.\n" in out
    assert f"khabar s1-s4: imported by Ali\n{PAGE}\n" in out
    assert err.startswith("khabar s2: is not approved: has an error: number: ")
    assert [row["state"] for row in rows(desk)] == ["approved", "edited", "approved", "approved"]


def test_a_new_comment_is_taken_over_and_told(desk):
    desk("export", "khabar", "khabar.csv")
    lines = Path("khabar.csv").read_text(encoding="utf-8").splitlines()
    Path("khabar.csv").write_text("\n".join([*lines[:-1], lines[-1] + "Why?"]), encoding="utf-8")
    _, out, _ = desk("import", "khabar.csv", "--edition", "khabar", "--apply", "--as", "Ali")
    assert out == (
        "  s4  comment: There is a new comment.\n"
        "khabar: 3 unchanged, 1 with a new comment.\n"
        "khabar: 1 comment taken over\n"
    )
    assert [comment["words"] for comment in rows(desk)[3]["comments"]] == ["Why?"]


@pytest.fixture
def result(desk):
    """The edition, and the result of its review by e-mail, in which the last sentence changed."""
    with Store(STORE) as store:
        blocks = take_out(store, "khabar").blocks
    data = review_data("khabar", [segment for block in blocks for segment in block.segments])
    data["segments"][3] |= {
        "english": "The very end.",
        "state": "approved",
        "comments": ["<b>!</b>"],
    }
    Path("result.json").write_text(json.dumps(data), encoding="utf-8")
    return desk


def test_the_result_of_a_review_by_e_mail_is_planned_and_taken_over(result):
    code, out, err = result("import", "result.json")
    assert (code, err) == (0, "")
    assert out == (
        "  s4  both: The text is another. The state is approved in the file, draft here.\n"
        "      The {+very+} end.\n"
        "khabar: 3 unchanged, 1 with another text and state.\n"
        "Nothing is changed yet; take it over with --apply.\n"
    )
    assert result("import", "result.json", "--apply", "--as", "Ali")[0] == 0
    row = rows(result)[3]
    assert (row["english"], row["state"]) == ("The very end.", "approved")
    assert [comment["words"] for comment in row["comments"]] == ["!"]
    assert result("import", "result.json")[1] == "khabar: 4 unchanged.\n"


def test_a_sentence_that_was_changed_during_the_review_is_a_conflict(result):
    result("edit", "khabar", "s4", "--text", "The last.", "--as", "Sara")
    code, out, _ = result("import", "result.json", "--apply", "--as", "Ali")
    assert code == 0
    assert out == (
        "  s4  conflict: It was changed here since the file was written"
        " (version 2 here, 1 in the file).\n"
        "      here  edited: The last.\n"
        "      file  approved: The very end.\n"
        "khabar: 3 unchanged, 1 in conflict.\n"
        "1 conflict: the text here stays; with --theirs the file's is taken.\n"
    )
    assert english(result)[3] == "The last."


def test_sentences_of_an_older_article_are_left_alone(returned):
    change("khabar.xlf", "آخری بات۔", "پرانی بات۔")
    _, out, _ = returned("import", "khabar.xlf", "--apply")
    assert "khabar: 3 unchanged, 1 with other Urdu.\n" in out
    assert english(returned)[3] == "The end."


def test_json_has_the_plan_and_then_what_was_done(returned):
    told = said(returned, "import", "khabar.xlf")
    assert (told["edition"], told["counts"]) == ("khabar", {"same": 3, "text": 1})
    step = told["steps"][3]
    assert (step["segment"], step["verdict"], step["urdu"]) == (4, "text", "آخری بات۔")
    assert step["file"]["english"] == "The very end."
    assert step["here"] == {"english": "The end.", "state": "draft"}
    told = said(returned, "import", "khabar.xlf", "--apply")
    assert told == {"edition": "khabar", "changed": [4], "skipped": [], "html": str(PAGE)}


@pytest.mark.parametrize(
    ("name", "content", "code", "part"),
    [
        ("nahin.xlf", None, 1, "nahin.xlf: the file cannot be read"),
        ("a.docx", "", 2, "a.docx: the name of the file must end in .xlf"),
        ("a.xlf", "no xml", 1, "a.xlf"),
        ("a.xlf", "<xliff version='3.0'/>", 1, "a.xlf: XLIFF 3.0 is not known here."),
        ("a.csv", "urdu,english\nآخری بات۔,x\n", 2, "a.csv does not say which edition"),
        ("a.json", "{}", 1, "a.json: this is not the result of a review."),
        ("a.csv", "one,two\n1,2\n", 1, "a.csv, line 1: there is no column english."),
    ],
)
def test_a_wrong_file_is_told_in_one_sentence(desk, name, content, code, part):
    if content is not None:
        Path(name).write_text(content, encoding="utf-8")
    left, out, err = desk("import", name, "--apply")
    assert (left, out) == (code, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1
    assert history() == []


def test_a_file_of_another_edition_is_told(returned):
    text = Path("khabar.xlf").read_text(encoding="utf-8").replace("khabar", "nahin")
    Path("khabar.xlf").write_text(text, encoding="utf-8")
    code, _, err = returned("import", "khabar.xlf", "--apply")
    assert code == 1
    assert err.startswith("translate: There is no edition 'nahin' in output/editions.db.")
    assert history() == []
