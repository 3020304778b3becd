"""`translate batch` goes on past what is wrong, and says it at the end."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.batches import archive
from tests.cli.conftest import COMMAND
from tests.cli.test_progress import _read_all as read_all
from translator.workflow import Source

__all__ = ["archive"]

LONG = 120.0  # seconds after which a test that waits for something has failed
SENTENCES = 280


def test_bad_articles_are_listed_at_the_end_and_the_others_are_published(archive, command):
    archive.write("empty.txt", "")
    archive.write("english.txt", "This is a headline in English.")
    archive.write("broken.txt", b"\x00\xff\xfe\x01" * 50)
    archive.write("code.md", "```\nسلام دنیا\n```\n")
    picture = archive.write("picture.png", "دریا")
    missing = Path("missing")
    code, out, err = command("batch", archive.folder, picture, missing, "--no-glossary")
    assert code == 1
    assert archive.pages() == ["a", "b", "c"]
    lines = out.splitlines()
    assert lines[0].startswith("3 articles published, 0 unchanged, ")
    complaints = err.splitlines()
    assert all(one.startswith("translate: ") for one in complaints)
    for name in ("empty.txt", "english.txt", "broken.txt", "code.md", "picture.png", "missing"):
        assert sum(name in one for one in complaints) == 1, name
    assert len(complaints) == 6
    assert lines[0].endswith("6 failed.")
    assert lines[-1] == "6 of 9 articles failed; they are above."


def test_a_bad_article_is_tried_again_by_the_next_run(archive):
    archive.write("d.txt", "")
    assert archive.run()[0] == 1
    archive.write("d.txt", "بارش ہوئی۔")
    assert archive.run()[0] == 0
    assert archive.asked == ["بارش ہوئی۔"]


def test_a_file_that_cannot_be_opened_is_listed(archive, monkeypatch):
    look = Path.stat

    def stat(path: Path, **words: bool) -> os.stat_result:
        if path.name == "b.txt" and words.get("follow_symlinks", True):
            raise PermissionError(13, "Permission denied")
        return look(path, **words)

    monkeypatch.setattr(Path, "stat", stat)
    code, _, err = archive.run("--quiet")
    assert (code, archive.pages()) == (1, ["a", "c"])
    assert err == (
        "translate: archive/b.txt: the file cannot be read (Permission denied). "
        "Check its permissions.\n"
    )


def test_a_reader_with_a_mistake_in_it_does_not_end_the_nights_work(archive, monkeypatch):
    read = Source.read

    def broken(source: Source) -> object:
        if source.name.endswith("b.txt"):
            raise RecursionError("too deep")
        return read(source)

    monkeypatch.setattr(Source, "read", broken)
    code, _, err = archive.run()
    assert (code, archive.pages()) == (1, ["a", "c"])
    assert err == (
        "translate: archive/b.txt cannot be read (RecursionError: too deep). Please report it.\n"
    )


def test_a_folder_without_articles_is_an_error(archive):
    shutil.rmtree(archive.folder)
    archive.folder.mkdir()
    code, out, err = archive.run()
    assert code == 1
    assert "there is no article in this folder" in err
    assert out.splitlines()[0] == "0 articles published, 0 unchanged, 1 failed."
    assert not Path("output").exists()


@pytest.fixture
def long_night(tmp_path) -> Path:
    """A folder of articles that take the real model a while."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(SENTENCES // 7):
        names = (f"{n} کروڑ" for n in range(7 * number + 2, 7 * number + 9))
        text = " ".join(f"وزیر نے {name} روپے کا اعلان کیا اور سوال سنے۔" for name in names)
        (folder / f"khabar-{number}.txt").write_text(text, encoding="utf-8")
    return folder


def drafts(place: Path) -> int:
    """Return how many drafts a database holds, if it is there."""
    if not place.exists():
        return 0
    with closing(sqlite3.connect(place, timeout=LONG)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'drafts'").fetchall():
            return 0
        return int(connection.execute("SELECT count(*) FROM drafts").fetchone()[0])


@pytest.mark.model
def test_ctrl_c_leaves_what_was_translated_and_the_next_run_does_the_rest(long_night, tmp_path):
    place = tmp_path / "output/editions.db"
    call = [str(COMMAND), "batch", str(long_night), "--no-glossary", "--quiet"]
    with subprocess.Popen(call, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        last = time.monotonic() + LONG
        while not drafts(place):
            assert process.poll() is None
            assert time.monotonic() < last
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=LONG)
    assert process.returncode == 130
    assert said.startswith("translate: Stopped after ")
    assert said.endswith(
        f" of {SENTENCES // 7} articles. What was translated is kept: the same command goes on "
        "from there.\n"
    )
    kept = drafts(place)
    assert 0 < kept < SENTENCES

    call[-1] = "--json"
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, check=True)
    assert drafts(place) == SENTENCES
    assert f'"translated": {SENTENCES - kept},'.encode() in done.stdout


@pytest.mark.model
def test_a_bar_with_rate_and_time_left_is_drawn_on_a_terminal(long_night, tmp_path):
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [str(COMMAND), "batch", str(long_night), "--no-glossary"],
        cwd=tmp_path,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    ) as process:
        os.close(theirs)
        shown = read_all(ours)
    assert process.returncode == 0
    assert "Translating" in shown
    assert f"/{SENTENCES}" in shown
    assert re.search(r"\d\.\d/s", shown)
    assert re.search(r"\d:\d\d:\d\d", shown)
    assert f"{SENTENCES // 7} articles published" in shown
