import pytest

from translator.store import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "editions.db"


@pytest.fixture
def store(path):
    with Store(path) as store:
        yield store
