import numpy as np
import pytest
import torch

from tests.training.train.toy import TINY, toy_pairs
from training.network.network import Network
from training.train.collate import collate
from training.train.loss import batch_loss

ROWS = np.array([[0, 0], [0, 1], [0, 2]])


@pytest.fixture
def network():
    torch.manual_seed(4)
    return Network(TINY).eval()


def by_hand(network, batch, smoothing):
    logits = network.logits(network(batch.source, batch.target_in)).flatten(0, 1)
    likely = logits.log_softmax(-1)[batch.places]
    right = likely.gather(1, batch.answers[:, None]).sum()
    return -(1 - smoothing) * right - smoothing * likely.mean(-1).sum()


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_it_is_the_smoothed_cross_entropy_of_the_answers(network, smoothing):
    batch = collate([toy_pairs()], ROWS)

    found = batch_loss(network, batch, smoothing, torch.float32)

    torch.testing.assert_close(found, by_hand(network, batch, smoothing))


def test_padding_adds_nothing(network):
    sets = [toy_pairs()]
    together = batch_loss(network, collate(sets, ROWS), 0.1, torch.float32)
    alone = sum(batch_loss(network, collate(sets, row[None]), 0.1, torch.float32) for row in ROWS)

    torch.testing.assert_close(together, alone)


def test_products_of_bfloat16_are_less_exact_and_the_sum_is_float32(network):
    batch = collate([toy_pairs()], ROWS)
    exact = batch_loss(network, batch, 0.1, torch.float32)
    rough = batch_loss(network, batch, 0.1, torch.bfloat16)

    assert rough.dtype == torch.float32
    assert rough != exact
    torch.testing.assert_close(rough, exact, rtol=0.02, atol=0.0)
