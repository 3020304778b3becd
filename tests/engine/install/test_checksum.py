"""Checksums and sizes."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from translator.engine.install import folder_sha256, folder_size

COMMAND = "find . -type f | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "a"
    (place / "model").mkdir(parents=True)
    for name, text in {"model/x": "1", "model.y": "22", "B": "", "a b": "333"}.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def test_the_checksum_is_the_one_that_the_documented_command_gives(folder):
    if not shutil.which("sha256sum"):
        pytest.skip("needs the GNU tools")
    done = subprocess.run(
        ["/bin/sh", "-c", COMMAND], cwd=folder, capture_output=True, text=True, check=True
    )
    assert folder_sha256(folder) == done.stdout.split()[0]


def test_the_checksum_is_the_same_wherever_the_folder_lies(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "b" / "c")
    assert folder_sha256(tmp_path / "b" / "c") == folder_sha256(folder)


def test_another_name_or_content_gives_another_checksum(folder):
    before = folder_sha256(folder)
    (folder / "B").rename(folder / "C")
    renamed = folder_sha256(folder)
    (folder / "C").write_text("x", encoding="utf-8")
    assert len({before, renamed, folder_sha256(folder)}) == 3


def test_links_do_not_count(folder):
    before = folder_sha256(folder), folder_size(folder)
    (folder / "link").symlink_to(folder / "a b")
    assert (folder_sha256(folder), folder_size(folder)) == before


def test_the_size_is_that_of_all_files(folder):
    assert folder_size(folder) == 6
