"""The desk as a process of its own, and people who look at it in Chromium."""

from __future__ import annotations

import datetime as dt
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.conftest import CHROMIUM, SWITCHES
from tests.browser.review.edition import SLUG, publish
from tests.cli.conftest import COMMAND
from translator.edition import Pair
from translator.review.security.door import digest_of
from translator.store import Store

__all__ = ["Desk", "chromium", "desk", "kept", "person"]

_PATIENCE = 15_000.0  # milliseconds that a page may take for anything
_WAIT = 20  # seconds for the process


@dataclass
class Desk:
    """The desk on an edition: where its files are, its address, and its process."""

    folder: Path
    port: int
    address: str = ""
    processes: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def origin(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def page(self) -> str:
        """The published page."""
        path = self.folder / "output" / "site" / SLUG / "index.html"
        return path.read_text(encoding="utf-8")

    def start(self) -> None:
        """Open the desk as a user does; it answers when this returns."""
        words = ["review", SLUG, "--no-browser", "--port", str(self.port), "--as", "Sara"]
        process = subprocess.Popen(
            [str(COMMAND), *words],
            cwd=self.folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.processes.append(process)
        line = process.stdout.readline() if process.stdout else ""
        assert line, process.communicate(timeout=_WAIT)[1]
        self.address = re.findall(r"http\S+", line)[0]

    def kill(self) -> None:
        """End the process as a power cut does."""
        process = self.processes[-1]
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=_WAIT)

    def leave(self) -> tuple[int, str]:
        """Press Ctrl-C; return the exit code and what was complained about."""
        process = self.processes[-1]
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=_WAIT)
        return process.returncode, err

    def pairs(self) -> list[Pair]:
        """Return the sentences as the store has them."""
        with Store(self.folder / "output" / "editions.db") as store:
            return list(store.edition(SLUG).pairs)

    def texts(self) -> list[str]:
        """Return the present texts."""
        return [pair.current.text for pair in self.pairs()]

    def states(self) -> str:
        """Return the first letter of the state of each sentence."""
        return "".join(pair.review.state.value[0] for pair in self.pairs())

    def sign_in(self, context: BrowserContext, who: str) -> None:
        """Let a browser be that of somebody else than who opened the desk."""
        cookie, at = secrets.token_urlsafe(32), dt.datetime.now(dt.UTC)
        with Store(self.folder / "output" / "editions.db") as store:
            store.open_session(digest_of(cookie), who, at, at + dt.timedelta(hours=1))
        context.add_cookies([{"name": f"dozaban-{self.port}", "value": cookie, "url": self.origin}])


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Chromium, started once."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed (apt-get install chromium)")
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        switches = [f"--{switch}" for switch in SWITCHES]
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=switches)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the edition as a run leaves it; not to be changed."""
    folder = tmp_path_factory.mktemp("kept")
    publish(folder, folder / "output")
    return folder


@pytest.fixture
def desk(kept: Path, tmp_path: Path) -> Iterator[Desk]:
    """The desk, open."""
    folder = tmp_path / "room"
    shutil.copytree(kept, folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    desk = Desk(folder, port)
    desk.start()
    yield desk
    desk.kill()


@pytest.fixture
def person(chromium: Browser, desk: Desk) -> Iterator[Callable[..., Page]]:
    """Open the desk in a browser of its own; nothing may go wrong in its scripts."""
    contexts, wrong = [], []

    def open_desk(who: str = "") -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
        contexts.append(context)
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        if who:
            desk.sign_in(context, who)
        page.goto(f"{desk.origin}/e/{SLUG}" if who else desk.address)
        page.wait_for_selector(".row.here.open")
        return page

    yield open_desk
    for context in contexts:
        context.close()
    assert wrong == []
