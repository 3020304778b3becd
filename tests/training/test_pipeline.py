"""All stages on a tiny corpus: from tables to a package that translates."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.engine.install.home import move_home
from training.config import load_config
from training.running import State, run_stage, state_of
from training.stages import STAGES
from training.train.trainer import Trainer
from training.workspace import Workspace
from translator.cli.app import main
from translator.engine import Request, engine_called

TINY = Path(__file__).parent / "tiny"
NAMES = [stage.name for stage in STAGES]
FILE = "ur_en-0.1.argosmodel"

pytestmark = pytest.mark.model  # the embedded model is the teacher


def _prepare(folder):
    """Copy the tiny corpus; return its recipe."""
    shutil.copytree(TINY, folder)
    return load_config(folder / "tiny.toml")


def _run_all(config, say):
    work = Workspace(config.work)
    for stage in STAGES:
        run_stage(stage, config, work, say)
    return work.root


def _silent(_):
    pass


@pytest.fixture(scope="module")
def config(tmp_path_factory):
    """The recipe, of which all stages are done."""
    config = _prepare(tmp_path_factory.mktemp("workshop") / "tiny")
    _run_all(config, _silent)
    return config


@pytest.fixture(scope="module")
def export(config):
    return config.work / "export"


def test_all_stages_are_done(config):
    states = {stage.name: state_of(stage, config, Workspace(config.work)) for stage in STAGES}
    assert states == dict.fromkeys(NAMES, State.DONE)


def test_cleaning_drops_the_pairs_that_are_wrong(config):
    kept = (config.work / "clean" / "pairs.tsv").read_text("utf-8")
    assert "30 people were arrested in Lahore." not in kept
    assert "The market is closed in Karachi today." not in kept
    assert "کوئٹہ میں 12 افراد زخمی ہوئے۔\t12 people were injured in Quetta.\tnews\n" in kept


def test_the_network_learns(config):
    for stage in ("reverse", "train"):
        log = (config.work / stage / "log.jsonl").read_text("utf-8").splitlines()
        losses = [json.loads(line)["loss"] for line in log]
        assert losses == sorted(losses, reverse=True)
        assert losses[-1] < losses[0] - 0.2


def test_the_package_translates_into_text(export):
    engine = engine_called(str(export / "ur_en"), threads=1)
    [[best, *others]] = engine.translate([Request("وزیر نے لاہور میں خط لکھا۔")])
    assert best.text
    assert len(others) == 3
    assert (engine.info.name, engine.info.version) == ("ur_en", "0.1")


def test_argos_translate_loads_the_package(export):
    from argostranslate.package import Package  # noqa: PLC0415 - it makes folders when imported

    package = Package(export / "ur_en")
    assert (package.from_code, package.to_code, package.package_version) == ("ur", "en", "0.1")
    pieces = package.tokenizer.encode("صدر نے کہا")
    assert package.tokenizer.decode(pieces).split() == ["صدر", "نے", "کہا"]


def test_the_packed_package_can_be_installed(export, tmp_path, monkeypatch, capsys):
    place = move_home(tmp_path / "home", monkeypatch)
    monkeypatch.setattr("sys.argv", ["translate", "models", "install", str(export / FILE)])
    with pytest.raises(SystemExit) as left:
        main()
    assert (left.value.code, capsys.readouterr().err) == (0, "")
    [installed] = place.iterdir()
    card = (installed / "README.md").read_text("utf-8")
    assert "| crypto | crypto.tsv | crypto | Apache-2.0 |" in card


def test_the_scores_are_written_and_stand_in_the_card(config, export):
    judged = config.work / "judge"
    found = json.loads((judged / "dev.json").read_text("utf-8"))
    [system] = found["systems"]
    assert (found["set"], len(system["translations"])) == ("dev", 6)
    assert "<html" in (judged / "dev.html").read_text("utf-8")
    assert "exported 0.1" in (judged / "summary.md").read_text("utf-8")
    row = f"| dev | 6 | {system['scores']['bleu']:.2f} | {system['scores']['chrf']:.2f} |"
    assert row in (export / "ur_en" / "README.md").read_text("utf-8")
    with zipfile.ZipFile(export / FILE) as packed:
        assert row in packed.read("ur_en/README.md").decode()


def test_a_second_run_passes_every_stage_over(config):
    before = (config.work / "export" / FILE).stat().st_mtime_ns
    told = []
    _run_all(config, told.append)
    assert told == [f"{name}: unchanged since it was done" for name in NAMES]
    assert (config.work / "export" / FILE).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("section", "change", "fresh"),
    [
        ("clean", {"most_words": 50}, 1),
        ("tokenise", {"size": 250}, 3),
        ("train", {"rate": 0.001}, 7),
        ("train", {"every": 5}, 7),
        ("finetune", {"steps": 5}, 9),
        ("export", {"version": "0.2"}, 11),
        ("judge", {"shown": 3}, 12),
    ],
)
def test_another_setting_makes_its_stage_and_all_later_ones_stale(config, section, change, fresh):
    changed = getattr(config, section).model_copy(update=change)
    other = config.model_copy(update={section: changed})
    states = [state_of(stage, other, Workspace(config.work)) for stage in STAGES]
    # The teacher's pairs depend on the pieces only, not on the models that were trained.
    stale = [at for at in range(fresh, len(NAMES)) if NAMES[at] != "distil" or fresh <= 3]
    assert [at for at, state in enumerate(states) if state is State.STALE] == stale
    assert states.count(State.DONE) == len(NAMES) - len(stale)


def test_the_mean_of_other_checkpoints_begins_another_fine_tuning(config):
    other = config.model_copy(
        update={"average": config.average.model_copy(update={"checkpoints": 1})}
    )
    work = Workspace(config.work)
    stale = [s.name for s in STAGES if state_of(s, other, work) is State.STALE]
    assert stale == ["finetune", "average", "export", "judge"]


def test_a_run_that_is_stopped_again_and_again_gives_the_same_bytes(config, tmp_path, monkeypatch):
    other = _prepare(tmp_path / "another" / "tiny")
    _stop_in_training(other, monkeypatch)
    for line in ("backtranslate: 20 of 30 sentences", "distil: 4 of 8 sentences"):
        with pytest.raises(KeyboardInterrupt):
            _run_all(other, _stopping_at(line))
    _run_all(other, _silent)
    first, second = (c.work / "export" / FILE for c in (config, other))
    assert first.read_bytes() == second.read_bytes()


def _stop_in_training(config, monkeypatch):
    """Stop between two checkpoints of the first training."""
    step = Trainer.step

    def stopped(trainer):
        if trainer.moment.step == 17:
            raise KeyboardInterrupt
        return step(trainer)

    with monkeypatch.context() as patch:
        patch.setattr(Trainer, "step", stopped)
        with pytest.raises(KeyboardInterrupt):
            _run_all(config, _silent)
    assert state_of(STAGES[NAMES.index("reverse")], config, Workspace(config.work)) == "stopped"


def _stopping_at(line):
    def say(told):
        if told == line:
            raise KeyboardInterrupt

    return say
