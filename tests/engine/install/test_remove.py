"""Removing an installed package."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.install.home import add_package, names_in
from translator.engine import list_packages
from translator.engine.install import default_engine, remove, removing, use_engine
from translator.errors import EngineError


@pytest.fixture
def installed(place) -> Path:
    return add_package(place, "translate-ur_en-1_0")


@pytest.mark.parametrize("name", ["translate-ur_en-1_0", "ur_en"])
def test_a_package_goes_by_its_name_or_its_languages(place, installed, name):
    package, used = remove(name)
    assert (package.path, used) == (installed, False)
    assert names_in(place) == []
    assert names_in(place.parent) == ["packages"]


def test_the_embedded_engine_is_never_removed(place):
    embedded = list_packages()[0].path
    with pytest.raises(EngineError, match="The embedded engine cannot be removed"):
        remove("embedded")
    for name in ("ur_en", embedded.name, str(embedded)):
        with pytest.raises(EngineError, match="No engine called"):
            remove(name)
    assert (embedded / "model" / "model.bin").is_file()
    assert place.is_dir()


def test_the_embedded_engine_stays_even_where_packages_are_kept_beside_it(place, monkeypatch):
    from argostranslate import settings  # noqa: PLC0415 - the home must be moved first

    embedded = list_packages()[0].path
    monkeypatch.setattr(settings, "package_data_dir", embedded.parent)
    monkeypatch.setattr(settings, "package_dirs", [embedded.parent])
    for name in ("ur_en", embedded.name):
        with pytest.raises(EngineError, match="No engine called"):
            remove(name)
    assert (embedded / "model" / "model.bin").is_file()
    assert place.is_dir()


@pytest.mark.parametrize("name", ["nowhere", "", "..", ".", "/"])
def test_what_is_not_installed_is_not_removed(place, installed, name):
    with pytest.raises(EngineError, match="No engine called"):
        remove(name)
    assert names_in(place) == [installed.name]


def test_a_folder_named_by_its_path_is_not_removed(place, unpacked):
    with pytest.raises(EngineError, match="No engine called"):
        remove(str(unpacked))
    assert (unpacked / "metadata.json").is_file()
    assert place.is_dir()


def test_the_embedded_engine_is_used_again_if_it_was_in_use(installed):
    use_engine(installed.name)
    assert remove(installed.name)[1]
    assert default_engine() == "embedded"


def test_another_engine_in_use_stays_in_use(place, installed):
    add_package(place, "other", {"to_code": "fa"})
    use_engine("other")
    assert not remove(installed.name)[1]
    assert default_engine() == "other"


def test_of_a_package_that_is_a_link_only_the_link_goes(place, unpacked):
    (place / "linked").symlink_to(unpacked)
    remove("linked")
    assert names_in(place) == []
    assert (unpacked / "model" / "model.bin").is_file()


def test_what_cannot_be_removed_is_told_and_stays(installed, monkeypatch):
    def locked(*_: object) -> None:
        raise OSError(13, "Permission denied")

    use_engine(installed.name)
    monkeypatch.setattr(removing, "take_away", locked)
    with pytest.raises(EngineError, match=r"cannot be removed \(Permission denied\)"):
        remove(installed.name)
    assert installed.is_dir()
    assert default_engine() == installed.name
