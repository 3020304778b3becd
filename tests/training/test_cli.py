from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from tests.training.recipes import HEAD, SOURCE, write_recipe
from training.cli import app
from training.stages import STAGES


@pytest.fixture
def call(tmp_path):
    def called(*words, recipe=HEAD + SOURCE):
        path = write_recipe(tmp_path, recipe)
        return CliRunner().invoke(app, [*words, "--config", str(path)])

    return called


def test_each_stage_is_a_command_with_help():
    runner = CliRunner(env={"COLUMNS": "100"})
    shown = runner.invoke(app, ["--help"]).output
    for stage in STAGES:
        assert stage.name in shown
        assert (
            "--again" in runner.invoke(app, [stage.name, "--help"], env={"COLUMNS": "100"}).output
        )


def test_a_stage_runs_and_tells_what_it_did(call, tmp_path):
    done = call("gather")
    assert done.exit_code == 0, done.output
    assert "gather: own: 2 pairs" in done.output
    assert (tmp_path / "work" / "gather" / "own.tsv").is_file()


def test_a_stage_that_is_done_is_passed_over_until_it_is_asked_for_again(call):
    call("gather")
    assert "unchanged since it was done" in call("gather").output
    assert "own: 2 pairs" in call("gather", "--again").output


def test_all_runs_from_one_stage_to_another(call):
    done = call("all", "--from", "gather", "--to", "gather")
    assert done.exit_code == 0
    assert "gather: done in" in done.output


def test_status_shows_how_far_each_stage_is(call):
    call("gather")
    rows = {line.split()[0]: line for line in call("status").output.splitlines() if line.strip()}
    assert "done" in rows["gather"]
    assert "pairs 2" in " ".join(call("status").output.split())
    assert "not yet" in rows["clean"]
    assert "passed over" in rows["distil"]


def test_an_error_is_one_sentence_on_stderr(call):
    done = call("gather", recipe=HEAD + SOURCE + "colour = 1\n")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert '"sources.0.colour"' in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_stage_is_told(call):
    done = call("all", "--to", "cook")
    assert done.exit_code == 1
    assert 'no stage "cook"' in done.stderr


def test_a_stage_without_torch_says_how_to_install_it(call, monkeypatch):
    monkeypatch.setattr("training.running.find_spec", lambda _name: None)
    done = call("all")
    assert done.exit_code == 1
    assert "pip install 'dozaban[training]'" in done.stderr
    assert "gather" not in done.stdout  # told before hours of work


def test_a_missing_part_of_the_extra_is_told(call, monkeypatch):
    monkeypatch.setitem(sys.modules, "training.gather.stage", None)
    error = ModuleNotFoundError("No module named 'safetensors'", name="safetensors.torch")
    monkeypatch.setattr("training.running.import_module", _raising(error))
    done = call("gather")
    assert done.exit_code == 1
    assert "This needs safetensors" in done.stderr


def test_another_missing_module_is_no_matter_of_the_extra(call, monkeypatch):
    error = ModuleNotFoundError("No module named 'wrong'", name="wrong")
    monkeypatch.setattr("training.running.import_module", _raising(error))
    assert call("gather").exception is error


def test_who_stops_it_is_told_that_it_goes_on(call, monkeypatch):
    monkeypatch.setattr("training.running.import_module", _raising(KeyboardInterrupt()))
    done = call("gather")
    assert done.exit_code == 130
    assert "without --again, goes on where it stopped" in done.stderr


_HOLD = """
import sys, time
from pathlib import Path
from training.cli import _locked
with _locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_run_is_refused_until_the_first_ends_or_dies(call, tmp_path):
    command = [sys.executable, "-c", _HOLD, str(tmp_path / "work")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as first:
        assert first.stdout.readline() == b"held\n"
        refused, shown = call("gather"), call("status")
        first.kill()
    assert refused.exit_code == 1
    assert "Another run is at work in" in refused.stderr
    assert not (tmp_path / "work" / "gather").exists()
    assert shown.exit_code == 0  # looking changes nothing
    assert call("gather").exit_code == 0


def test_a_work_folder_that_cannot_be_made_is_told(call, tmp_path):
    (tmp_path / "work").write_text("")
    done = call("gather")
    assert done.exit_code == 1
    assert 'Name another with "work"' in done.stderr


def test_engines_are_found_from_the_folder_of_the_recipe(tmp_path, monkeypatch):
    (tmp_path / "shop" / "beside").mkdir(parents=True)
    (tmp_path / "else").mkdir()
    monkeypatch.chdir(tmp_path / "else")
    text = (
        '[distil]\nteacher = "beside"\n[judge]\nagainst = ["embedded", "../models/old", "ur_en", '
        '"export", "http://a.test/b"]\n\n'
    )
    shop, seen = tmp_path / "shop", []
    monkeypatch.setattr(
        "training.running.run_stage", lambda _, config, *_more, **_options: seen.append(config)
    )
    path = write_recipe(shop, HEAD + text + SOURCE)
    assert CliRunner().invoke(app, ["gather", "--config", str(path)]).exit_code == 0
    [config] = seen
    assert config.distil.teacher == str(shop / "beside")
    against = ("embedded", str(shop / "../models/old"), "ur_en", "export", "http://a.test/b")
    assert config.judge.against == against


def test_help_and_gathering_need_no_torch(tmp_path):
    recipe = write_recipe(tmp_path)
    code = (
        "import sys; sys.modules['torch'] = None; "
        f"sys.argv = ['training', 'gather', '--config', {str(recipe)!r}]; "
        "from training.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    assert "2 pairs" in done.stdout


def test_the_workshop_is_run_as_a_module(tmp_path):
    command = [sys.executable, "-m", "training", "status", "--config", str(write_recipe(tmp_path))]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    assert "gather" in done.stdout


def _raising(error):
    def raised(*_words):
        raise error

    return raised
