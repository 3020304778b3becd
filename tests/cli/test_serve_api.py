"""`translate serve-api`, asked by a client library that knows LibreTranslate only."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from typing import get_type_hints
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener, install_opener

import httpx
import pytest
from libretranslatepy import LibreTranslateAPI

from tests.cli.conftest import COMMAND
from translator.cli.lines import lines
from translator.cli.serve_api import serve_api

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
LONG = 120.0  # seconds after which a test that waits for something has failed


@pytest.fixture
def serve(tmp_path):
    """Start the command; return the address that it told, and its process."""
    install_opener(build_opener(ProxyHandler({})))
    running = []

    def start(*words):
        process = subprocess.Popen(
            [str(COMMAND), "serve-api", "--port", "0", *map(str, words)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        address, ends = process.stdout.readline().strip(), process.stdout.readline()
        assert ends == "Ctrl-C ends it.\n"
        return address, process

    yield start
    for process in running:
        process.kill()
        process.communicate()


@pytest.mark.model
def test_a_client_of_libretranslate_is_answered_up_to_its_limit(serve):
    address, process = serve("--req-limit", "6")
    client = LibreTranslateAPI(address)
    assert {"code": "ur", "name": "Urdu", "targets": ["en"]} in client.languages(timeout=LONG)
    assert client.detect("یہ ایک بڑی خبر ہے۔", timeout=LONG)[0]["language"] == "ur"
    text = "شمالی کوریا نے معاہدہ کیا۔\n\nاقوام متحدہ نے پابندیاں لگائیں۔"
    english = client.translate(text, "ur", "en", timeout=LONG)
    first, between, second = english.split("\n")
    assert first.startswith("North Korea")
    assert between == ""
    assert "United Nations" in second
    for _ in range(4):
        assert client.translate(text, "ur", "en", timeout=LONG) == english
    with pytest.raises(HTTPError) as refused:
        client.translate(text, "ur", "en", timeout=LONG)
    with refused.value as answer:
        assert (answer.code, json.load(answer)) == (429, {"error": "Slowdown: 6 per 1 minute"})
        assert int(answer.headers["Retry-After"]) > 0
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=LONG)
    assert (process.returncode, out, err) == (0, "", "")


@pytest.mark.model
def test_the_key_of_a_client_is_looked_at_and_markup_stays(serve, tmp_path):
    (tmp_path / "keys.txt").write_text("sesame\n", encoding="utf-8")
    (tmp_path / "keys.txt").chmod(0o600)
    (tmp_path / "own.csv").write_text("source,target\nخبر,tidings\n", encoding="utf-8")
    address, process = serve("--api-keys", "keys.txt", "--glossary", "own.csv", "--no-warm")
    with pytest.raises(HTTPError) as refused:
        LibreTranslateAPI(address, "mellon").translate("خبر", "ur", "en", timeout=LONG)
    with refused.value as answer:
        assert (answer.code, json.load(answer)) == (403, {"error": "Invalid API key"})
    client = LibreTranslateAPI(address, "sesame")
    html = "<p>یہ <b>خبر</b> بڑی ہے۔</p>"
    english = _html(address, html)
    assert "<b>" in english
    assert english.startswith("<p>")
    assert english.endswith("</p>")
    assert "tidings" in client.translate("یہ خبر بڑی ہے۔", "ur", "en", timeout=LONG)
    process.send_signal(signal.SIGTERM)
    assert process.communicate(timeout=LONG)[1] == ""


def test_ctrl_c_ends_it_with_a_request_under_way(serve):
    with socket.create_server(("127.0.0.1", 0)) as silent, ThreadPoolExecutor(1) as pool:
        engine = f"http://127.0.0.1:{silent.getsockname()[1]}"
        address, process = serve("--engine", engine, "--no-warm", "--no-glossary")
        asked = {"q": "خبر", "source": "ur", "target": "en"}
        with httpx.Client(trust_env=False, timeout=LONG) as web:
            asking = pool.submit(web.post, f"{address}translate", json=asked)
            connection, _ = silent.accept()  # the engine asks, and is not answered
            with connection:
                began = time.monotonic()
                process.send_signal(signal.SIGINT)
                err = process.communicate(timeout=LONG)[1]
                assert time.monotonic() - began < 20
            answer = asking.result(LONG)
    assert (answer.status_code, answer.json()) == (503, {"error": "The server ends."})
    assert process.returncode == 0
    assert "Traceback" not in err


def _html(address, text):
    body = {"q": text, "source": "ur", "target": "en", "format": "html", "api_key": "sesame"}
    with httpx.Client(trust_env=False, timeout=LONG) as web:
        return web.post(f"{address}translate", json=body).json()["translatedText"]


def test_strangers_are_let_in_on_purpose_only(run):
    done = run("serve-api", "--host", "mt.example", "--port", "0")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("translate: Others can reach mt.example.")
    assert "--api-keys FILE" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--no-glossary", "--glossary", "a.csv"), "not both"),
        (("--api-keys", "nothing"), "The keys in nothing cannot be read"),
        (("--engine", "nothing"), "nothing"),
        (("--glossary", "nothing.csv"), "nothing.csv"),
    ],
)
def test_what_cannot_be_used_is_told_before_anything_is_served(run, words, said):
    done = run("serve-api", "--port", "0", *words)
    assert done.returncode in {1, 2}
    assert done.stdout == ""
    assert done.stderr.startswith("translate: ")
    assert said in done.stderr


def test_the_engine_and_the_glossaries_are_named_as_everywhere_else():
    here, there = (get_type_hints(one, include_extras=True) for one in (serve_api, lines))
    for name in ("engine", "glossary", "no_glossary"):
        assert here[name] == there[name]


def test_a_port_that_is_taken_is_told(serve, run):
    address, _ = serve("--no-warm", "--no-glossary")
    port = address.rstrip("/").rpartition(":")[2]
    done = run("serve-api", "--port", port)
    assert done.returncode == 2
    assert "cannot be opened" in done.stderr
