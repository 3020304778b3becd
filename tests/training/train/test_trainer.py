import pytest
import torch

from tests.training.train.toy import toy_pairs, toy_settings, toy_task
from training.errors import TrainingError
from training.network.weights import load_weights
from training.train.checkpoints import list_checkpoints
from training.train.trainer import Trainer


def weights_after_one_step(folder, **settings):
    usual = {"dropout": 0.0, "tokens": 10_000, "warmup": 0}
    task = toy_task(folder, settings=toy_settings(**usual | settings))
    trainer = Trainer(task)
    step = trainer.step()
    trainer.keep()
    return step, load_weights(list_checkpoints(folder)[-1])[1]


def test_gradients_of_several_batches_are_those_of_one_big_batch(tmp_path):
    one, whole = weights_after_one_step(tmp_path / "one")
    two, parts = weights_after_one_step(tmp_path / "two", accumulate=2)

    assert two.pieces == 2 * one.pieces
    torch.testing.assert_close(two.loss, one.loss)
    for name, weight in whole.items():
        torch.testing.assert_close(parts[name], weight, rtol=1e-4, atol=2e-5)


def test_long_gradients_are_shortened(tmp_path):
    # Adam forgets how long gradients are, unless they are so short that its epsilon shows.
    _, free = weights_after_one_step(tmp_path / "free", clip=100.0, weight_decay=0)
    _, short = weights_after_one_step(tmp_path / "short", clip=1e-9, weight_decay=0)
    start = toy_task(tmp_path / "start").start

    name = "decoder.layers.0.feed_forward.inner.weight"
    assert (short[name] - start[name]).norm() < 0.1 * (free[name] - start[name]).norm()


def test_the_loss_is_that_of_a_piece(tmp_path):
    trainer = Trainer(toy_task(tmp_path / "run", [toy_pairs(20)]))

    assert 2 < float(trainer.step().loss) < 6


def test_steps_and_pieces_are_counted(tmp_path):
    trainer = Trainer(toy_task(tmp_path / "run"))
    steps = [trainer.step() for _ in range(3)]

    assert trainer.moment.step == 3
    assert trainer.moment.seconds > 0
    assert trainer.pieces == sum(step.pieces for step in steps)
    assert trainer.spot.batch == 3


def test_what_is_kept_is_not_written_twice(tmp_path):
    trainer = Trainer(toy_task(tmp_path / "run"))
    trainer.step()
    trainer.keep()
    (tmp_path / "run" / "state.pt").unlink()

    trainer.keep()

    assert not (tmp_path / "run" / "state.pt").exists()


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_dropout_is_as_settings_say(tmp_path, share):
    losses = []
    for name, noise in (("a", 0), ("b", 1)):
        trainer = Trainer(toy_task(tmp_path / name, settings=toy_settings(dropout=share)))
        torch.manual_seed(noise)
        losses.append(float(trainer.step().loss))

    assert (losses[0] == losses[1]) == (share == 0)


def test_weights_that_the_last_step_spoiled_are_not_kept(tmp_path):
    trainer = Trainer(toy_task(tmp_path / "run", settings=toy_settings(rate=float("inf"))))
    assert torch.isfinite(trainer.step().loss)

    with pytest.raises(TrainingError, match="A weight is no number any more at step 1"):
        trainer.keep()

    assert list_checkpoints(tmp_path / "run") == []
