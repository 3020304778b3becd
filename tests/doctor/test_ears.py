"""What is done on a network is heard; what stays on this machine is not."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import socket, tempfile
from translator.doctor.ears import heard, listen
listen(); listen()
try:
    {deed}
except OSError:
    pass
print(*heard(), sep="\\n")
"""


def heard(deed):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(deed=deed)], capture_output=True, check=True, text=True
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("socket.create_connection(('127.0.0.1', 9), 1)", "socket.connect ('127.0.0.1', 9)"),
        ("socket.getaddrinfo('localhost', 80)", "socket.getaddrinfo ('localhost', 80"),
        ("socket.gethostbyname('localhost')", "socket.gethostbyname"),
        (
            "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
            "socket.sendto ('127.0.0.1', 9)",
        ),
        ("socket.socket(socket.AF_INET6)", "socket.__new__"),
        ("import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')", "socket.connect"),
    ],
)
def test_what_uses_a_network_is_heard(deed, told):
    assert any(line.startswith(told) for line in heard(deed))


@pytest.mark.parametrize(
    "deed",
    [
        "socket.socketpair()",
        "socket.socket(socket.AF_UNIX).bind(tempfile.mkdtemp() + '/x')",
        "import asyncio; asyncio.run(asyncio.sleep(0))",
        "import sqlalchemy, ctranslate2",
    ],
)
def test_what_stays_on_this_machine_is_not(deed):
    assert heard(deed) == [""]
