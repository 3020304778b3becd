import json
from pathlib import Path

import pytest

from training.config import load_config
from training.errors import TrainingError
from training.judge import stage
from training.judge.settings import JudgeSettings
from training.workspace import Workspace
from translator.engine import EngineInfo, Hypothesis

TINY = Path(__file__).parents[1] / "tiny"
DEV = {
    "وزیر نے خط لکھا۔": "The minister wrote a letter.",
    "آج 3 بار بارش ہوئی۔": "It rained 3 times today.",
}


class _Engine:
    """Knows its translations by heart."""

    def __init__(self, version, known):
        self.info = EngineInfo("ur_en", version)
        self._known = known

    def translate(self, requests, progress=None):  # noqa: ARG002 - of the protocol
        return [[Hypothesis(self._known.get(r.text, "Nothing."))] for r in requests]


@pytest.fixture
def work(tmp_path, monkeypatch):
    (tmp_path / "dev.tsv").write_text(
        "".join(f"{u}\t{e}\n" for u, e in DEV.items()), encoding="utf-8"
    )
    work = Workspace(tmp_path / "work")
    known = {str(work.root / "export" / "ur_en"): _Engine("2", DEV), "embedded": _Engine("1", {})}
    monkeypatch.setattr(stage, "engine_called", known.__getitem__)
    monkeypatch.setattr(stage, "publish", lambda _, work, scores: work.note("judge", card=scores))
    monkeypatch.setattr(stage, "shipped_files", tuple)  # the glossary takes a while to load
    return work


def _config(work, dev, **settings):
    changes = {"dev": tuple(dev), "judge": JudgeSettings(limit=5, resamples=20, **settings)}
    return load_config(TINY / "tiny.toml").model_copy(update={"work": work.root, **changes})


def _judge(work, dev=("dev.tsv",), **settings):
    config = _config(work, [work.root.parent / name for name in dev], **settings)
    stage.run(config, work, lambda _: None)
    return work.folder("judge")


def test_the_model_is_compared_with_the_others(work):
    folder = _judge(work, terms=False)
    data = json.loads((folder / "dev.json").read_text(encoding="utf-8"))
    assert [system["name"] for system in data["systems"]] == ["ur_en 1", "exported 2"]
    assert data["systems"][1]["scores"]["chrf"] == pytest.approx(100)
    assert {(c["baseline"], c["system"]) for c in data["comparisons"]} == {
        ("ur_en 1", "exported 2")
    }
    assert all(c["difference"] > 0 for c in data["comparisons"])


def test_every_set_has_a_page_and_the_summary_has_them_all(work):
    other = work.root.parent / "other.tsv"
    other.write_text("وزیر نے خط لکھا۔\tThe minister wrote a letter.\n", encoding="utf-8")
    folder = _judge(work, dev=("dev.tsv", "other.tsv"), terms=False)
    for name in ("dev", "other"):
        assert "The minister wrote a letter." in (folder / f"{name}.html").read_text("utf-8")
    summary = (folder / "summary.md").read_text("utf-8")
    assert "## dev" in summary
    assert "## other" in summary
    assert "## Terms" not in summary
    assert work.noted("judge")["dev chrF"] == pytest.approx(100)


def test_the_card_gets_the_scores_of_the_exported_model(work):
    _judge(work, terms=False)
    [score] = work.noted("judge")["card"]
    assert (score.set, score.sentences) == ("dev", 2)
    assert score.bleu == pytest.approx(100)
    assert score.chrf == pytest.approx(100)


def test_terms_are_counted_without_and_with_the_glossary(work):
    summary = (_judge(work) / "summary.md").read_text("utf-8")
    assert "| exported 2 | 0.0 % | 0.0 % |" in summary
    assert work.noted("judge")["terms met alone"] == "0.0 %"


def test_without_others_nothing_is_compared(work):
    data = json.loads((_judge(work, against=(), terms=False) / "dev.json").read_text("utf-8"))
    assert len(data["systems"]) == 1
    assert data["comparisons"] == []


def test_two_sets_of_one_name_are_refused(work):
    (work.root.parent / "b").mkdir()
    with pytest.raises(TrainingError, match='called "dev"'):
        _judge(work, dev=("dev.tsv", "b/dev.tsv"))


def test_without_an_exported_model_the_error_says_so(tmp_path):
    work = Workspace(tmp_path)
    with pytest.raises(TrainingError, match="cannot be had"):
        stage.run(_config(work, [tmp_path / "dev.tsv"]), work, lambda _: None)
