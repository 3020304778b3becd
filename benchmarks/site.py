"""How long a site takes to build, and beside it what other generators take for the same articles.

    python -m benchmarks.site [--articles 5000] [--beside pelican,mkdocs] [--folder DIR]

All articles are made of words thrown together, 14 sentences each with their English ones. Every
build is the installed command in a process of its own; its time and its largest memory are told.
Pelican and MkDocs build the Markdown that `translate publish --target` wrote for them, which is one
page an article, where the site has three, a search, feeds, a glossary and a link check.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.site_store import fill
from translator.clock import now
from translator.desk import approve, edit
from translator.store import Store

BIN = Path(sys.executable).parent
FONTS = {".woff2"}


@dataclass(frozen=True)
class Run:
    """What a command took: seconds, and MB of memory where it was largest."""

    seconds: float
    memory: float
    said: str


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--articles", type=int, default=5_000)
    options.add_argument("--beside", default="pelican,mkdocs")
    options.add_argument("--folder", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        out = Path(folder) / "output"
        out.mkdir()
        with Store(out / "editions.db") as store:
            fill(store, given.articles)
        _own(out)
        for other in filter(None, given.beside.split(",")):
            _beside(other, out)


def _own(out: Path) -> None:
    command = [BIN / "translate", "publish", "--site-url", "https://example.org/", "--json"]
    command += ["--out", out]
    _tell("site, all new", _run(command))
    _tell("site, nothing new", _run(command))
    with Store(out / "editions.db") as store:
        text = store.edition("article-7").pairs[-1].current.text
        last = len(store.outline("article-7"))
        edit(store, "article-7", last, f"Then {text}", who="Sara Khan", at=now())
        assert not approve(store, "article-7", [last], who="Sara Khan", at=now()).refused
    _tell("site, one article changed", _run(command))
    _weigh(out / "site")


def _beside(other: str, out: Path) -> None:
    publish = [BIN / "translate", "publish", "--target", other, "--json", "--out", out]
    _tell(f"Markdown for {other}", _run(publish))
    folder = out / other
    command: Sequence[str | Path]
    if other == "pelican":
        config = folder / "pelicanconf.py"
        config.write_text("TIMEZONE = 'UTC'\nDEFAULT_LANG = 'en'\nSITENAME = 'News'\n", "utf-8")
        command = [BIN / "pelican", folder / "content", "-s", config, "-o", folder / "html", "-q"]
    else:
        config = folder / "mkdocs.yml"
        own = folder / "mkdocs-news.yml"
        config.write_text(
            "INHERIT: mkdocs-news.yml\nsite_name: News\n" if own.exists() else "site_name: News\n",
            "utf-8",
        )
        command = [BIN / "mkdocs", "build", "-q", "-f", config, "-d", folder / "html"]
    _tell(f"{other}, all new", _run(command))
    shutil.rmtree(folder, ignore_errors=True)


def _run(command: Sequence[str | Path]) -> Run:
    began = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [str(word) for word in command], stdout=said, cwd=tempfile.gettempdir()
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - began
        said.seek(0)
        text = said.read().decode()
    if process.returncode:
        sys.exit(f"{command[0]} failed:\n{text[-2000:]}")
    return Run(seconds, used.ru_maxrss / 1024, text)


def _tell(name: str, run: Run) -> None:
    built = f"  {len(json.loads(run.said)['built'])} built" if run.said.startswith("{") else ""
    print(f"{name:<28}{run.seconds:>8.1f} s{run.memory:>8.0f} MB{built}", flush=True)


def _weigh(site: Path) -> None:
    """Print what a reader loads for a page, without fonts; styles and scripts are shared."""
    shared = [p for p in (site / "assets").iterdir() if p.suffix not in FONTS]
    pages = {"article": site / "article-7/index.html", "first page": site / "index.html"}
    print(f"files: {sum(1 for p in site.rglob('*') if p.is_file()):,}")
    for name, page in pages.items():
        text = page.read_text("utf-8")
        used = [page, *(p for p in shared if p.name in text)]
        raw = sum(p.stat().st_size for p in used)
        packed = sum(len(gzip.compress(p.read_bytes())) for p in used)
        print(f"{name}: {raw / 1000:.1f} kB, compressed {packed / 1000:.1f} kB")


if __name__ == "__main__":
    main()
