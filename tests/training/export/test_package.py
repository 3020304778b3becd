"""A package as one file: the same content, the same bytes."""

from __future__ import annotations

import json
import os
import zipfile

import pytest

from training.export.package import pack, write_metadata
from translator.engine.install.metadata import read_metadata


@pytest.fixture
def folder(tmp_path):
    package = tmp_path / "ur_en"
    (package / "model").mkdir(parents=True)
    for name in ("README.md", "model/b.bin", "model/a.bin"):
        (package / name).write_text(f"this is {name}", encoding="utf-8")
    return package


def test_when_and_in_which_order_files_were_written_does_not_show(tmp_path, folder):
    pack(folder, tmp_path / "one.argosmodel")
    for number, path in enumerate(sorted(folder.rglob("*"), reverse=True)):
        os.utime(path, (10**9 + number, 10**9 + number))
        path.chmod(0o700)
    pack(folder, tmp_path / "two.argosmodel")
    assert (tmp_path / "one.argosmodel").read_bytes() == (tmp_path / "two.argosmodel").read_bytes()


def test_all_files_lie_below_one_folder_sorted(tmp_path, folder):
    pack(folder, tmp_path / "one.argosmodel")
    with zipfile.ZipFile(tmp_path / "one.argosmodel") as archive:
        names = archive.namelist()
        assert names == ["ur_en/README.md", "ur_en/model/a.bin", "ur_en/model/b.bin"]
        assert archive.read("ur_en/model/b.bin") == b"this is model/b.bin"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_metadata_says_languages_and_version(tmp_path):
    write_metadata(tmp_path, "0.4")
    data = (tmp_path / "metadata.json").read_bytes()
    found = read_metadata(data)
    assert (found.version, found.source, found.target) == ("0.4", "ur", "en")
    assert json.loads(data)["from_name"] == "Urdu"
