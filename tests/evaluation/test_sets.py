"""Where sets are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.errors import ExchangeError, UsageError
from translator.evaluation import find_set, set_folders


def test_named_folders_come_before_the_usual_ones(tmp_path):
    folders = set_folders(tmp_path, {"DOZABAN_SETS": "ours"}, Path("/a/b"))
    assert folders == (
        tmp_path,
        Path("ours"),
        Path("/a/b/data"),
        Path("/a/b/shared/data"),
        Path("/a/data"),
        Path("/a/shared/data"),
        Path("/data"),
        Path("/shared/data"),
    )


def test_an_empty_variable_names_no_folder():
    assert set_folders(None, {"DOZABAN_SETS": ""}, Path("/")) == (
        Path("/data"),
        Path("/shared/data"),
    )


def test_the_first_folder_that_has_a_set_wins(tmp_path):
    folders = [tmp_path / name for name in ("none", "first", "second")]
    for folder in folders[1:]:
        folder.mkdir()
        (folder / "small.tsv").touch()
    assert find_set("small", folders) == tmp_path / "first" / "small.tsv"
    assert find_set("small.tsv", folders) == tmp_path / "first" / "small.tsv"


def test_a_set_that_is_nowhere_is_named_with_what_to_do(tmp_path):
    with pytest.raises(ExchangeError) as error:
        find_set("flores-dev", [tmp_path])
    assert str(error.value).startswith("There is no flores-dev.tsv in the folder of --sets")
    assert "licences" in str(error.value)
    assert "docs/evaluation.md" in str(error.value)


@pytest.mark.parametrize("name", ["none", "set.tsv", "n" * 300])
def test_a_chosen_folder_that_is_not_there_is_told(tmp_path, name):
    (tmp_path / "set.tsv").touch()
    with pytest.raises(UsageError, match=f"There is no folder .*{name}, which --sets names"):
        set_folders(tmp_path / name, {}, tmp_path)


def test_a_name_that_no_file_can_have_is_not_found(tmp_path):
    with pytest.raises(ExchangeError, match="There is no nnn"):
        find_set("n" * 300, [tmp_path])


def test_a_folder_that_may_not_be_looked_into_is_passed_over(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refuse)
    with pytest.raises(ExchangeError, match=r"There is no small\.tsv"):
        find_set("small", [tmp_path])
