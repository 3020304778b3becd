from training.train.checkpoints import (
    checkpoint_path,
    keep_newest,
    list_checkpoints,
    remove_after,
    step_of,
)


def filled(folder, *steps):
    for step in steps:
        checkpoint_path(folder, step).touch()
    (folder / "state.pt").touch()
    (folder / "step-000009.safetensors.old").touch()
    return folder


def steps_in(folder):
    return [step_of(path) for path in list_checkpoints(folder)]


def test_a_checkpoint_is_named_by_its_step(tmp_path):
    assert checkpoint_path(tmp_path, 100).name == "step-000100.safetensors"


def test_checkpoints_are_listed_by_their_steps_and_nothing_else_is(tmp_path):
    assert steps_in(filled(tmp_path, 1_000_000, 20, 999_999, 3)) == [3, 20, 999_999, 1_000_000]


def test_a_folder_that_is_not_there_has_none(tmp_path):
    assert list_checkpoints(tmp_path / "none") == []


def test_only_the_newest_are_kept(tmp_path):
    keep_newest(filled(tmp_path, 10, 20, 30), 2)

    assert steps_in(tmp_path) == [20, 30]
    assert (tmp_path / "state.pt").exists()


def test_fewer_than_are_to_be_kept_all_stay(tmp_path):
    keep_newest(filled(tmp_path, 10, 20), 5)

    assert steps_in(tmp_path) == [10, 20]


def test_those_of_later_steps_are_removed(tmp_path):
    remove_after(filled(tmp_path, 10, 20, 30), 20)

    assert steps_in(tmp_path) == [10, 20]
