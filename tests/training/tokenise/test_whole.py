import os
import time

import pytest

from training.tokenise.arrays import load_sentences, save_sentences, sentences_of
from training.tokenise.whole import written_whole
from translator.errors import OutputError


def names_in(folder):
    return [path.name for path in folder.iterdir()]


def test_what_is_filled_takes_the_place_of_the_old_file(tmp_path):
    path = tmp_path / "new" / "a"
    for text in ("one", "two"):
        with written_whole(path) as waiting:
            waiting.write_text(text)
            assert not path.exists() or path.read_text() == "one"

    assert path.read_text() == "two"
    assert names_in(path.parent) == ["a"]


def test_what_cannot_be_filled_leaves_the_old_file(tmp_path):
    (tmp_path / "a").write_text("old")

    with pytest.raises(OutputError, match="No space left"), written_whole(tmp_path / "a"):
        raise OSError(28, "No space left on device")

    assert (tmp_path / "a").read_text() == "old"
    assert names_in(tmp_path) == ["a"]


def test_another_error_goes_on_and_leaves_nothing_behind(tmp_path):
    with pytest.raises(KeyboardInterrupt), written_whole(tmp_path / "a"):
        raise KeyboardInterrupt

    assert names_in(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")

    with (
        pytest.raises(OutputError, match="cannot be written"),
        written_whole(tmp_path / "file" / "a"),
    ):
        pass


def test_a_file_of_a_library_is_as_readable_as_others(tmp_path):
    with written_whole(tmp_path / "a") as waiting:
        (tmp_path / "own").touch(mode=0o600)
        (tmp_path / "own").replace(waiting)

    (tmp_path / "b").touch()
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_what_a_killed_run_left_long_ago_is_removed(tmp_path):
    old, fresh = tmp_path / ".a.1.tmp", tmp_path / ".a.2.tmp"
    for left in (old, fresh):
        left.touch()
    os.utime(old, (0, time.time() - 7200))

    with written_whole(tmp_path / "a"):
        pass

    assert sorted(names_in(tmp_path)) == [".a.2.tmp", "a"]


def test_arrays_are_not_copied_in_memory_to_be_written(tmp_path, monkeypatch):
    monkeypatch.setattr("io.BytesIO", None)
    save_sentences(tmp_path / "a.npz", sentences_of([[5], [6, 7]]))
    monkeypatch.undo()

    assert load_sentences(tmp_path / "a.npz")[1].tolist() == [6, 7]
