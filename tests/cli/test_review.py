"""`translate review` as it is installed: the desk opens, answers, and closes."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, ProxyHandler, Request, build_opener

import pytest

from tests.cli.conftest import COMMAND
from tests.cli.kept import publish
from translator.review.security.door import csrf_of
from translator.store import Store

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
WAIT = 30  # seconds


@pytest.fixture
def review(tmp_path):
    """Start the desk on the edition khabar; return the process and the address that it prints."""
    publish(tmp_path / "khabar.txt", out=tmp_path / "output")
    started = []

    def start(*words: str) -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen(
            [str(COMMAND), "review", "--no-browser", "--port", "0", "--as", "Sara", *words],
            cwd=tmp_path,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        line = process.stdout.readline()
        assert line, process.communicate(timeout=WAIT)[1]
        return process, re.search(r"http\S+", line)[0]

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def leave(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Press Ctrl-C; return the exit code and what was complained about."""
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=WAIT)
    return process.returncode, err


def browser() -> tuple[OpenerDirector, CookieJar]:
    jar = CookieJar()
    return build_opener(ProxyHandler({}), HTTPCookieProcessor(jar)), jar


def test_the_printed_address_opens_the_desk_and_ctrl_c_closes_it(review):
    process, address = review("khabar")
    opener, _ = browser()
    with opener.open(address, timeout=WAIT) as answer:
        page = answer.read().decode()
        assert answer.url.endswith("/e/khabar")
    assert "Headline" in page
    assert leave(process) == (0, "")


def test_without_an_edition_it_begins_with_the_list_of_them(review):
    process, address = review()
    opener, _ = browser()
    with opener.open(address, timeout=WAIT) as answer:
        assert "/e/khabar" in answer.read().decode()
    assert leave(process) == (0, "")


def test_what_was_saved_is_published_before_it_closes(review, tmp_path):
    process, address = review("khabar")
    opener, jar = browser()
    with opener.open(address, timeout=WAIT) as answer:
        origin = address.partition("/enter")[0]
        assert answer.status == 200
    with Store(tmp_path / "output/editions.db") as store:
        last = store.edition("khabar").pairs[3].review
    form = urlencode({"text": "So it ended.", "version": last.version}).encode()
    secret = csrf_of(next(iter(jar)).value)
    headers = {"X-CSRF-Token": secret, "Origin": origin, "Sec-Fetch-Site": "same-origin"}
    saved = Request(f"{origin}/e/khabar/s/{last.segment}/save", form, headers)  # noqa: S310 - http
    with opener.open(saved, timeout=WAIT) as answer:
        assert "So it ended." in answer.read().decode()
    assert leave(process) == (0, "")
    page = tmp_path / "output/site/khabar/index.html"
    assert "So it ended." in page.read_text(encoding="utf-8")
    with Store(tmp_path / "output/editions.db") as store:
        assert store.edition("khabar").pairs[3].review.editor == "Sara"


def test_an_open_stream_of_events_does_not_keep_it_open(review):
    process, address = review("khabar")
    opener, _ = browser()
    opener.open(address, timeout=WAIT).close()
    with opener.open(f"{address.partition('/enter')[0]}/e/khabar/events", timeout=WAIT) as stream:
        assert any(line.startswith(b"data:") for line in iter(stream.readline, b"\r\n"))
        assert leave(process) == (0, "")


def test_a_port_that_is_taken_is_told_of(desk):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _, err = desk("review", "--no-browser", "--port", taken.getsockname()[1])
    assert code == 2
    assert "cannot be opened" in err
    assert "--port" in err


def test_others_come_in_with_passwords_only(desk):
    code, _, err = desk("review", "--no-browser", "--host", "0.0.0.0")  # noqa: S104 - refused
    assert code == 2
    assert "translate team password" in err


@pytest.mark.parametrize("given", ["--certificate", "--key"])
def test_https_needs_a_certificate_and_its_key(desk, given):
    code, _, err = desk("review", "--no-browser", given, "khabar.txt")
    assert code == 2
    assert "--certificate FILE and --key FILE" in err


def test_a_certificate_that_there_is_not_is_told_of(desk):
    code, _, err = desk("review", "--certificate", "none.pem", "--key", "khabar.txt")
    assert code == 2
    assert "none.pem" in err


def test_an_edition_that_there_is_not_is_told_of(desk):
    code, _, err = desk("review", "nothing", "--no-browser")
    assert code == 1
    assert "nothing" in err


def test_a_glossary_that_there_is_not_is_told_of(desk):
    code, _, err = desk("review", "--no-browser", "--glossary", "nothing.csv")
    assert code == 1
    assert "nothing.csv" in err


def test_without_a_database_there_is_nothing_to_review(command):
    code, _, err = command("review", "--no-browser")
    assert code == 1
    assert "Translate an article first" in err
