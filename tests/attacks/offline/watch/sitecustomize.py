"""Python loads this at its start: notes what is done on a network, and what is written where.

Python tells of it before it is done, and nobody can make it silent. It also stops the clock, so
that pages made at two times are equal.
"""

from __future__ import annotations

import datetime as dt
import os
import sys

import translator.clock

LOG = os.environ["DOZABAN_WATCH"]
NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
SOCKETS = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
MADE = {"os.mkdir", "os.symlink", "os.rename", "os.link", "sqlite3.connect"}


def note(event, *what):
    number = os.open(LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(number, repr((event, *map(str, what))).encode() + b"\n")
    os.close(number)


def hear(event, arguments):
    if event in SOCKETS and isinstance(arguments[1], tuple):
        note(event, arguments[1][0])
    elif event in NAMES:
        note(event, arguments[0])
    elif event in MADE:
        note("write", arguments[1] if event in {"os.rename", "os.symlink"} else arguments[0])
    elif event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR) and arguments[0] != LOG:
        note("write", arguments[0])


sys.addaudithook(hear)
translator.clock.now = lambda: dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
