"""One table of names, for both ways."""

from __future__ import annotations

from tests.training.export.workshop import random_network
from training.export.names import variable_names


def test_every_weight_of_the_network_has_one_variable():
    network = random_network(80)
    names = variable_names(network.shape)
    assert names.keys() == network.state_dict().keys()
    assert len(set(names.values())) == len(names)
