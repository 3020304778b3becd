"""The review desk as its own process, and browsers that look at it; see `benchmarks/review.py`."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx

COMMAND = str(Path(sys.executable).parent / "translate")
TIMEOUT = httpx.Timeout(30)
KEPT = httpx.Limits(keepalive_expiry=4)  # the server closes what was silent for five seconds
CSRF = re.compile(r'<meta name="csrf" content="([0-9a-f]+)"')
ROW = re.compile(r'data-id="(\d+)"[^>]*?data-version="(\d+)"[^>]*?data-state="(\w+)"')
"""Number in the store, version and state of a sentence, in a list or opened."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The server: its edition, its address with the secret, its process, its start in seconds."""

    slug: str
    address: str
    process: subprocess.Popen[str]
    took: float

    @property
    def origin(self) -> str:
        """The address of the desk without any page."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    def cpu(self) -> float:
        """Return the seconds that it computed, all its threads together; Linux tells."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii")
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> int:
        """Return the most memory that it took, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(status.partition("VmHWM:")[2].split()[0]) // 1024


@contextmanager
def served(out: Path, slug: str) -> Iterator[Desk]:
    """Open the desk; in the end it must leave as after Ctrl-C."""
    began = time.perf_counter()
    options = ["--no-browser", "--port", "0", "--as", "Sara", "--out", str(out)]
    process = subprocess.Popen(
        [COMMAND, "review", slug, *options],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        yield Desk(slug, line.rpartition(" ")[2].strip(), process, time.perf_counter() - began)
    finally:
        process.send_signal(signal.SIGINT)
        code = process.wait(60)
    assert code == 0, code


class Browser:
    """A browser with a session of its own."""

    def __init__(self, client: httpx.AsyncClient, slug: str, csrf: str) -> None:
        """Look at an edition with a client that has the cookie."""
        self.client, self.csrf = client, csrf
        self.base = f"/e/{slug}"

    async def get(self, path: str) -> httpx.Response:
        """Ask for something below the address of the edition."""
        return await self.client.get(self.base + path)

    async def post(self, path: str, **fields: object) -> httpx.Response:
        """Send a form as the scripts of the page do."""
        headers = {
            "X-CSRF-Token": self.csrf,
            "HX-Request": "true",
            "Origin": str(self.client.base_url).rstrip("/"),
            "Sec-Fetch-Site": "same-origin",
        }
        return await self.client.post(self.base + path, data=fields, headers=headers)


@asynccontextmanager
async def browser(desk: Desk) -> AsyncIterator[Browser]:
    """Open the printed address, which leads to the page of the edition."""
    async with httpx.AsyncClient(
        base_url=desk.origin, timeout=TIMEOUT, limits=KEPT, trust_env=False
    ) as client:
        answer = await client.get(
            desk.address, headers={"Accept": "text/html"}, follow_redirects=True
        )
        answer.raise_for_status()
        yield Browser(client, desk.slug, CSRF.findall(answer.text)[0])
