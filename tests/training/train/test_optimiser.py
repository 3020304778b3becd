import pytest
import torch

from tests.training.train.toy import TINY, toy_settings
from training.network.network import Network
from training.network.shape import Shape
from training.train.optimiser import freeze, make_optimiser, set_rates

DEEP = Shape(**TINY.model_dump() | {"encoder_layers": 3})


@pytest.fixture
def network():
    torch.manual_seed(1)
    return Network(DEEP)


def rates_by_name(network, optimiser):
    by_weight = {
        id(weight): group for group in optimiser.param_groups for weight in group["params"]
    }
    return {name: by_weight.get(id(weight)) for name, weight in network.named_parameters()}


def test_the_encoder_has_a_rate_of_its_own(network):
    settings = toy_settings(rate=0.5, encoder_rate=0.25)
    optimiser = make_optimiser(network, settings)
    set_rates(optimiser, 0.1)

    for name, group in rates_by_name(network, optimiser).items():
        assert group["lr"] == pytest.approx(0.025 if name.startswith("encoder.") else 0.05)


def test_rates_are_shares_of_the_highest_each_time(network):
    optimiser = make_optimiser(network, toy_settings(rate=0.5, encoder_rate=0.5))
    set_rates(optimiser, 0.1)
    set_rates(optimiser, 0.5)

    assert {group["lr"] for group in optimiser.param_groups} == {0.25}


def test_only_matrices_are_drawn_towards_nothing(network):
    optimiser = make_optimiser(network, toy_settings(weight_decay=0.3))
    weights = dict(network.named_parameters())

    for name, group in rates_by_name(network, optimiser).items():
        assert group["weight_decay"] == (0.3 if weights[name].ndim == 2 else 0.0)


def test_frozen_layers_are_the_lowest_ones(network):
    freeze(network, toy_settings(frozen_layers=2))
    frozen = {name for name, weight in network.named_parameters() if not weight.requires_grad}

    assert {name.split(".")[2] for name in frozen} == {"0", "1"}
    assert all(name.startswith("encoder.layers.") for name in frozen)
    assert len(frozen) == 2 * 12


def test_frozen_embeddings_are_those_of_the_encoder(network):
    freeze(network, toy_settings(frozen_embeddings=True))
    frozen = {name for name, weight in network.named_parameters() if not weight.requires_grad}

    assert frozen == {
        "encoder.embeddings.weight",
        "encoder.positions.weight",
        "encoder.norm.weight",
        "encoder.norm.bias",
    }


def test_what_is_frozen_is_not_handed_to_the_optimiser(network):
    settings = toy_settings(frozen_layers=3, frozen_embeddings=True)
    freeze(network, settings)
    groups = rates_by_name(network, make_optimiser(network, settings))

    assert {name.split(".")[0] for name, group in groups.items() if group} == {
        "decoder",
        "projection",
    }
