"""`translate edit` with the editor that a person is used to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.reviewed import PAGE, history, page, rows

CUT = "---- what stands below is not read ----"
NOT_SAVED = "khabar s2: nothing was saved, so it stays as it is\n"
BESIDE = """
import datetime as dt
from pathlib import Path
from translator import desk
from translator.store import Store
with Store(Path("output/editions.db")) as store:
    desk.edit(store, "khabar", 2, "Her words.", who="Sara", at=dt.datetime.now(dt.UTC))
"""


@pytest.fixture
def editor(desk, monkeypatch, tmp_path):
    """Give the person an editor that is a script over the file's `text`; return the command."""

    def use(script: str):
        path = tmp_path / "editor.py"
        begin = "import sys\nfrom pathlib import Path\npath = Path(sys.argv[1])\n"
        begin += "text = path.read_text(encoding='utf-8')\n"
        end = "\npath.write_text(text, encoding='utf-8')\n"
        path.write_text(begin + script + end, encoding="utf-8")
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", f"{sys.executable} {path}")
        return desk

    return use


def test_the_editor_shows_the_text_above_the_line_and_the_urdu_and_the_findings_below(editor):
    editor("Path('seen.txt').write_text(text, encoding='utf-8')")("edit", "khabar", "s2")
    above, below = Path("seen.txt").read_text(encoding="utf-8").split(CUT)
    assert above == "They got a wrong sum.\n\n"
    assert below.splitlines()[1:] == [
        "روپے بہت ملے۔",
        "error: “5 کروڑ” became “5 billion”, 100% off.",
    ]


def test_what_is_written_above_the_line_becomes_the_translation(editor):
    run = editor("text = text.replace('a wrong sum', 'a sum').replace('ملے', 'نہیں')")
    code, out, err = run("edit", "khabar#s2", "--as", "Sara")
    assert (code, out, err) == (0, f"khabar s2: edited by Sara\n{PAGE}\n", "")
    assert rows(run)[1]["english"] == "They got a sum."
    assert "They got a sum." in page()


def test_how_long_it_took_is_kept(editor):
    run = editor("import time\ntime.sleep(0.3)\ntext = 'They got a sum.'")
    run("edit", "khabar", "s2")
    (event,) = history()
    assert event.seconds is not None
    assert 0.3 <= event.seconds < 60


def test_a_file_whose_line_is_gone_is_read_without_what_was_not_the_translation(editor):
    run = editor(f"text = 'They got a sum.' + text.split('{CUT}')[1]")
    assert run("edit", "khabar", "s2")[0] == 0
    assert rows(run)[1]["english"] == "They got a sum."


def test_several_lines_become_one(editor):
    run = editor(f"text = 'They got\\r\\na sum.\\n\\n{CUT}\\nmore'")
    run("edit", "khabar", "s2")
    assert rows(run)[1]["english"] == "They got a sum."


def test_an_editor_that_saves_nothing_changes_nothing(editor):
    run = editor("sys.exit(0)")
    assert run("edit", "khabar", "s2") == (0, "", NOT_SAVED)
    assert history() == []


def test_a_text_that_is_saved_as_it_was_changes_nothing(editor):
    run = editor("")
    assert run("edit", "khabar", "s2")[:2] == (0, "khabar s2: says that already\n")
    assert history() == []


def test_an_emptied_file_is_refused_with_a_way_out(editor):
    run = editor("text = '\\n' + text[text.index('----'):]")
    code, _, err = run("edit", "khabar", "s2")
    assert code == 2
    assert "translate reopen khabar s2 --to draft" in err
    assert history() == []


@pytest.mark.parametrize("broken", ["false", "no-such-editor"])
def test_an_editor_that_fails_is_told_in_one_sentence(desk, monkeypatch, broken):
    monkeypatch.setenv("VISUAL", broken)
    code, out, err = desk("edit", "khabar", "s2")
    assert (code, out) == (2, "")
    assert err.startswith(f"translate: Your editor cannot be used ({broken}: ")
    assert err.endswith("Set EDITOR, or give the translation with --text.\n")
    assert err.count("\n") == 1
    assert history() == []


def test_without_a_terminal_and_an_editor_nothing_hangs(desk, monkeypatch):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    code, _, err = desk("edit", "khabar", "s2")
    assert code == 2
    assert err.startswith("translate: There is no terminal for an editor. ")


def test_whoever_may_not_edit_is_told_before_they_write(editor):
    run = editor("Path('opened').touch()")
    run("team", "add", "Sara", "--role", "approver")
    code, _, err = run("edit", "khabar", "s2", "--as", "Ali")
    assert code == 1
    assert err.startswith("translate: Ali does not take part in the review.")
    assert not Path("opened").exists()


def test_of_two_who_edit_at_once_the_later_sees_both_texts_and_nothing_is_lost(editor):
    run = editor(BESIDE + "text = 'His words.'")
    code, out, err = run("edit", "khabar", "s2", "--as", "Ali")
    assert (code, out) == (1, "")
    assert err == (
        "translate: Somebody changed khabar meanwhile, so nothing was written:\n"
        "  s2 now (edited by Sara): \u2068Her words.\u2069\n"
        "  s2 yours: \u2068His words.\u2069\n"
        "Look at both texts and try again.\n"
    )
    assert rows(run)[1]["english"] == "Her words."
    assert [(event.who, event.after.english) for event in history()] == [("Sara", "Her words.")]


def test_whoever_saved_nothing_has_no_conflict(editor):
    run = editor(BESIDE + "sys.exit(0)")
    assert run("edit", "khabar", "s2") == (0, "", NOT_SAVED)
    assert rows(run)[1]["english"] == "Her words."
