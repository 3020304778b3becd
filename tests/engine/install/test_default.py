"""Which engine translates where nobody names one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.install.home import add_package
from translator.engine.install import default_engine, use_engine
from translator.engine.install.default import default_file
from translator.errors import EngineError, OutputError


@pytest.fixture
def installed(place) -> Path:
    return add_package(place, "translate-ur_en-1_9", {"package_version": "1.9"})


def test_without_a_choice_it_is_the_embedded_one(place):
    assert place.is_dir()
    assert default_engine() == "embedded"


def test_the_choice_is_kept_as_one_line_among_the_settings(installed, tmp_path):
    assert use_engine(installed.name) == installed.name
    file = tmp_path / "home" / "config" / "dozaban" / "engine"
    assert file.read_text(encoding="utf-8") == "translate-ur_en-1_9\n"
    assert default_engine() == installed.name


def test_languages_mean_the_installed_engine_not_the_embedded_one(installed):
    assert use_engine("ur_en") == installed.name


def test_languages_alone_do_not_choose_among_several(installed, place):
    add_package(place, "other")
    with pytest.raises(EngineError, match="'ur_en' may mean other, translate-ur_en-1_9"):
        use_engine("ur_en")
    assert use_engine("other") == "other"
    assert installed.is_dir()


def test_embedded_goes_back(installed):
    use_engine(installed.name)
    assert use_engine("embedded") == "embedded"
    assert default_engine() == "embedded"
    assert not default_file().exists()


@pytest.mark.parametrize("name", ["nowhere", "", ".", "../x", "ur_fa", "ur_en"])
def test_what_is_not_installed_is_refused(place, name):
    use_engine("embedded")
    with pytest.raises(EngineError, match=r"is installed\. Use `translate models list`"):
        use_engine(name)
    assert not list(place.iterdir())


def test_a_folder_that_is_no_installed_package_is_refused(installed, unpacked):
    with pytest.raises(EngineError, match="No engine called"):
        use_engine(str(unpacked))
    assert installed.is_dir()


def test_the_environment_goes_first(installed, monkeypatch):
    use_engine(installed.name)
    monkeypatch.setenv("DOZABAN_ENGINE", " embedded ")
    assert default_engine() == "embedded"
    monkeypatch.setenv("DOZABAN_ENGINE", " ")
    assert default_engine() == installed.name


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b" \n", b"\xff\xfe", b"a\nb\n", b"a\0b\n", b"\x1b[31m", b"x" * 5000],
)
def test_a_damaged_choice_means_the_embedded_one(place, content):
    assert place.is_dir()
    default_file().parent.mkdir(parents=True)
    default_file().write_bytes(content)
    assert default_engine() == "embedded"


def test_a_folder_in_the_place_of_the_choice_means_the_embedded_one(place):
    assert place.is_dir()
    default_file().mkdir(parents=True)
    assert default_engine() == "embedded"


@pytest.mark.parametrize("told", ["", "relative/folder"])
def test_without_an_absolute_folder_the_settings_are_below_the_home(tmp_path, monkeypatch, told):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", told)
    assert default_file() == tmp_path / ".config" / "dozaban" / "engine"


def test_a_choice_that_cannot_be_written_is_told(installed):
    default_file().parent.parent.mkdir(exist_ok=True)
    default_file().parent.write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="engine cannot be written"):
        use_engine(installed.name)
