"""A disk without room."""

import shutil
import subprocess
import sys

import pytest

DISK = 'mount -t tmpfs -o size=4m none "$1" && exec "$0" -m tests.attacks.store.full "$1"'
OWN = ["unshare", "--map-root-user", "--mount"]


def may_mount(folder):
    if not shutil.which("unshare"):
        return False
    command = [*OWN, "mount", "-t", "tmpfs", "none", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_full_disk_costs_nothing_that_was_acknowledged(tmp_path):
    if not may_mount(tmp_path):
        pytest.skip("this system lets nobody make a disk of their own")
    command = [*OWN, "sh", "-c", DISK, sys.executable, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "disk is full" in done.stdout
    assert "make room" in done.stdout.lower()
    assert "Traceback" not in done.stderr
