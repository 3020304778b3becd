"""From averaged weights to a package that is installed and translates."""

from __future__ import annotations

import pytest

from tests.engine.install.home import move_home
from tests.training.export.workshop import keep_network, make_work
from training.errors import TrainingError
from training.export.publish import publish
from training.export.settings import Score
from training.export.stage import run
from translator.engine import Request, engine_called
from translator.engine.install import install

SENTENCE = "آج شہر میں بارش ہوئی۔"


@pytest.fixture
def made(tmp_path):
    config, work = make_work(tmp_path / "work", export={"version": "0.7"})
    keep_network(work)
    lines = []
    run(config, work, lines.append)
    return config, work, lines


def test_the_package_is_whole(made):
    _, work, lines = made
    package = work.folder("export") / "ur_en"
    found = sorted(path.relative_to(package).as_posix() for path in package.rglob("*.*"))
    assert found == [
        "README.md",
        "metadata.json",
        "model/config.json",
        "model/model.bin",
        "model/source_vocabulary.json",
        "model/target_vocabulary.json",
        "sentencepiece.model",
    ]
    assert lines == ["ur_en-0.7.argosmodel: 0.1 MB"]
    assert work.noted("export")["version"] == "0.7"


def test_the_folder_is_an_engine(made):
    engine = engine_called(str(made[1].folder("export") / "ur_en"))
    assert engine.info.version == "0.7"
    ((hypothesis, *_),) = engine.translate([Request(SENTENCE)])
    assert hypothesis.text


def test_the_file_can_be_installed(made, tmp_path, monkeypatch):
    place = move_home(tmp_path / "home", monkeypatch)
    done = install(made[1].folder("export") / "ur_en-0.7.argosmodel")
    assert (done.package.version, done.package.path.parent) == ("0.7", place)
    here = engine_called(str(made[1].folder("export") / "ur_en"))
    there = engine_called(done.package.name)
    assert there.translate([Request(SENTENCE)]) == here.translate([Request(SENTENCE)])


def test_exporting_again_gives_the_same_file(made):
    config, work, _ = made
    file = work.folder("export") / "ur_en-0.7.argosmodel"
    before = file.read_bytes()
    (work.folder("export") / "ur_en" / "left over").write_text("of a stopped run")
    run(config, work, lambda _: None)
    assert file.read_bytes() == before


def test_scores_that_are_measured_later_come_into_card_and_file(made):
    config, work, _ = made
    before = (work.folder("export") / "ur_en-0.7.argosmodel").read_bytes()
    file = publish(config, work, [Score(set="dev", sentences=12, bleu=1.5, chrf=20)])
    card = (work.folder("export") / "ur_en" / "README.md").read_text(encoding="utf-8")
    assert "| dev | 12 | 1.50 | 20.00 |" in card
    assert file.read_bytes() != before


def test_without_averaged_weights_there_is_one_sentence(tmp_path):
    config, work = make_work(tmp_path)
    with pytest.raises(TrainingError, match=r"model\.safetensors"):
        run(config, work, lambda _: None)
