"""Whatever is asked, the desk answers in good order: never with an error of its own."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.attacks.desk.campaign import Campaign

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_LOOK = settings(
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@_LOOK
@given(seed=st.integers(0, 2**32))
def test_no_request_of_one_person_fails(desk, seed):
    campaign = Campaign(desk)
    campaign.ask(random.Random(seed))  # noqa: S311 - no secret
    assert campaign.faults == []


@_LOOK
@given(seed=st.integers(0, 2**32), who=st.sampled_from(["Sara", "Ali"]))
def test_no_request_of_a_team_fails(office, seed, who):
    campaign = Campaign(office, who)
    campaign.ask(random.Random(seed))  # noqa: S311 - no secret
    assert campaign.faults == []
