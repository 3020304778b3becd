"""Installing a package: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.engine.install.home import add_package, names_in, zip_folder
from tests.engine.tiny_model import make_tiny_package
from translator.engine import ArgosEngine, Request, list_packages
from translator.engine.install import default_engine, install, installing, use_engine
from translator.engine.install import place as place_module
from translator.errors import EngineError

NAME = "translate-ur_en-1_0"


def everything(place: Path) -> set[Path]:
    """Return all below the folder of Argos Translate, where packages are unpacked."""
    return {path for path in place.parent.rglob("*") if path != place}


@pytest.fixture
def untried(monkeypatch):
    """Models are not loaded, which takes a second each."""
    monkeypatch.setattr(installing, "check_translates", lambda folder: folder)


def version(tmp_path: Path, number: str, **metadata: str) -> Path:
    """Return a package with a version."""
    more = {"package_version": number, **metadata}
    folder = make_tiny_package(tmp_path / f"version-{number}", metadata=more)
    return zip_folder(folder, tmp_path / f"{number}.argosmodel")


def test_a_good_package_is_tried_and_installed(place, packed):
    done = install(packed)
    assert (done.package.name, done.package.path, done.replaced) == (NAME, place / NAME, [])
    assert list_packages()[1:] == [done.package]
    assert {p.name for p in (place / NAME).iterdir()} == {
        "metadata.json",
        "model",
        "sentencepiece.model",
    }
    assert [p.name for p in place.parent.iterdir()] == ["packages"]
    assert ArgosEngine(NAME).translate([Request("شہر")])[0][0].text


@pytest.mark.usefixtures("untried")
def test_a_package_without_a_folder_of_its_own_is_installed_too(place, unpacked, tmp_path):
    install(zip_folder(unpacked, tmp_path / "flat.zip", top="."))
    assert (place / NAME / "model" / "model.bin").is_file()


@pytest.mark.usefixtures("untried")
def test_files_are_as_they_were_and_not_executable(place, unpacked, packed):
    install(packed)
    for path in (p for p in unpacked.rglob("*") if p.is_file()):
        new = place / NAME / path.relative_to(unpacked)
        assert new.read_bytes() == path.read_bytes()
        assert not new.stat().st_mode & 0o111


@pytest.mark.usefixtures("untried")
def test_a_newer_version_replaces_the_older_one(place, packed, tmp_path):
    install(packed)
    done = install(version(tmp_path, "1.10"))
    assert done.package.name == "translate-ur_en-1_10"
    assert [p.name for p in done.replaced] == [NAME]
    assert names_in(place) == ["translate-ur_en-1_10"]


@pytest.mark.usefixtures("untried")
def test_the_engine_in_use_stays_in_use_when_it_is_replaced(place, packed, tmp_path):
    use_engine(install(packed).package.name)
    done = install(version(tmp_path, "2"))
    assert default_engine() == done.package.name
    assert place.is_dir()


@pytest.mark.usefixtures("untried")
@pytest.mark.parametrize("number", ["1.0", "0.9", "1.0rc1"])
def test_what_is_not_newer_replaces_nothing_unless_forced(place, packed, tmp_path, number):
    install(packed)
    before = everything(place)
    with pytest.raises(EngineError, match=r"1\.0, and this is version .* Add --force"):
        install(version(tmp_path, number))
    assert everything(place) == before
    done = install(version(tmp_path / "again", number), force=True)
    assert [p.name for p in done.replaced] == [NAME]
    assert names_in(place) == [done.package.name]
    assert done.package.version == number


@pytest.mark.usefixtures("untried")
def test_an_installed_version_that_cannot_be_compared_stays(place, packed):
    add_package(place, "odd", {"package_version": "newest"})
    with pytest.raises(EngineError, match="odd is installed in version newest"):
        install(packed)
    install(packed, force=True)
    assert names_in(place) == [NAME]


@pytest.mark.usefixtures("untried")
def test_other_languages_and_the_embedded_engine_stay(place, packed):
    add_package(place, "ur_fa", {"to_code": "fa"})
    install(packed)
    assert names_in(place) == [NAME, "ur_fa"]
    assert list_packages()[0].path.is_dir()


@pytest.mark.usefixtures("untried")
def test_the_older_version_stays_until_the_new_one_is_in_place(
    place, packed, tmp_path, monkeypatch
):
    install(packed)

    def full(*_: object) -> None:
        assert (place / NAME / "model" / "model.bin").is_file()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(installing, "put_in_place", full)
    with pytest.raises(EngineError, match=r"cannot be written \(No space left on device"):
        install(version(tmp_path, "2"))
    assert names_in(place) == [NAME]
    assert names_in(place.parent) == ["packages"]


@pytest.mark.usefixtures("untried")
def test_an_older_version_that_cannot_be_removed_is_told(place, packed, tmp_path, monkeypatch):
    install(packed)

    def locked(*_: object) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(installing, "take_away", locked)
    with pytest.raises(EngineError, match=r"2 is installed, but .* cannot be removed"):
        install(version(tmp_path, "2"))
    assert names_in(place) == [NAME, "translate-ur_en-2"]


@pytest.mark.usefixtures("untried")
def test_something_else_with_the_same_name_is_not_touched(place, packed):
    (place / NAME).mkdir()
    (place / NAME / "notes.txt").write_text("mine", encoding="utf-8")
    assert install(packed).package.name == f"{NAME}-2"
    assert names_in(place / NAME) == ["notes.txt"]


def test_the_checksum_is_vetted_before_anything_is_unpacked(place, packed):
    seen = []

    def refuse(found: str) -> None:
        seen.append(found)
        raise EngineError("not this one")

    with pytest.raises(EngineError, match="not this one"):
        install(packed, vet=refuse)
    assert len(seen[0]) == 64
    assert not everything(place)


def test_a_file_that_is_not_there_is_told(place, tmp_path):
    with pytest.raises(EngineError, match=r"nahin cannot be read \(No such file"):
        install(tmp_path / "nahin")
    with pytest.raises(EngineError, match=r"cannot be read \(Is a directory"):
        install(tmp_path)
    assert not everything(place)


def test_a_packages_folder_that_is_a_file_is_told(place, packed):
    place.rmdir()
    place.write_text("in the way", encoding="utf-8")
    with pytest.raises(EngineError, match=r"packages cannot be written \(File exists"):
        install(packed)


def test_a_home_that_takes_no_files_is_told(place, packed, monkeypatch):
    # What finding packages does where the home folder is read-only.
    monkeypatch.setattr(
        place_module, "list_packages", lambda: monkeypatch.setenv("XDG_DATA_HOME", "/elsewhere")
    )
    with pytest.raises(EngineError, match=r"the home folder takes no files\. Name one in XDG_DATA"):
        install(packed)
    assert not everything(place)


@pytest.mark.usefixtures("untried")
def test_what_a_killed_run_left_is_removed_after_a_day(place, packed):
    old, young = (place.parent / f".dozaban-install-{name}" for name in ("old", "young"))
    for folder in (old, young):
        (folder / "new").mkdir(parents=True)
    os.utime(old, (0, 0))
    install(packed)
    assert names_in(place.parent) == [young.name, "packages"]


@pytest.mark.model
def test_the_embedded_model_can_be_packed_and_installed(place, tmp_path, model):
    embedded = Path(__file__).parents[3] / "translator" / "models" / "ur_en"
    done = install(zip_folder(embedded, tmp_path / "real.argosmodel"))
    again = ArgosEngine(done.package.name)
    request = Request("جاپان نے جواب دیا۔")
    assert again.translate([request])[0][0].text == model.translate([request])[0][0].text
    assert done.package.path.parent == place
