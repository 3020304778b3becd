import pytest

from tests.press.house import House
from translator.store import Store


@pytest.fixture
def house(tmp_path):
    with Store(tmp_path / "editions.db") as store:
        yield House(store, tmp_path)
