"""`translate ignore`: decisions that findings are no mistakes."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from tests.cli.kept import CHECKS, TEXT, publish
from translator.cli import who
from translator.editing import Role
from translator.inspection import inspect
from translator.store import Store

WHY = ("--why", "Checked.")


@pytest.fixture
def room(command, monkeypatch):
    monkeypatch.setattr(who, "_git_name", lambda: "Git Hina")
    publish(Path("khabar.txt"))
    return command


def kept() -> list[tuple[str, str, str]]:
    with Store(Path("output/editions.db")) as store:
        return [(i.check, i.who, i.why) for i in store.ignores("khabar")]


@pytest.mark.parametrize("number", ["2", "s2"])
def test_a_finding_is_ignored_and_said_to_be(room, number):
    code, said, error = room("ignore", "khabar.txt", number, "number", *WHY)
    assert (code, error) == (0, "")
    assert said == (
        "khabar s2 number: ignored by Git Hina: "
        "“\u20685 کروڑ\u2069” became “5 billion”, 100% off.\n"
    )
    assert kept() == [("number", "Git Hina", "Checked.")]
    assert room("check", "khabar")[0] == 0


def test_when_it_was_decided_is_kept_in_utc(room):
    room("ignore", "khabar", "2", "number", *WHY)
    with Store(Path("output/editions.db")) as store:
        (decision,) = store.ignores("khabar")
    assert dt.datetime.now(dt.UTC) - decision.at < dt.timedelta(minutes=5)


def test_a_name_that_is_given_wins(room):
    room("ignore", "khabar", "2", "number", "--as", " Sana ", *WHY)
    assert kept() == [("number", "Sana", "Checked.")]


def test_a_decision_can_be_taken_back(room):
    room("ignore", "khabar", "2", "number", *WHY)
    code, said, _ = room("ignore", "khabar", "2", "number", "--undo")
    assert code == 0
    assert said.startswith("khabar s2 number: not ignored any more: “")
    assert kept() == []
    assert room("check", "khabar")[0] == 1


def test_who_takes_no_part_neither_ignores_nor_takes_back(room):
    with Store(Path("output/editions.db")) as store:
        store.set_role("Sana", Role.EDITOR)
    assert room("ignore", "khabar", "2", "number", "--as", "Sana", *WHY)[0] == 0
    for words in (WHY, ("--undo",)):
        code, out, err = room("ignore", "khabar", "2", "number", *words)
        assert (code, out) == (1, "")
        assert err.startswith("translate: Git Hina does not take part in the review.")
    assert kept() == [("number", "Sana", "Checked.")]
    assert room("ignore", "khabar", "2", "number", "--undo", "--as", "Sana")[0] == 0


def test_a_decision_outlives_new_runs_and_is_left_out_of_their_report(room):
    room("ignore", "khabar", "2", "number", *WHY)
    publish(Path("khabar.txt"), TEXT + "\nسرخی یہاں ہے\n")
    code, said, _ = room("check", "khabar")
    assert code == 0
    assert "5 sentences; 1 ignored" in said


def test_a_decision_holds_only_while_the_finding_says_the_same(room):
    room("ignore", "khabar", "2", "number", *WHY)
    with Store(Path("output/editions.db")) as store:
        (decision,) = store.ignores("khabar")
        store.unignore("khabar", *decision.about)
        store.ignore("khabar", decision.key, "number", "Other.", "Hina", "", decision.at)
        seen = inspect(store, "khabar", CHECKS)
    assert (seen.errors, seen.ignored) == (1, 0)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("khabar", "1", "number", *WHY), "finds nothing in s1 of khabar"),
        (("khabar", "99", "number", *WHY), "There is no segment s99: they go from s1 to s4."),
        (("khabar", "2", "doubled", *WHY), "finds nothing in s2 of khabar"),
        (("khabar", "2", "spell", *WHY), "There is no check 'spell'"),
        (("khabar", "two", "number", *WHY), "'two' is no number of a sentence"),
        (("khabar", "0", "number", *WHY), "'0' is no number of a sentence"),
        (("khabar", "2", "number"), "Say why the finding is no mistake"),
        (("khabar", "2", "number", "--why", " "), "Say why the finding is no mistake"),
        (("khabar", "2", "number", "--undo"), "Nothing of the check 'number' is ignored in s2"),
    ],
)
def test_words_that_do_not_fit_are_wrong_usage(room, words, part):
    code, said, error = room("ignore", *words)
    assert (code, said) == (2, "")
    assert part in error
    assert kept() == []


def test_the_name_is_that_of_git_or_of_the_login(monkeypatch, tmp_path):
    settings = tmp_path / "gitconfig"
    settings.write_text("[user]\n\tname = حنا\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    assert who.name_of_user() == "حنا"
    assert who.name_of_user("Sana") == "Sana"
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("LOGNAME", "hina")
    assert who.name_of_user() == "hina"


def test_somebody_without_git_and_login_is_unknown(monkeypatch):
    def no_login() -> str:
        raise OSError

    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(who.getpass, "getuser", no_login)
    assert who.name_of_user() == "unknown"
