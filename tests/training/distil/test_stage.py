from pathlib import Path

import pytest

from training.config import load_config
from training.distil import stage
from training.distil.settings import DistilSettings
from training.errors import TrainingError
from training.tokenise.arrays import load_pairs
from training.workspace import Workspace
from translator.engine import EngineInfo, Hypothesis

TINY = Path(__file__).parents[1] / "tiny"
URDU = ["وزیر نے خط لکھا۔", "بارش ہوئی۔", "سڑک بند ہے۔", "صدر نے اخبار پڑھا۔", "موسم اچھا ہے۔"]


class _Teacher:
    info = EngineInfo("teacher", "3")

    def __init__(self):
        self.asked = []

    def translate(self, requests, progress=None):  # noqa: ARG002 - of the protocol
        self.asked.append([request.text for request in requests])
        return [[Hypothesis(f"Sentence {'x' * URDU.index(r.text)}.", -0.1)] for r in requests]


class _Letters:
    def encode(self, text):
        return [ord(letter) for letter in text]

    encode_target = encode


@pytest.fixture
def teacher(monkeypatch):
    teacher = _Teacher()
    monkeypatch.setattr(stage, "engine_called", lambda *_, **__: teacher)
    monkeypatch.setattr(stage.Vocabulary, "load", lambda _: _Letters())
    return teacher


def _prepared(folder):
    work = Workspace(folder)
    text = "".join(f"{line}\n" for line in URDU)
    (work.folder("clean") / "mono.ur.txt").write_text(text, encoding="utf-8")
    return work


def _run(work, **settings):
    chosen = DistilSettings(**{"chunk": 2, **settings})
    config = load_config(TINY / "tiny.toml")
    stage.run(config.model_copy(update={"work": work.root, "distil": chosen}), work, lambda _: None)
    return work.folder("distil") / "pairs.npz"


def test_the_sentences_are_taught_in_chunks(tmp_path, teacher):
    work = _prepared(tmp_path)
    pairs = load_pairs(_run(work))
    assert teacher.asked == [URDU[:2], URDU[2:4], URDU[4:]]
    assert ["".join(map(chr, row.tolist())) for row in pairs.source] == URDU
    assert work.noted("distil") == {"teacher": "engine:teacher|version:3", "pairs": 5}


def test_the_limit_is_the_number_of_sentences(tmp_path, teacher):
    assert len(load_pairs(_run(_prepared(tmp_path), limit=3))) == 3
    assert teacher.asked == [URDU[:2], URDU[2:3]]


def test_a_killed_run_goes_on_and_gives_the_same_bytes(tmp_path, teacher, monkeypatch):
    whole, work = _prepared(tmp_path / "whole"), _prepared(tmp_path / "killed")
    expected = _run(whole).read_bytes()
    translate = teacher.translate

    def killed(requests):
        if requests[0].text == URDU[2]:
            raise KeyboardInterrupt
        return translate(requests)

    with monkeypatch.context() as patch:
        patch.setattr(teacher, "translate", killed)
        with pytest.raises(KeyboardInterrupt):
            _run(work)
    teacher.asked.clear()
    assert _run(work).read_bytes() == expected
    assert teacher.asked == [URDU[2:4], URDU[4:]]


def test_the_export_of_the_same_work_folder_can_teach(tmp_path, teacher, monkeypatch):
    asked = []
    monkeypatch.setattr(stage, "engine_called", lambda name, **_: asked.append(name) or teacher)
    _run(_prepared(tmp_path), teacher="export")
    assert asked == [str(tmp_path / "export" / "ur_en")]


@pytest.mark.usefixtures("teacher")
def test_without_a_cleaned_text_the_error_names_the_stage(tmp_path):
    with pytest.raises(TrainingError, match="stage clean"):
        _run(Workspace(tmp_path))


def test_a_teacher_that_is_not_there_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(stage.Vocabulary, "load", lambda _: _Letters())
    with pytest.raises(TrainingError, match="teacher cannot be had"):
        _run(_prepared(tmp_path), teacher="no-such-engine")
