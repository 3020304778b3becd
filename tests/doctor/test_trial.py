"""What may crash is tried in a process of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from translator.doctor.trial import Trial
from translator.doctor.trial.home import elsewhere

KILL = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"


@pytest.fixture
def python(tmp_path, monkeypatch):
    """Let something else happen when a library is loaded."""

    def change(library, code):
        (tmp_path / f"{library}.py").write_text(code, encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    return change


def result_of(patience=60.0):
    trial = Trial(patience=patience)
    try:
        return trial.result
    finally:
        trial.stop()


def test_a_library_that_crashes_is_named(python):
    python("ctranslate2", KILL)
    result = result_of()
    assert (result.ended, result.under_way) == ("it crashed with signal 11", "ctranslate2")


def test_what_hangs_is_ended(python):
    python("argostranslate", "import time; time.sleep(600)")
    result = result_of(patience=3)
    assert result.ended == "it was not done after 3 seconds"


def test_a_library_that_prints_and_leaves_is_named(python):
    python("argostranslate", "print('[1]'); print('{}'); print(0); raise SystemExit(0)")
    result = result_of()
    assert (result.ended, result.under_way) == ("it ended too early", "argostranslate.package")


def test_a_process_that_cannot_be_started_is_a_reason(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    assert "cannot be started: No such file" in result_of().ended


def test_no_folder_for_passing_files_is_a_reason(monkeypatch):
    def fail(**_):
        raise FileNotFoundError(2, "No usable temporary directory")

    monkeypatch.setattr("tempfile.mkdtemp", fail)
    assert "No usable temporary directory" in result_of().ended


def test_argos_translate_uses_the_folders_that_are_there_and_no_new_ones(monkeypatch, tmp_path):
    for name in list(os.environ):
        if name.startswith(("XDG_", "ARGOS_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    aside = tmp_path / "aside"
    nothing = elsewhere(aside)
    packages = tmp_path / "home" / ".local" / "share" / "argos-translate" / "packages"
    packages.mkdir(parents=True)
    installed = elsewhere(aside)

    assert set(nothing) == {
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "ARGOS_PACKAGES_DIR",
    }
    assert all(Path(place).is_relative_to(aside) for place in nothing.values())
    assert set(installed) == {"XDG_CONFIG_HOME", "XDG_CACHE_HOME"}
