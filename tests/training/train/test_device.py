import pytest
import torch

from tests.training.train.toy import toy_settings
from training.errors import TrainingError
from training.train.device import choose_device, choose_precision, repeatable

CPU, CUDA = torch.device("cpu"), torch.device("cuda")


@pytest.mark.parametrize(
    ("asked", "there", "device"),
    [("auto", False, CPU), ("auto", True, CUDA), ("cpu", True, CPU), ("cuda", True, CUDA)],
)
def test_the_device_is_what_is_asked_for(monkeypatch, asked, there, device):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: there)

    assert choose_device(toy_settings(device=asked)) == device


def test_a_gpu_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)

    with pytest.raises(TrainingError, match="no GPU here"):
        choose_device(toy_settings(device="cuda"))


def test_products_are_of_bfloat16_on_a_gpu_and_on_a_cpu_that_is_told_so():
    assert choose_precision(toy_settings(), CUDA) == torch.bfloat16
    assert choose_precision(toy_settings(), CPU) == torch.float32
    assert choose_precision(toy_settings(cpu_precision="bfloat16"), CPU) == torch.bfloat16


def test_only_a_cpu_is_made_to_repeat_itself():
    with repeatable(CPU):
        assert torch.are_deterministic_algorithms_enabled()
    with repeatable(CUDA):
        assert not torch.are_deterministic_algorithms_enabled()


def test_that_ends_with_an_error_as_well():
    with pytest.raises(ZeroDivisionError), repeatable(CPU):
        raise ZeroDivisionError

    assert not torch.are_deterministic_algorithms_enabled()
