import os
import time
from pathlib import Path

import pytest

from translator import held
from translator.errors import OutputError
from translator.files import remove_files, write_atomically
from translator.held import make_held


def fail(*_args, **_more):
    raise OSError(28, "No space left on device")


@pytest.fixture
def page(tmp_path):
    return tmp_path / "khabar" / "index.html"


def test_a_page_is_written_as_utf_8_and_its_folder_is_made(page):
    assert write_atomically(page, "پہلی خبر\n")
    assert page.read_bytes() == "پہلی خبر\n".encode()
    assert list(page.parent.iterdir()) == [page]


def test_a_changed_page_replaces_the_old_one(page):
    write_atomically(page, "old")
    assert write_atomically(page, "new")
    assert page.read_text() == "new"


def test_an_unchanged_page_is_not_touched(page):
    write_atomically(page, "same")
    os.utime(page, (1, 1))
    before = page.stat()
    assert not write_atomically(page, "same")
    assert (page.stat().st_ino, page.stat().st_mtime) == (before.st_ino, 1)


@pytest.mark.parametrize(("owner", "step"), [(os, "fsync"), (Path, "replace")])
def test_the_old_page_survives_a_write_that_fails(page, monkeypatch, owner, step):
    write_atomically(page, "old")
    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(OutputError, match=r"index\.html cannot be written \(No space left"):
        write_atomically(page, "new")
    assert page.read_text() == "old"
    assert list(page.parent.iterdir()) == [page]


def test_a_folder_in_the_place_of_the_page_is_reported_and_nothing_is_left(page):
    page.mkdir(parents=True)
    with pytest.raises(OutputError, match=r"index\.html cannot be written"):
        write_atomically(page, "new")
    assert list(page.parent.iterdir()) == [page]


def test_a_file_in_the_place_of_the_folder_is_reported(page):
    page.parent.write_text("")
    with pytest.raises(OutputError, match=r"index\.html cannot be written"):
        write_atomically(page, "new")


def test_what_a_killed_run_left_is_swept_and_what_a_living_one_writes_is_not(page):
    page.parent.mkdir()
    left, written, other = (
        page.with_name(name)
        for name in (".index.html.41.tmp", ".index.html.42.tmp", ".notes.html.43.tmp")
    )
    for file in (left, other):
        file.touch()
    number = make_held(written)
    write_atomically(page, "new")
    assert set(page.parent.iterdir()) == {page, written, other}
    os.close(number)
    write_atomically(page, "new")
    assert set(page.parent.iterdir()) == {page, other}


def test_where_nobody_can_tell_who_writes_only_what_is_old_is_swept(page, monkeypatch):
    page.parent.mkdir()
    stale, fresh = (page.with_name(name) for name in (".index.html.41.tmp", ".index.html.42.tmp"))
    for file in (stale, fresh):
        file.touch()
    os.utime(stale, (time.time() - 7200,) * 2)
    os.utime(fresh, (time.time() + 7200,) * 2)  # the clock went backwards meanwhile
    monkeypatch.setattr(held, "fcntl", None)
    write_atomically(page, "new")
    assert set(page.parent.iterdir()) == {page, fresh}


def test_a_left_file_that_another_run_sweeps_first_does_no_harm(page, monkeypatch):
    gone = page.with_name(".index.html.41.tmp")
    monkeypatch.setattr(Path, "glob", lambda *_args: iter([gone]))
    assert write_atomically(page, "new")
    assert page.read_text() == "new"


def test_a_name_with_signs_of_a_pattern_is_swept_too(tmp_path):
    page = tmp_path / "[a]*.html"
    stale = tmp_path / ".[a]*.html.41.tmp"
    stale.touch()
    os.utime(stale, (0, 0))
    write_atomically(page, "new")
    assert list(tmp_path.iterdir()) == [page]


def test_a_replaced_file_keeps_its_permissions(page):
    write_atomically(page, "old")
    page.chmod(0o640)
    write_atomically(page, "new")
    assert page.stat().st_mode & 0o777 == 0o640


def test_files_are_removed_with_folders_that_are_empty_without_them(tmp_path):
    for name in ("one/a", "two/a", "two/b"):
        write_atomically(tmp_path / name, "x")
    remove_files(tmp_path / name for name in ("one/a", "two/a", "three/a"))
    assert [path.name for path in tmp_path.rglob("*")] == ["two", "b"]


def test_a_file_that_cannot_be_removed_is_told_in_one_sentence(page):
    page.mkdir(parents=True)
    with pytest.raises(OutputError, match=r"index\.html cannot be removed \(.+\)\. Remove it"):
        remove_files([page])
