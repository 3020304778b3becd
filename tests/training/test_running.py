from __future__ import annotations

import json
import sys
from types import ModuleType

import pytest

from tests.engine.install.home import move_home
from tests.training.recipes import HEAD, PAIRS, SOURCE, recipe
from training import running
from training.choice import passed_over, stage_called, stages_between
from training.errors import TrainingError
from training.fingerprint import fingerprint
from training.running import State, check_ready, run_stage, state_of
from training.stages import STAGES
from training.tokenise.arrays import save_sentences, sentences_of
from training.workspace import Workspace

ENGLISH = '[[mono]]\nname = "en"\nlanguage = "en"\npath = "en.txt"\n\n'
URDU = ENGLISH.replace('language = "en"', 'language = "ur"')


@pytest.fixture
def ran(monkeypatch):
    """Stages that only write down that they ran."""
    names = []
    for stage in STAGES:
        module = ModuleType(stage.module)
        module.run = lambda _config, _work, say, name=stage.name: (names.append(name), say("ran"))
        monkeypatch.setitem(sys.modules, stage.module, module)
    return names


@pytest.fixture
def work(tmp_path):
    return Workspace(tmp_path / "work")


def run_all(config, work, **options):
    lines = []
    for stage in STAGES:
        run_stage(stage, config, work, lines.append, **options)
    return lines


def test_all_that_the_recipe_asks_for_runs_in_order(tmp_path, ran, work):
    run_all(recipe(tmp_path), work)
    assert ran == "gather clean annotate tokenise start train average export".split()


def test_what_did_not_change_is_passed_over(tmp_path, ran, work):
    run_all(recipe(tmp_path), work)
    ran.clear()
    lines = run_all(recipe(tmp_path), work)
    assert ran == []
    assert "clean: unchanged since it was done" in lines


def test_again_runs_a_stage_and_those_after_it(tmp_path, ran, work):
    config = recipe(tmp_path)
    run_all(config, work)
    ran.clear()
    run_stage(stage_called("start"), config, work, print, again=True)
    run_all(config, work)
    assert ran == ["start", "train", "average", "export"]


def test_another_setting_makes_its_stage_and_those_after_it_stale(tmp_path, ran, work):
    run_all(recipe(tmp_path), work)
    ran.clear()
    config = recipe(tmp_path, HEAD + "[average]\ncheckpoints = 3\n\n" + SOURCE)
    assert state_of(stage_called("train"), config, work) is State.DONE
    assert state_of(stage_called("average"), config, work) is State.STALE
    assert state_of(stage_called("export"), config, work) is State.STALE
    run_all(config, work)
    assert ran == ["average", "export"]


def test_another_content_of_a_file_makes_all_stale(tmp_path, ran, work):
    config = recipe(tmp_path)
    run_all(config, work)
    ran.clear()
    (tmp_path / "own.tsv").write_text(PAIRS * 2, encoding="utf-8")
    run_all(config, work)
    assert ran[0] == "gather"
    assert ran[-1] == "export"


def test_another_place_of_the_same_file_changes_nothing(tmp_path, ran, work):
    run_all(recipe(tmp_path), work)
    ran.clear()
    (tmp_path / "own.tsv").rename(tmp_path / "moved.tsv")
    run_all(recipe(tmp_path, HEAD + SOURCE.replace("own.tsv", "moved.tsv")), work)
    assert ran == []


def test_a_weight_concerns_only_what_comes_after_cleaning(tmp_path, ran, work):
    run_all(recipe(tmp_path), work)
    ran.clear()
    run_all(recipe(tmp_path, HEAD + SOURCE + "weight = 2.0\n"), work)
    assert ran[0] == "tokenise"


def test_how_often_training_is_told_decides_nothing(tmp_path, ran, work):
    run_all(recipe(tmp_path), work)
    ran.clear()
    run_all(recipe(tmp_path, HEAD + SOURCE + "[train]\nreport = 5\n"), work)
    assert ran == []


def test_which_checkpoints_are_kept_decides_what_the_mean_is_made_of(tmp_path, ran, work):
    run_all(recipe(tmp_path), work)
    ran.clear()
    run_all(recipe(tmp_path, HEAD + SOURCE + "[train]\nevery = 5\n"), work)
    assert ran[0] == "train"


def test_a_file_in_a_folder_that_is_named_counts(tmp_path):
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "config.json").write_text("{}")
    text = HEAD.replace('"random"', '"package"\nmodel = "model"') + SOURCE
    config, work = recipe(tmp_path, text), Workspace(tmp_path / "work")
    first = fingerprint(stage_called("start"), config, work)
    (tmp_path / "model" / "config.json").write_text("{ }")
    assert fingerprint(stage_called("start"), config, work) != first


def _package(folder, weights="one"):
    (folder / "model").mkdir(parents=True, exist_ok=True)
    (folder / "model" / "model.bin").write_text(weights)
    told = {"package_version": "1", "from_code": "ur", "to_code": "en"}
    (folder / "metadata.json").write_text(json.dumps(told))
    return folder


def _engine_marks(tmp_path, name):
    """Return the fingerprints of the two stages, both with an engine of this name."""
    text = HEAD + f'[distil]\nteacher = "{name}"\n\n[judge]\nagainst = ["{name}"]\n\n' + SOURCE
    config, work = recipe(tmp_path, text), Workspace(tmp_path / "work")
    return [fingerprint(stage_called(stage), config, work) for stage in ("distil", "judge")]


def test_engines_count_by_what_they_are_not_where(tmp_path, monkeypatch):
    one, other = _package(tmp_path / "a" / "ours"), _package(tmp_path / "b" / "ours")
    first = _engine_marks(tmp_path, one)
    assert _engine_marks(tmp_path, other) == first
    _package(other, "two")
    changed = _engine_marks(tmp_path, other)
    assert changed[0] != first[0]
    assert changed[1] != first[1]
    monkeypatch.setattr("translator.engine.packages._EMBEDDED_PATH", one)
    first = _engine_marks(tmp_path, "embedded")
    _package(one, "three")
    assert not set(_engine_marks(tmp_path, "embedded")) & set(first)


def test_engines_that_were_installed_and_converted_ones_count_by_what_they_are(
    tmp_path, monkeypatch
):
    place = move_home(tmp_path / "home", monkeypatch)
    converted = tmp_path / "converted"
    converted.mkdir()
    (converted / "engine.toml").write_text("")
    (converted / "pieces").write_text("one")
    _package(place / "ours")
    first = [*_engine_marks(tmp_path, "ours"), *_engine_marks(tmp_path, converted)]
    _package(place / "ours", "two")
    (converted / "pieces").write_text("two")
    second = [*_engine_marks(tmp_path, "ours"), *_engine_marks(tmp_path, converted)]
    assert not set(first) & set(second)


def test_servers_and_engines_that_are_not_there_count_by_name(tmp_path):
    marks = [_engine_marks(tmp_path, n) for n in ("http://a.test", "http://b.test", "none")]
    assert len({mark for pair in marks for mark in pair}) == 6


@pytest.mark.parametrize("name", ["export", "FOLDER"])
def test_what_the_work_folder_exports_makes_its_own_teacher_not_stale(tmp_path, name):
    export = _package(tmp_path / "work" / "export" / "ur_en")
    name = name.replace("FOLDER", str(export))
    first = _engine_marks(tmp_path, name)
    _package(export, "two")
    assert _engine_marks(tmp_path, name) == first


@pytest.mark.parametrize(
    ("file", "counts"),
    [
        ("README.md", False),
        ("stanza/ur.pt", False),
        ("onnx/model.onnx", False),
        ("metadata.json", True),
        ("sentencepiece.model", True),
        ("model/model.bin", True),
        ("config.json", True),
        ("model.safetensors", True),
        ("sentencepiece.bpe.model", True),
    ],
)
def test_only_the_files_that_are_read_from_a_folder_count(tmp_path, file, counts):
    package = _package(tmp_path / "package")
    text = HEAD.replace('"random"', '"package"\nmodel = "package"') + SOURCE
    config, work = recipe(tmp_path, text), Workspace(tmp_path / "work")
    first = fingerprint(stage_called("start"), config, work)
    (package / file).parent.mkdir(exist_ok=True)
    (package / file).write_text("another")
    assert (fingerprint(stage_called("start"), config, work) != first) == counts


def test_a_folder_of_another_kind_counts_whole(tmp_path):
    (tmp_path / "other").mkdir()
    text = HEAD.replace('"random"', '"package"\nmodel = "other"') + SOURCE
    config, work = recipe(tmp_path, text), Workspace(tmp_path / "work")
    first = fingerprint(stage_called("start"), config, work)
    (tmp_path / "other" / "weights").write_text("a")
    assert fingerprint(stage_called("start"), config, work) != first


def test_a_glossary_of_the_product_that_changes_makes_its_stages_stale(tmp_path, monkeypatch):
    config, work = recipe(tmp_path), Workspace(tmp_path / "work")
    stages = [stage_called("annotate"), stage_called("judge"), stage_called("train")]
    before = [fingerprint(stage, config, work) for stage in stages]
    terms = tmp_path / "terms.csv"
    terms.write_text("a,b\n")
    monkeypatch.setattr("training.fingerprint.shipped_files", lambda: (terms,))
    after = [fingerprint(stage, config, work) for stage in stages]
    assert [a == b for a, b in zip(before, after, strict=True)] == [False, False, True]


def test_a_stage_without_what_it_reads_says_what_to_run(tmp_path, ran, work):
    with pytest.raises(TrainingError, match="all --to clean"):
        run_stage(stage_called("clean"), recipe(tmp_path), work, print)
    assert ran == []


def test_a_licence_concerns_only_what_tells_of_it(tmp_path, ran, work, monkeypatch):
    config = recipe(tmp_path)
    monkeypatch.setattr(
        sys.modules["training.gather.stage"],
        "run",
        lambda _config, work, _say: work.note("gather", content="abc"),
    )
    run_all(config, work)
    ran.clear()
    lines = run_all(recipe(tmp_path, HEAD + SOURCE + 'licence = "CC0"\n'), work)
    assert ran == ["export"]
    assert lines[0].startswith("gather: done in")


def test_a_licence_of_a_text_comes_into_the_card(tmp_path, ran, work, monkeypatch):
    monkeypatch.setattr(
        sys.modules["training.gather.stage"],
        "run",
        lambda _config, work, _say: work.note("gather", content="abc"),
    )
    (tmp_path / "en.txt").write_text("This is news.\n")
    run_all(recipe(tmp_path, HEAD + SOURCE + ENGLISH), work)
    ran.clear()
    run_all(recipe(tmp_path, HEAD + SOURCE + ENGLISH.rstrip() + '\nlicence = "CC0"\n'), work)
    assert ran == ["export"]


def test_a_stage_does_not_read_what_is_stale(tmp_path, ran, work):
    run_all(recipe(tmp_path), work)
    ran.clear()
    config = recipe(tmp_path, "seed = 2\n" + HEAD + SOURCE)
    with pytest.raises(TrainingError, match=r"tokenise reads what clean .* all --to clean"):
        run_stage(stage_called("tokenise"), config, work, print)
    assert ran == []


def test_another_version_is_exported_before_it_is_judged(tmp_path, ran, work):
    (tmp_path / "dev.tsv").write_text(PAIRS, encoding="utf-8")
    head = 'dev = ["dev.tsv"]\n' + HEAD
    run_all(recipe(tmp_path, head + SOURCE), work)
    config = recipe(tmp_path, head + '[export]\nversion = "0.2"\n\n' + SOURCE)
    ran.clear()
    with pytest.raises(TrainingError, match="all --to export"):
        run_stage(stage_called("judge"), config, work, print)
    run_all(config, work)
    assert ran == ["export", "judge"]


@pytest.mark.usefixtures("ran")
def test_what_the_recipe_dropped_is_not_learnt_from(tmp_path, work):
    (tmp_path / "en.txt").write_text("This is news.\n")
    run_all(recipe(tmp_path, HEAD + SOURCE + ENGLISH), work)
    for name in ("reverse", "backtranslate"):
        (work.folder(name) / "old").write_text("old")
    config = recipe(tmp_path)
    for name in ("gather", "clean", "annotate", "tokenise", "start"):
        run_stage(stage_called(name), config, work, print)
    assert state_of(stage_called("train"), config, work) is State.STALE
    run_stage(stage_called("train"), config, work, print)
    for name in ("reverse", "backtranslate"):  # the card would tell of both
        assert not (work.root / name).exists()
        assert (work.root / "before" / name / "old").exists()
    assert state_of(stage_called("train"), config, work) is State.DONE


@pytest.mark.parametrize(("rows", "made"), [([], False), ([[]], False), ([[], [5, 6]], True)])
def test_back_translation_needs_a_sentence_that_is_left(tmp_path, ran, work, rows, made):
    (tmp_path / "en.txt").write_text("This is news.\n")
    config = recipe(tmp_path, HEAD + SOURCE + ENGLISH)
    place = work.root / "tokenise" / "mono.en.npz"
    sys.modules["training.tokenise.stage"].run = lambda _config, work, _say: save_sentences(
        work.folder("tokenise") / "mono.en.npz", sentences_of(rows)
    )
    lines = run_all(config, work)
    assert place.is_file()
    assert ("reverse" in ran, "backtranslate" in ran) == (made, made)
    assert ("reverse: passed over, since no sentence of the English texts was left" in lines) != (
        made
    )
    assert "train" in ran


def test_what_tokenising_made_of_another_text_is_no_reason_to_pass_over(tmp_path, ran, work):
    text = tmp_path / "en.txt"
    text.write_text("\n")
    config = recipe(tmp_path, HEAD + SOURCE + ENGLISH)
    sys.modules["training.tokenise.stage"].run = lambda _config, work, _say: save_sentences(
        work.folder("tokenise") / "mono.en.npz", sentences_of([])
    )
    run_all(config, work)
    text.write_text("This is news.\n")
    ran.clear()
    with pytest.raises(TrainingError, match="all --to tokenise"):
        run_stage(stage_called("reverse"), config, work, print)
    assert ran == []


@pytest.mark.usefixtures("ran")
def test_a_stage_that_was_stopped_is_told_from_one_that_never_began(tmp_path, work):
    config = recipe(tmp_path)
    gather = stage_called("gather")
    assert state_of(gather, config, work) is State.NOT_YET
    sys.modules[gather.module].run = lambda *_: (_ for _ in ()).throw(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        run_stage(gather, config, work, print)
    assert state_of(gather, config, work) is State.STOPPED


@pytest.mark.usefixtures("ran")
def test_what_a_stage_tells_is_kept_with_its_time(tmp_path, work):
    gather = stage_called("gather")
    sys.modules[gather.module].run = lambda _config, work, _say: work.note("gather", pairs=2)
    run_stage(gather, recipe(tmp_path), work, print)
    record = work.record("gather")
    assert record is not None
    assert record.figures["pairs"] == 2
    assert record.figures["seconds"] >= 0


@pytest.mark.usefixtures("ran")
def test_torch_is_asked_for_before_anything_is_set_aside(tmp_path, work, monkeypatch):
    config = recipe(tmp_path)
    run_all(config, work)
    monkeypatch.setattr(running, "find_spec", lambda _name: None)
    with pytest.raises(TrainingError, match=r"pip install 'dozaban\[training\]'"):
        run_stage(stage_called("train"), config, work, print, again=True)
    assert work.has("train")


def test_comparing_meanings_needs_torch_as_well(tmp_path, monkeypatch):
    monkeypatch.setattr(running, "find_spec", lambda _name: None)
    check_ready(stage_called("clean"), recipe(tmp_path))
    text = HEAD + SOURCE + '[clean.similarity]\nmodel = "."\n'
    with pytest.raises(TrainingError, match="The stage clean needs torch"):
        check_ready(stage_called("clean"), recipe(tmp_path, text))


def test_a_gpu_that_is_not_there_is_told_before_anything_runs(tmp_path, monkeypatch):
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    text = HEAD + SOURCE + '[train]\ndevice = "cuda"\n'
    with pytest.raises(TrainingError, match="There is no GPU here"):
        check_ready(stage_called("train"), recipe(tmp_path, text))


@pytest.mark.usefixtures("ran")
def test_a_file_that_is_not_there_is_told_with_its_key(tmp_path, work):
    text = HEAD.replace('"random"', '"package"\nmodel = "none"') + SOURCE
    with pytest.raises(TrainingError, match=r'"start\.model" in the recipe names .*none'):
        check_ready(stage_called("start"), recipe(tmp_path, text))
    text = HEAD + SOURCE.replace("own.tsv", "none.tsv")
    with pytest.raises(TrainingError, match=r'"sources\.0\.path" in the recipe'):
        run_stage(stage_called("gather"), recipe(tmp_path, text), work, print)


@pytest.mark.parametrize(
    ("more", "needed"),
    [
        ("", set()),
        (ENGLISH, {"reverse", "backtranslate"}),
        (URDU, set()),
        ("[finetune]\n\n", {"finetune"}),
        (URDU + "[finetune]\n\n", {"finetune", "distil"}),
    ],
)
def test_stages_without_their_input_are_passed_over(tmp_path, more, needed):
    config = recipe(tmp_path, HEAD + SOURCE + more)
    optional = {"reverse", "backtranslate", "distil", "finetune", "judge"}
    assert {stage.name for stage in STAGES if passed_over(stage, config)} == optional - needed


def test_judging_needs_development_sets(tmp_path):
    (tmp_path / "dev.tsv").write_text(PAIRS, encoding="utf-8")
    config = recipe(tmp_path, 'dev = ["dev.tsv"]\n' + HEAD + SOURCE)
    assert not passed_over(stage_called("judge"), config)


@pytest.mark.usefixtures("ran")
def test_what_the_recipe_has_no_need_of_any_more_is_set_aside(tmp_path, work):
    (tmp_path / "en.txt").write_text("This is news.\n")
    run_all(recipe(tmp_path, HEAD + SOURCE + ENGLISH), work)
    (work.folder("backtranslate") / "pairs.npz").write_text("old")
    run_all(recipe(tmp_path), work)
    assert not (work.folder("backtranslate") / "pairs.npz").exists()
    assert (work.root / "before" / "backtranslate" / "pairs.npz").exists()


def test_stages_are_chosen_from_one_to_another():
    names = [stage.name for stage in stages_between("annotate", "start")]
    assert names == ["annotate", "tokenise", "start"]


def test_an_unknown_stage_is_told_with_all_there_are():
    with pytest.raises(TrainingError, match="gather, clean, annotate"):
        stage_called("cook")


def test_the_last_stage_cannot_come_before_the_first():
    with pytest.raises(TrainingError, match="Exchange --from and --to"):
        stages_between("train", "clean")


def test_each_stage_reads_only_those_before_it():
    names = [stage.name for stage in STAGES]
    for place, stage in enumerate(STAGES):
        assert set(stage.reads) <= set(names[:place])
