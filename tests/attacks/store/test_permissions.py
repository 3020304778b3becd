"""Who can read the files of a store."""

import os
import stat

import pytest

from translator.store import Store
from translator.store.backup import back_up
from translator.store.health import examine

FILES = ("editions.db", "editions.db-shm", "editions.db-wal")


@pytest.fixture(autouse=True)
def careless():
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder):
    return {p.name: stat.S_IMODE(p.stat().st_mode) for p in sorted(folder.iterdir())}


def test_only_their_owner_can_read_new_files_whatever_the_umask_says(path):
    with Store(path) as store:
        store.set_two_persons(wanted=True)
        assert modes(path.parent) == dict.fromkeys(FILES, 0o600)


def test_permissions_that_somebody_gave_are_kept(path):
    with Store(path):
        pass
    path.chmod(0o660)
    with Store(path) as store:
        store.set_two_persons(wanted=True)
        assert modes(path.parent) == dict.fromkeys(FILES, 0o660)


def test_only_its_owner_can_read_a_new_copy(path, tmp_path):
    copies = tmp_path / "copies"
    copies.mkdir()
    with Store(path) as store:
        back_up(store, copies / "copy.db")
        assert modes(copies) == {"copy.db": 0o600}
        (copies / "copy.db").chmod(0o640)
        back_up(store, copies / "copy.db")
    assert modes(copies) == {"copy.db": 0o640}


@pytest.mark.parametrize(("mode", "count"), [(0o600, 0), (0o660, 0), (0o644, 1), (0o604, 1)])
def test_a_file_that_everybody_can_read_is_told_but_no_damage(path, mode, count):
    with Store(path) as store:
        path.chmod(mode)
        health = examine(store)
    assert health.problems == ()
    assert len(health.warnings) == count
    assert all("chmod o= " in warning for warning in health.warnings)
