"""The work of `benchmarks/soak.py`: each takes a folder and a number of articles."""

from __future__ import annotations

import asyncio
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx

from benchmarks.review_desk import TIMEOUT, browser, served
from benchmarks.site_store import fill
from benchmarks.soak_watch import Reading, watched
from tests.cli.killed_batch import write_articles
from translator.store import Store

__all__ = ["WORKS"]

_COMMAND = str(Path(sys.executable).parent / "translate")
_SENTENCES = 14  # of an article that nobody need translate


def _batch(folder: Path, articles: int) -> list[Reading]:
    texts, out = folder / "articles", folder / "output"
    write_articles(texts, articles)
    words = [sys.executable, "-m", "tests.cli.batch_driver", str(texts), str(out)]
    return _run([*words, str(folder / "asked.txt")], out / "site", folder)


def _model(folder: Path, articles: int) -> list[Reading]:
    texts, out = folder / "articles", folder / "output"
    write_articles(texts, articles)
    return _run([_COMMAND, "batch", str(texts), "--out", str(out)], out / "site", folder)


def _publish(folder: Path, articles: int) -> list[Reading]:
    out = _filled(folder, articles)
    words = [_COMMAND, "publish", "--site-url", "https://example.org/", "--out", str(out)]
    return _run(words, out / "site", folder)


def _run(words: list[str], site: Path, folder: Path) -> list[Reading]:
    """Run a command that makes a folder an article below `site`."""
    log = folder / "log.txt"
    with log.open("w", encoding="utf-8") as said:
        process = subprocess.Popen(words, stdout=said, stderr=said, text=True)
        with watched(process, lambda: _folders(site)) as readings:
            code = process.wait()
    assert code == 0, log.read_text(encoding="utf-8")[-2000:]
    return readings


def _folders(site: Path) -> int:
    return sum(1 for one in site.iterdir() if one.is_dir()) if site.is_dir() else 0


def _filled(folder: Path, articles: int) -> Path:
    out = folder / "output"
    out.mkdir()
    with Store(out / "editions.db") as store:
        fill(store, articles, _SENTENCES)
    return out


def _desk(folder: Path, articles: int) -> list[Reading]:
    """Open one edition after the other, and a sentence of each."""
    done = 0

    async def look() -> None:
        nonlocal done
        async with browser(desk) as one:
            for number in range(articles):
                page = await one.client.get(f"/e/article-{number}")
                page.raise_for_status()
                segment = re.findall(r'data-id="(\d+)"', page.text)[0]
                answer = await one.client.get(f"/e/article-{number}/s/{segment}")
                answer.raise_for_status()
                done += 1

    with (
        served(_filled(folder, articles), "article-0") as desk,
        watched(desk.process, lambda: done) as readings,
    ):
        asyncio.run(look())
    return readings


def _api(folder: Path, articles: int) -> list[Reading]:
    """Ask for one article after the other; no two have a sentence in common."""
    texts, done = folder / "articles", 0
    write_articles(texts, articles)
    words = [_COMMAND, "serve-api", "--port", "0", "--req-limit", "0"]
    with (folder / "log.txt").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=log, text=True)
        assert process.stdout is not None
        address = re.findall(r"http://[^\s/]+", process.stdout.readline())[0]
        with (
            watched(process, lambda: done) as readings,
            httpx.Client(base_url=address, timeout=TIMEOUT, trust_env=False) as client,
        ):
            for text in sorted(texts.iterdir()):
                asked = {"q": text.read_text(encoding="utf-8"), "source": "ur", "target": "en"}
                client.post("/translate", json=asked).raise_for_status()
                done += 1
        process.send_signal(signal.SIGINT)
        process.wait(60)
    return readings


WORKS: dict[str, Callable[[Path, int], list[Reading]]] = {
    "api": _api,
    "batch": _batch,
    "desk": _desk,
    "model": _model,
    "publish": _publish,
}
