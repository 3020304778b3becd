"""Shared fixtures of the workshop's tests."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def _one_thread():
    # Sums in another order are other sums, and the machine has other tests to run.
    import torch  # noqa: PLC0415 - takes seconds, so not while tests are only collected

    torch.set_num_threads(1)
