"""Ctrl-C, SIGTERM, a closed terminal: one sentence, the right exit code, nothing half-written."""

from __future__ import annotations

import os
import signal
import sys
import time

import pytest

from tests.attacks.crash.calls import begin, ended, several, strike
from translator.cli import app, stopping

CODES = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
LONG = 60.0  # seconds after which a test that waits for something has failed
AT_WORK = ("batch", "archive", "--no-glossary", "--out", "other")


@pytest.mark.parametrize("number", CODES)
@pytest.mark.parametrize("moment", several(0.05, 0.0, 0.2, few=1))
def test_while_it_is_loaded(number, moment, tmp_path):
    done = strike(tmp_path, ("khabar.txt",), moment, number, pause="-")
    if done.code == -number:  # so soon that Python itself had hardly begun
        assert done.err == ""
    elif done.code != 1:  # it was there already, and found no article
        assert done.code == CODES[number]
        assert done.err.startswith("translate: Stopped.")
        assert done.err.count("\n") == 1


@pytest.mark.parametrize("number", several(*CODES, few=2))
def test_while_it_translates(number, newsroom):
    process = begin(newsroom, AT_WORK, pause="0.2")
    last = time.monotonic() + LONG
    while not (newsroom / "other/.translate.run").exists():
        assert time.monotonic() < last
        time.sleep(0.01)
    process.send_signal(number)
    done = ended(process)
    assert done.code == CODES[number]
    assert done.err == (
        "translate: Stopped after 0 of 2 articles. What was translated is kept: the same command "
        "goes on from there.\n"
    )
    assert not list((newsroom / "other").rglob("*.tmp"))


@pytest.mark.parametrize(
    "words", several(("publish",), ("stats",), ("export", "khabar-1", "a.xlf"), few=1)
)
def test_a_command_with_nothing_of_its_own_to_say(words, newsroom):
    done = strike(newsroom, words, 0.1, signal.SIGTERM)
    if done.code:
        assert (done.code, done.out) == (143, "")
        assert done.err.startswith("translate: Stopped.")
        assert done.err.count("\n") == 1


@pytest.mark.parametrize("number", several(*reversed(CODES), few=1))
def test_a_server_ends_in_good_order(number, newsroom):
    process = begin(newsroom, ("review", "--no-browser", "--port", "0"))
    assert process.stdout is not None
    assert b"open" in process.stdout.readline()
    time.sleep(0.5)  # so that it serves
    process.send_signal(number)
    done = ended(process)
    assert done.err in {"", f"translate: {app._STOPPED}\n"}  # noqa: SLF001 - the sentence


@pytest.fixture
def received(monkeypatch):
    """What asked this process to stop, for a test that asks it."""
    found: list[int] = []
    monkeypatch.setattr(stopping, "_received", found)
    kept = {number: signal.getsignal(number) for number in CODES}
    hook = sys.unraisablehook
    signal.signal(signal.SIGINT, signal.default_int_handler)  # shells let background work ignore it
    yield found
    for number, handler in kept.items():
        signal.signal(number, handler)
    sys.unraisablehook = hook


def test_an_ignored_signal_stays_ignored(received):
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    stopping.heed()
    os.kill(os.getpid(), signal.SIGHUP)
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    assert received == []


def test_a_second_signal_ends_the_process_at_once(received, monkeypatch):
    left: list[int] = []
    monkeypatch.setattr(os, "_exit", left.append)
    stopping.heed()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    assert left == [143]
    assert received == [signal.SIGTERM, signal.SIGINT]


class _Deaf:
    """Is interrupted where Python cannot hand it on."""

    def __del__(self):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.usefixtures("received")
def test_an_interrupt_that_python_would_swallow_is_not_lost():
    stopping.heed()
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - it comes a moment later
        _Deaf()
        for _ in range(1000):
            time.sleep(0.001)
