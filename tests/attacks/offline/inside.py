"""Run commands one after another, and ask servers once: python inside.py PLAN TOLD.

Within a network of its own there is no loopback either; servers get it, and nothing else.
"""

from __future__ import annotations

import fcntl
import http.client
import json
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path

UP = 0x1  # IFF_UP
GET, SET = 0x8913, 0x8914  # SIOCGIFFLAGS, SIOCSIFFLAGS
PATIENCE = 60.0  # seconds for a server to answer


def bring_loopback_up():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        flags = fcntl.ioctl(any_socket, GET, struct.pack("16sH14x", b"lo", 0))
        (now,) = struct.unpack_from("H", flags, 16)
        fcntl.ioctl(any_socket, SET, struct.pack("16sH14x", b"lo", now | UP))


def run(command, words):
    done = subprocess.run(
        [command, *words], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return [done.returncode, done.stdout.decode(), done.stderr.decode()]


def serve(command, words, port, path, form):
    """Start a server, ask it until it answers, and stop it as its user does."""
    with Path(f"{words[0]}.log").open("wb") as log:
        server = subprocess.Popen(
            [command, *words], stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        try:
            status, answer = ask(port, path, form, time.monotonic() + PATIENCE)
            server.send_signal(2)  # Ctrl-C
            server.wait(PATIENCE)
        finally:
            server.kill()
    return [status, answer, Path(log.name).read_text(encoding="utf-8")]


def ask(port, path, form, last):
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
            connection.request("POST" if form else "GET", path, form.encode() or None, headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        except OSError as error:
            if time.monotonic() > last:
                return 0, str(error)
            time.sleep(0.05)
        finally:
            connection.close()


def main(plan_file, told_file):
    plan = json.loads(Path(plan_file).read_text(encoding="utf-8"))
    if plan["loopback"]:
        bring_loopback_up()
    told = [run(plan["command"], words) for words in plan["steps"]]
    told += [serve(plan["command"], *one) for one in plan["servers"]]
    told += [run(plan["command"], words) for words in plan["last"]]
    Path(told_file).write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
