"""The hostile newspaper, published once."""

from __future__ import annotations

import pytest

from tests.attacks.pages.house import House, build_house


@pytest.fixture(scope="package")
def house(tmp_path_factory) -> House:
    return build_house(tmp_path_factory.mktemp("house"))
