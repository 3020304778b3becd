"""Finding Argos packages by name and by path."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from translator.engine import EMBEDDED, ArgosEngine, list_packages
from translator.engine.packages import PackageInfo, find_package, load_package
from translator.errors import EngineError

METADATA = {"package_version": "1.5", "argos_version": "1.9", "from_code": "ur", "to_code": "fa"}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return the folder of a package without model or tokenizer."""
    folder = tmp_path / "translate-ur_fa"
    folder.mkdir()
    (folder / "metadata.json").write_text(json.dumps(METADATA), encoding="utf-8")
    return folder


def test_the_embedded_package_is_found():
    found = find_package(EMBEDDED)
    assert (found.name, found.source, found.target) == ("embedded", "ur", "en")
    assert (found.path / "sentencepiece.model").is_file()
    assert (found.path / "model" / "model.bin").is_file()
    assert found.version


def test_the_embedded_engine_is_called_after_its_languages():
    info = ArgosEngine().info
    assert (info.name, info.version) == ("ur_en", find_package(EMBEDDED).version)
    assert info.signature == f"engine:ur_en|version:{info.version}|beam:8|choice:consensus"


def test_an_unknown_name_says_how_to_see_the_known_ones():
    with pytest.raises(EngineError, match=r"no engine called 'nowhere'.*translate models list"):
        find_package("nowhere")


def test_an_engine_with_an_unknown_name_cannot_be_made():
    with pytest.raises(EngineError, match="no engine called 'nowhere'"):
        ArgosEngine("nowhere")


def test_an_unpacked_package_is_found_by_its_path(package):
    assert find_package(str(package)) == PackageInfo(
        "translate-ur_fa", package, "1.5", source="ur", target="fa"
    )


def test_the_path_may_end_with_a_slash_or_be_relative(package, monkeypatch):
    assert find_package(f"{package}/").name == "translate-ur_fa"
    monkeypatch.chdir(package)
    assert find_package(".").name == "translate-ur_fa"


def test_an_engine_knows_its_package_before_it_loads_it(package):
    info = ArgosEngine(str(package)).info
    assert (info.name, info.version, info.source, info.target) == (
        "translate-ur_fa",
        "1.5",
        "ur",
        "fa",
    )


def test_a_folder_that_is_no_package_is_no_engine(tmp_path):
    with pytest.raises(EngineError, match="no engine called"):
        find_package(str(tmp_path))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"{",
        b"\xff\xfe",
        b"{}",
        b'{"package_version": "1", "from_code": "ur"}',
        b"[]",
        b"null",
        b'"text"',
    ],
)
def test_damaged_metadata_is_reported(package, content):
    (package / "metadata.json").write_bytes(content)
    with pytest.raises(EngineError, match=r"'translate-ur_fa' is damaged .* Install it again"):
        find_package(str(package))


def test_a_package_without_tokenizer_is_reported(package):
    with pytest.raises(EngineError, match="'translate-ur_fa' has no tokenizer"):
        load_package(find_package(str(package)))


def test_a_package_that_went_away_is_reported(package):
    info = find_package(str(package))
    (package / "metadata.json").unlink()
    with pytest.raises(EngineError, match="'translate-ur_fa' is damaged"):
        load_package(info)


def test_the_list_begins_with_the_embedded_package():
    assert list_packages()[0] == find_package(EMBEDDED)


def test_languages_mean_what_was_installed_for_them(package, monkeypatch):
    english = METADATA | {"to_code": "en"}
    (package / "metadata.json").write_text(json.dumps(english), encoding="utf-8")
    monkeypatch.setattr("argostranslate.settings.package_dirs", [package.parent])
    assert find_package("ur_en").path == package


def test_without_one_they_mean_the_embedded_engine():
    assert find_package("ur_en") == find_package(EMBEDDED)
    assert ArgosEngine("ur_en").info == ArgosEngine().info
