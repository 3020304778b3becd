import json
from dataclasses import replace

import pytest
import torch

from tests.training.train.toy import TINY, start_weights, toy_pairs, toy_settings, toy_task
from training.errors import TrainingError
from training.network.weights import load_weights
from training.train.checkpoints import list_checkpoints, step_of
from training.train.fit import fit
from training.train.progress import Progress
from training.train.settings import TrainSettings
from training.train.state import load_state
from training.train.task import fingerprint


class KilledError(Exception):
    pass


def quiet(line):
    pass


def bytes_in(folder):
    return {path.name: path.read_bytes() for path in list_checkpoints(folder)}


def kill_at(monkeypatch, step):
    note = Progress.note

    def dying(self, at, *rest):
        note(self, at, *rest)
        if at == step:
            raise KilledError

    monkeypatch.setattr(Progress, "note", dying)


def run_killed(task, monkeypatch, *steps):
    for step in steps:
        with monkeypatch.context() as patch:
            kill_at(patch, step)
            with pytest.raises(KilledError):
                fit(task, quiet)
    return fit(task, quiet)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    task = toy_task(tmp_path_factory.mktemp("undisturbed") / "run")
    fit(task, quiet)
    return task


def test_two_runs_give_the_same_bytes(tmp_path, undisturbed):
    fit(toy_task(tmp_path / "run"), quiet)

    assert bytes_in(tmp_path / "run") == bytes_in(undisturbed.folder)


@pytest.mark.parametrize(
    "killed",
    [
        (1,),  # before the first checkpoint
        (4,),  # at one, before it is written
        (5,),  # right after one
        (7,),  # between two
        (10,),  # at the end
        (3, 6, 6, 9),  # again and again
    ],
)
def test_a_run_that_was_killed_ends_with_the_bytes_of_one_that_was_not(
    tmp_path, monkeypatch, undisturbed, killed
):
    task = toy_task(tmp_path / "run")

    run_killed(task, monkeypatch, *killed)

    assert bytes_in(task.folder) == bytes_in(undisturbed.folder)


def test_that_holds_in_the_middle_of_later_epochs_and_with_every_setting(tmp_path, monkeypatch):
    settings = toy_settings(steps=26, every=11, accumulate=2, dropout=0.3, weight_decay=0.2)
    sets = [toy_pairs(40, weight=0.7), toy_pairs(20, seed=2, tag=4)]
    first, second = (toy_task(tmp_path / name, sets, settings) for name in "ab")

    figures = fit(first, quiet)
    run_killed(second, monkeypatch, 13, 25)

    state = load_state(first.folder / "state.pt", fingerprint(first))
    assert figures["epochs"] > 3
    assert state.spot.batch > 1
    assert bytes_in(first.folder) == bytes_in(second.folder)


def test_that_holds_in_bfloat16_with_frozen_layers(tmp_path, monkeypatch):
    settings = toy_settings(cpu_precision="bfloat16", frozen_layers=1, frozen_embeddings=True)
    first, second = (toy_task(tmp_path / name, settings=settings) for name in "ab")

    fit(first, quiet)
    run_killed(second, monkeypatch, 6)

    assert bytes_in(first.folder) == bytes_in(second.folder)


def test_a_run_that_is_killed_between_a_checkpoint_and_its_state_goes_back(
    tmp_path, monkeypatch, undisturbed
):
    task = toy_task(tmp_path / "run", settings=toy_settings(keep=1))
    with monkeypatch.context() as patch:
        kill_at(patch, 6)
        with pytest.raises(KilledError):
            fit(task, quiet)
    state = (task.folder / "state.pt").read_bytes()
    kept = bytes_in(task.folder)
    fit(task, quiet)
    (task.folder / "state.pt").write_bytes(state)
    for name, data in kept.items():
        (task.folder / name).write_bytes(data)

    fit(task, quiet)

    newest = list_checkpoints(undisturbed.folder)[-1]
    assert bytes_in(task.folder) == {newest.name: newest.read_bytes()}


def test_how_often_it_is_kept_and_told_may_be_changed_on_the_way(
    tmp_path, monkeypatch, undisturbed
):
    task = toy_task(tmp_path / "run")
    with monkeypatch.context() as patch:
        kill_at(patch, 6)
        with pytest.raises(KilledError):
            fit(task, quiet)

    fit(replace(task, settings=toy_settings(every=7, keep=2, report=3)), quiet)

    assert [step_of(path) for path in list_checkpoints(task.folder)] == [7, 10]
    assert bytes_in(task.folder).items() >= {
        (path.name, path.read_bytes()) for path in list_checkpoints(undisturbed.folder)[-1:]
    }


def test_another_seed_is_another_run(tmp_path, undisturbed):
    fit(toy_task(tmp_path / "run", seed=2), quiet)

    assert bytes_in(tmp_path / "run") != bytes_in(undisturbed.folder)


def test_a_run_that_is_done_does_nothing_more(undisturbed):
    before = bytes_in(undisturbed.folder)

    figures = fit(undisturbed, quiet)

    assert figures["steps"] == 10
    assert bytes_in(undisturbed.folder) == before


def test_checkpoints_are_made_at_their_steps_and_at_the_end(undisturbed):
    assert [step_of(path) for path in list_checkpoints(undisturbed.folder)] == [4, 8, 10]


def test_a_checkpoint_holds_a_whole_network(undisturbed):
    shape, weights = load_weights(list_checkpoints(undisturbed.folder)[-1])

    assert shape == TINY
    assert weights.keys() == start_weights().keys()
    assert not any(torch.equal(weights[name], old) for name, old in start_weights().items())


def test_what_is_frozen_stays_as_it_was(tmp_path):
    task = toy_task(tmp_path / "run", settings=toy_settings(frozen_layers=1))
    fit(task, quiet)

    _, weights = load_weights(list_checkpoints(task.folder)[-1])

    for name, old in start_weights().items():
        assert torch.equal(weights[name], old) == name.startswith("encoder.layers.0.")


def test_a_run_with_other_settings_is_refused(undisturbed):
    other = replace(undisturbed, settings=toy_settings(rate=0.5))

    with pytest.raises(TrainingError, match="other settings or other data, at step 10"):
        fit(other, quiet)


@pytest.mark.parametrize(
    "changed",
    [
        {"sets": [toy_pairs(59)]},
        {"sets": [toy_pairs(weight=2.0)]},
        {"sets": [toy_pairs(tag=4)]},
        {"start": start_weights(seed=9)},
        {"seed": 2},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_run_with_other_data_is_refused_and_leaves_what_is_there(undisturbed, changed):
    before = bytes_in(undisturbed.folder)

    with pytest.raises(TrainingError, match="or remove the folder"):
        fit(replace(undisturbed, **changed), quiet)

    assert bytes_in(undisturbed.folder) == before


def test_without_pairs_that_count_nothing_is_begun(tmp_path):
    task = toy_task(tmp_path / "run", [toy_pairs(weight=0.0)])

    with pytest.raises(TrainingError, match="no pairs to learn from"):
        fit(task, quiet)

    assert list(task.folder.iterdir()) == []


def test_pairs_that_do_not_fit_into_the_network_are_left_out(tmp_path):
    settings = toy_settings(steps=4, tokens=400, longest=100)
    task = toy_task(tmp_path / "run", [toy_pairs(30, longest=40)], settings)

    assert fit(task, quiet)["steps"] == 4


def test_a_run_of_minutes_ends_by_itself_and_is_kept(tmp_path):
    settings = TrainSettings(minutes=0.01, tokens=64, longest=12, device="cpu")
    task = toy_task(tmp_path / "run", settings=settings)

    figures = fit(task, quiet)

    assert figures["steps"] > 0
    assert [step_of(path) for path in list_checkpoints(task.folder)] == [figures["steps"]]


def test_minutes_that_are_used_up_are_not_given_again(tmp_path):
    settings = TrainSettings(minutes=0.01, tokens=64, longest=12, device="cpu")
    task = toy_task(tmp_path / "run", settings=settings)

    assert fit(task, quiet)["steps"] == fit(task, quiet)["steps"]


def test_the_figures_tell_what_was_done(tmp_path):
    figures = fit(toy_task(tmp_path / "run"), quiet)
    pieces = int(toy_pairs().target.lengths.sum()) + 60

    assert figures["steps"] == 10
    assert figures["epochs"] == 2
    assert figures["pieces"] > pieces
    assert 1 < figures["loss"] < 10


def test_torch_is_left_as_it_was(undisturbed):
    fit(undisturbed, quiet)

    assert not torch.are_deterministic_algorithms_enabled()


def test_the_log_of_a_run_that_was_killed_has_every_step_once(tmp_path, monkeypatch):
    task = toy_task(tmp_path / "run")
    run_killed(task, monkeypatch, 7)

    lines = (task.folder / "log.jsonl").read_text(encoding="utf-8").splitlines()

    assert [json.loads(line)["step"] for line in lines] == list(range(1, 11))


def test_going_on_is_said(tmp_path, monkeypatch):
    said = []
    task = toy_task(tmp_path / "run")
    with monkeypatch.context() as patch:
        kill_at(patch, 7)
        with pytest.raises(KilledError):
            fit(task, quiet)

    fit(task, said.append)

    assert said == ["goes on after step 4"]


@pytest.mark.parametrize("every", [10, 1000])
def test_a_network_that_is_spoiled_is_never_kept(tmp_path, every):
    settings = toy_settings(steps=30, rate=1e30, report=1000, every=every)
    task = toy_task(tmp_path / "run", settings=settings)

    with pytest.raises(TrainingError, match=r"no number any more at step \d+\. Lower the rates"):
        fit(task, quiet)

    assert list_checkpoints(task.folder) == []
    assert not (task.folder / "state.pt").exists()
