"""Native code opens no socket either: the kernel's own list of calls."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest

from tests.attacks.offline.conftest import COMMAND, SAMPLE

pytestmark = pytest.mark.model
INTERNET = re.compile(r"\b(?:AF_INET6?|AF_PACKET|PF_INET6?)\b")


def test_a_translation_opens_no_internet_socket_not_even_in_native_code(tmp_path):
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    calls = tmp_path / "calls"
    strace = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(calls)]
    done = subprocess.run(
        [*strace, COMMAND, SAMPLE, "--quiet"],
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    if done.returncode and b"ptrace" in done.stderr:
        pytest.skip("this system lets nobody be traced")

    assert done.returncode == 0
    assert (tmp_path / "output").is_dir()
    assert INTERNET.findall(calls.read_text(encoding="utf-8")) == []
