import pytest
import torch
from torch import nn

from training.errors import TrainingError
from training.train.finite import check_loss, check_weights


@pytest.mark.parametrize("loss", [float("nan"), float("inf"), float("-inf")])
def test_a_loss_that_is_no_number_is_told_with_its_step(loss):
    with pytest.raises(TrainingError, match=r"The loss is no number any more at step 7\. Lower"):
        check_loss(loss, 7)


def test_a_single_weight_that_is_no_number_is_told():
    network = nn.Linear(3, 3)
    check_weights(network, 7)
    with torch.no_grad():
        network.bias[1] = torch.nan

    with pytest.raises(TrainingError, match="A weight is no number any more at step 7"):
        check_weights(network, 7)
