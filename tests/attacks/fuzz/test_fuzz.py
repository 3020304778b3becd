"""No parser is broken by strange bytes, nor by those that once broke it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.attacks.fuzz.grammar import inputs
from tests.attacks.fuzz.seeds import found, seeds_of
from tests.attacks.fuzz.targets import TARGETS

BY_NAME = pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
ONCE = [(target, path) for target in TARGETS for path in found(target)]


@BY_NAME
def test_good_inputs_break_nothing(target):
    for seed in seeds_of(target):
        target.run(seed)


@BY_NAME
def test_strange_inputs_break_nothing(target):
    @settings(max_examples=60, suppress_health_check=list(HealthCheck), database=None)
    @given(inputs(seeds_of(target)))
    def feed(data):
        target.run(data)

    feed()


@pytest.mark.parametrize(("target", "path"), ONCE, ids=lambda one: one.name)
def test_what_was_found_is_mended(target, path):
    target.run(path.read_bytes())
