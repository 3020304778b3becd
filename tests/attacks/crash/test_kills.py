"""kill -9 leaves old files or new ones, and the next run does the rest and says so.

Few kills each: `python -m tests.attacks.crash` does hundreds.
"""

from __future__ import annotations

import os
import signal
import time
from random import Random

import pytest

from tests.attacks.crash.calls import begin, call, ended, several
from tests.attacks.crash.cases import CASES
from tests.attacks.crash.killing import Killing
from tests.store.build import NOW
from translator import desk
from translator.store import Store

LONG = 60.0  # seconds after which a test that waits for something has failed


@pytest.mark.parametrize("name", several("publish", "translate", "lines", "book", few=1))
def test_a_kill_leaves_the_old_or_the_new_and_the_next_run_does_the_rest(name, tmp_path):
    killing = Killing(CASES[name], tmp_path)
    killing.kill(Random(3))  # noqa: S311 - no secret


def until(is_so) -> None:
    last = time.monotonic() + LONG
    while not is_so():
        assert time.monotonic() < last
        time.sleep(0.01)


def test_a_run_after_one_that_was_killed_says_so_once(newsroom):
    words = ("batch", "archive", "--no-glossary", "--out", "other")
    process = begin(newsroom, words, pause="0.2")
    until((newsroom / "other/.translate.run").exists)
    process.kill()
    ended(process)

    after = call(newsroom, words)
    assert after.err == (
        "An earlier run did not come to its end. This one goes on from what it had kept.\n"
    )
    assert not (newsroom / "other/.translate.run").exists()
    assert call(newsroom, words).err == ""


def test_two_runs_at_once_do_not_take_each_other_for_dead(newsroom):
    words = ("batch", "archive", "--no-glossary", "--out", "other")
    first = begin(newsroom, words, pause="0.2")
    until((newsroom / "other/.translate.run").exists)
    second = call(newsroom, ("khabar.xlf", "corpus.txt", "--no-glossary", "--out", "other"))
    assert "earlier run" not in second.err
    done = ended(first)
    assert (done.code, done.err) == (0, "")


def test_a_build_after_one_that_was_killed_says_so_once(newsroom):
    process = begin(newsroom, ("publish",))
    until((newsroom / "output/site.db").exists)
    until(lambda: any((newsroom / "output").glob("site/*")))
    os.kill(process.pid, signal.SIGKILL)
    ended(process)

    said = "An earlier build did not come to its end. What it left was put right.\n"
    assert call(newsroom, ("publish",)).err == said
    assert call(newsroom, ("publish",)).err == ""


def test_a_page_that_a_killed_command_left_behind_is_written_by_the_next(newsroom):
    with Store.existing(newsroom / "output/editions.db") as store:
        desk.edit(store, "khabar-1", 1, "Another headline.", who="Sara", at=NOW)  # and no page
    words = ("edit", "khabar-1", "s1", "--text", "Another headline.", "--as", "Sara")
    after = call(newsroom, words)
    assert after.err == (
        "The page was not up to date, as after a command that was stopped. It is written anew.\n"
    )
    assert "Another headline." in (newsroom / "output/site/khabar-1/index.html").read_text("utf-8")
    assert call(newsroom, words).err == ""
