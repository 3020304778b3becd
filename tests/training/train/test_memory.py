import pytest
import torch

from tests.training.train.toy import toy_task
from training.errors import TrainingError
from training.train.fit import fit
from training.train.memory import lack_of_memory_told
from training.train.trainer import Trainer

LACKS = [
    MemoryError(),
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
    RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory"),
]


@pytest.mark.parametrize("error", LACKS, ids=lambda error: type(error).__name__)
def test_a_training_without_memory_says_what_to_lower(tmp_path, monkeypatch, error):
    def step(_):
        raise error

    monkeypatch.setattr(Trainer, "step", step)

    with pytest.raises(TrainingError, match=r'enough memory\. Lower "tokens", and raise "accumul'):
        fit(toy_task(tmp_path / "run"), print)


def test_torch_says_so_as_it_is_expected_to():
    with pytest.raises(TrainingError, match=r"Buy more\."), lack_of_memory_told("Buy more."):
        torch.empty(10**15)


def test_another_error_of_torch_stays_what_it_is():
    with pytest.raises(RuntimeError, match="must match"), lack_of_memory_told("Buy more."):
        torch.ones(2) + torch.ones(3)
