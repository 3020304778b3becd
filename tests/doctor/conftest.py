"""A place that the doctor is called to, without the process that tries models."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from translator.doctor import EXAMS, Scene
from translator.doctor.trial import TrialResult

WELL = {
    "cut_off": True,
    "imports": {"ctranslate2": ""},
    "texts": {"embedded": "Pakistan signed an agreement with China."},
}


class Place:
    """A folder, and what the doctor says of it."""

    def __init__(self, folder, monkeypatch):
        self.out = folder / "output"
        self.monkeypatch = monkeypatch

    def scene(self, told=None, **changed):
        scene = Scene(self.out, changed.pop("store", self.out / "editions.db"), **changed)
        result = TrialResult(**(WELL if told is None else told))
        scene.__dict__["trial"] = SimpleNamespace(result=result, stop=lambda: None)
        return scene

    def look(self, name, told=None, **changed):
        """Return the grades and sentences of one exam."""
        exam = next(exam for exam in EXAMS if exam.name == name)
        return [(v.grade.value, v.said) for v in exam.look(self.scene(told, **changed))]


@pytest.fixture
def place(tmp_path, monkeypatch):
    for name in ("DOZABAN_ENGINE", "DOZABAN_STORE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Place(tmp_path, monkeypatch)
