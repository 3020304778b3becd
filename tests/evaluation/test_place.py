"""Where a page may be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.errors import OutputError, UsageError
from translator.evaluation import check_place
from translator.files import write_atomically


def test_a_new_file_and_an_old_page_are_fine(tmp_path):
    (tmp_path / "set.tsv").touch()
    (tmp_path / "old.html").touch()
    for page in ("new.html", "old.html", "new/folder/page.html"):
        check_place(tmp_path / page, [tmp_path / "set.tsv", tmp_path / "none.tsv"])
    assert not (tmp_path / "new").exists()


def test_a_link_to_a_file_that_is_read_is_refused(tmp_path):
    (tmp_path / "set.tsv").touch()
    (tmp_path / "page.html").symlink_to(tmp_path / "set.tsv")
    with pytest.raises(UsageError, match="is a file that is read"):
        check_place(tmp_path / "page.html", [tmp_path / "set.tsv"])


@pytest.mark.parametrize("name", ["", ".", "/", ".."])
def test_a_folder_is_refused(name):
    with pytest.raises(UsageError, match=r"is a folder\. Name a file"):
        check_place(Path(name), [])


def test_a_folder_that_may_not_be_looked_into_is_told(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(UsageError, match=r"page\.html cannot be written \(Permission denied\)"):
        check_place(tmp_path / "page.html", [])


@pytest.mark.parametrize("name", ["", ".", "/"])
def test_what_has_no_name_cannot_be_written(name):
    with pytest.raises(OutputError, match=r"cannot be written \(it is a folder\)"):
        write_atomically(Path(name), "text")
