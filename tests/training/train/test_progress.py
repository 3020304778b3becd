import json

import pytest
import torch

from tests.training.train.toy import toy_settings
from training.errors import TrainingError
from training.train import progress as module
from training.train.progress import Progress, trim_log


class Clock:
    def __init__(self):
        self.now = 100.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


def lines_of(log):
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def test_a_line_has_step_mean_loss_rate_and_speed_since_the_last_one(tmp_path, clock):
    log = tmp_path / "log.jsonl"
    progress = Progress(log, toy_settings(report=2, rate=0.5), print)
    for step, loss in ((1, 5.0), (2, 4.0), (3, 3.0), (4, 1.0), (5, 9.0)):
        clock.now += 2
        progress.note(step, torch.tensor(loss), 100, 0.5)

    assert lines_of(log) == [
        {"step": 2, "loss": 4.5, "rate": 0.25, "speed": 50},
        {"step": 4, "loss": 2.0, "rate": 0.25, "speed": 50},
    ]
    assert progress.loss == 2.0


def test_a_line_is_said_every_half_a_minute(tmp_path, clock):
    said = []
    progress = Progress(tmp_path / "log.jsonl", toy_settings(report=1), said.append)
    for step in range(1, 8):
        clock.now += 10
        progress.note(step, torch.tensor(2.0), 1000, 1.0)

    assert said == [
        "step 3, loss 2.000, 100 pieces/s",
        "step 6, loss 2.000, 100 pieces/s",
    ]


def test_a_loss_that_is_no_number_ends_the_run(tmp_path):
    progress = Progress(tmp_path / "log.jsonl", toy_settings(report=1), print)

    with pytest.raises(TrainingError, match="no number any more at step 7"):
        progress.note(7, torch.tensor(torch.nan), 10, 1.0)


def test_lines_after_a_step_and_half_written_ones_are_taken_out(tmp_path):
    log = tmp_path / "log.jsonl"
    log.write_text('{"step": 2}\n{"step": 4}\n{"step": 6}\n{"st', encoding="utf-8")

    trim_log(log, 4)

    assert lines_of(log) == [{"step": 2}, {"step": 4}]


def test_a_log_that_is_not_there_stays_away(tmp_path):
    trim_log(tmp_path / "log.jsonl", 4)

    assert list(tmp_path.iterdir()) == []


def test_losses_that_are_not_written_yet_are_looked_at_when_asked(tmp_path):
    progress = Progress(tmp_path / "log.jsonl", toy_settings(report=1000), print)
    progress.check(0)
    progress.note(1, torch.tensor(2.0), 10, 1.0)
    progress.check(1)
    progress.note(2, torch.tensor(torch.inf), 10, 1.0)

    with pytest.raises(TrainingError, match="no number any more at step 2"):
        progress.check(2)
