"""Argos Translate reads its environment when it is imported, hence one process a test."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

METADATA = {"package_version": "1.5", "argos_version": "1.9", "from_code": "ur", "to_code": "fa"}
LIST = "from translator.engine import list_packages as l; print(*(p.name for p in l()))"
TRANSLATE = """
from translator.engine import ArgosEngine, Request
print(ArgosEngine().translate([Request("جاپان نے جواب دیا۔")])[0][0].text)
"""
FIND = """
from translator.engine import ArgosEngine
print(ArgosEngine("ur_fa").info.signature, ArgosEngine("translate-ur_fa").info.version)
"""


def run(code: str, home: Path, **variables: str) -> str:
    """Return what a new Python process prints."""
    unset = {"ARGOS_PACKAGES_DIR", "SNAP", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    environment = {**kept, "HOME": str(home), "PYTHONIOENCODING": "utf-8", **variables}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """Return a folder of installed packages that holds one."""
    folder = tmp_path / "packages"
    package = folder / "translate-ur_fa"
    package.mkdir(parents=True)
    (package / "metadata.json").write_text(json.dumps(METADATA), encoding="utf-8")
    return folder


@pytest.fixture
def no_home(tmp_path: Path) -> dict[str, str]:
    """Return variables that put every folder of the user below a plain file."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    (tmp_path / "tmp").mkdir()
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    return {name: str(blocked / name) for name in names} | {"TMPDIR": str(tmp_path / "tmp")}


def test_without_installed_packages_there_is_the_embedded_one(tmp_path):
    assert run(LIST, tmp_path) == "embedded"


def test_an_installed_package_is_listed_after_the_embedded_one(tmp_path, packages):
    assert run(LIST, tmp_path, ARGOS_PACKAGES_DIR=str(packages)) == "embedded translate-ur_fa"


def test_an_installed_package_is_found_by_its_folder_and_by_its_languages(tmp_path, packages):
    shown = run(FIND, tmp_path, ARGOS_PACKAGES_DIR=str(packages))
    assert shown == "engine:translate-ur_fa|version:1.5|beam:8|choice:consensus 1.5"


def test_a_package_in_the_data_folder_of_the_user_is_listed(tmp_path, packages):
    folder = tmp_path / ".local" / "share" / "argos-translate"
    folder.mkdir(parents=True)
    packages.rename(folder / "packages")
    assert run(LIST, tmp_path) == "embedded translate-ur_fa"


def test_a_damaged_package_is_left_out_of_the_list(tmp_path, packages):
    (packages / "broken").mkdir()
    (packages / "broken" / "metadata.json").write_text("{", encoding="utf-8")
    assert run(LIST, tmp_path, ARGOS_PACKAGES_DIR=str(packages)) == "embedded translate-ur_fa"


def test_a_folder_without_a_package_is_left_out_of_the_list(tmp_path, packages):
    (packages / "half-downloaded").mkdir()
    assert run(LIST, tmp_path, ARGOS_PACKAGES_DIR=str(packages)) == "embedded translate-ur_fa"


def test_another_kind_of_package_is_left_out_of_the_list(tmp_path, packages):
    (packages / "sbd").mkdir()
    metadata = json.dumps({"type": "sbd", "package_version": "1"})
    (packages / "sbd" / "metadata.json").write_text(metadata, encoding="utf-8")
    assert run(LIST, tmp_path, ARGOS_PACKAGES_DIR=str(packages)) == "embedded translate-ur_fa"


def test_packages_are_listed_where_no_home_folder_can_be_made(tmp_path, no_home):
    assert run(LIST, tmp_path / "file" / "home", **no_home) == "embedded"


def test_a_home_folder_alone_below_a_file_does_no_harm(tmp_path, no_home):
    home = tmp_path / "file" / "home"
    assert run(LIST, home, TMPDIR=no_home["TMPDIR"]) == "embedded"


@pytest.mark.model
def test_a_sentence_is_translated_where_no_home_folder_can_be_made(tmp_path, no_home):
    english = run(TRANSLATE, tmp_path / "file" / "home", **no_home)
    assert "Japan" in english
