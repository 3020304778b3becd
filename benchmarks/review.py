"""How the review desk does with many people at once, and with a long article.

    python -m benchmarks.review [--editors N] [--seconds N] [--segments N] [--folder DIR]
    python -m benchmarks.review --open [--segments N] [--folder DIR]

`translate review` runs as people run it, in a process of its own, on an edition whose sentences are
words thrown together. Each editor has a session and an open page of their own: they listen to what
happens, open a sentence by chance, think for a while, and save another text, approve
or reopen it, naming the version that they saw; who was quicker is counted as a conflict. In the end
the history in the store must hold every text of which an editor was told that it is saved.

What they wait for is measured at their end, on the same machine, so that the simulated browsers
take their share of it. `--open` asks for the list of a long article instead.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from benchmarks.review_desk import ROW, Browser, Desk, browser, served
from benchmarks.review_editors import Editor, Log
from benchmarks.store import keep, made_up
from translator.store import Store

SLUG = "of-many"
MANY, LONG = 300, 5_000
ROUNDS, FEW = 30, 5
LATE = 3.0  # seconds in which pages still hear of the last deeds


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--editors", type=int, default=50)
    options.add_argument("--seconds", type=float, default=60.0)
    options.add_argument("--segments", type=int)
    options.add_argument("--folder", type=Path)
    options.add_argument("--open", action="store_true")
    options.add_argument("--think", type=float, default=2.0, help="seconds, on the average")
    given = options.parse_args()
    Editor.think = given.think
    size = given.segments or (LONG if given.open else MANY)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        out = Path(folder)
        with Store(out / "editions.db") as store:
            keep(store, made_up(SLUG, size))
        if given.open:
            asyncio.run(open_list(out, size))
        else:
            together(out, size, given.editors, given.seconds)


def together(out: Path, size: int, people: int, seconds: float) -> None:
    with Store(out / "editions.db") as store:
        ids = [segment for segment, _ in store.outline(SLUG)]
    log = Log()
    with served(out, SLUG) as desk:
        print(f"{people} editors, {size} sentences, {seconds:.0f} s")
        editors = asyncio.run(at_work(desk, people, seconds, ids, log))
    report(log, editors, seconds)
    with Store(out / "editions.db") as store:
        kept = {(e.segment, e.after.english) for e in store.history(SLUG) if e.after}
    lost = set(log.texts) - kept
    show("texts told to be saved", f"{len(log.texts)}, {len(lost)} of them not in the history")
    assert not lost, lost


async def at_work(
    desk: Desk, people: int, seconds: float, ids: Sequence[int], log: Log
) -> list[Editor]:
    async with AsyncExitStack() as stack:
        opened = [await stack.enter_async_context(browser(desk)) for _ in range(people)]
        editors = [Editor(one, ids, log, seed) for seed, one in enumerate(opened)]
        ears = [asyncio.create_task(editor.listen()) for editor in editors]
        await asyncio.sleep(1)
        cpu, own, began = desk.cpu(), time.process_time(), time.perf_counter()
        await asyncio.gather(*(editor.work(began + seconds) for editor in editors))
        took = time.perf_counter() - began
        show("CPU of the server", f"{(desk.cpu() - cpu) / took:.0%} of one core")
        show("CPU of the simulated browsers", f"{(time.process_time() - own) / took:.0%}")
        show("most memory of the server", f"{desk.memory()} MB")
        await asyncio.sleep(LATE)
        for ear in ears:
            ear.cancel()
        ended = await asyncio.gather(*ears, return_exceptions=True)
        log.errors.update(type(e).__name__ for e in ended if isinstance(e, Exception))
    return editors


def report(log: Log, editors: Sequence[Editor], seconds: float) -> None:
    conflicts, refused = log.answers.pop(409, 0), log.answers.pop(422, 0)
    done = log.answers.pop(200, 0)
    log.errors.update({f"answer {status}": n for status, n in log.answers.items()})
    heard = [delay for editor in editors for delay in editor.delays(log.deeds)]
    never = len(log.deeds) * len(editors) - len(heard)
    show("deeds", f"{done}, {done / seconds:.1f}/s; {log.idle} of them changed nothing")
    show("conflicts (409), refused (422)", f"{conflicts}, {refused}")
    show("errors", f"{log.errors.total()} {dict(log.errors) or ''}")
    show("opening a sentence", spread(log.opened))
    show("deeds until they are answered", spread(log.answered))
    show("deeds until pages show them", spread(heard))
    show("deeds that a page never showed", f"{never}; asked to reload {log.reloads} times")


async def open_list(out: Path, size: int) -> None:
    with served(out, SLUG) as desk:
        print(f"{size} sentences")
        show("the command, until it tells its address", f"{desk.took:.2f} s")
        began = time.perf_counter()
        async with browser(desk) as one:
            show("the page, at once after that", f"{time.perf_counter() - began:.2f} s")
            page, listed = await one.get(""), await one.get("/list")
            show("size of page and list", f"{len(page.content):,}, {len(listed.content):,} bytes")
            for name in ("", "/list", "/list?state=draft", "/list?order=risk"):
                times = [await timed(one, name) for _ in range(ROUNDS)]
                show(f"again: {name or 'the page'}", spread(times))
            segments = [int(found[0]) for found in ROW.findall(page.text)]
            times = [await after_an_edit(one, segment) for segment in segments[:FEW]]
            show("the list after somebody's edit", spread(times))
        show("most memory of the server", f"{desk.memory()} MB")


async def timed(browser: Browser, path: str) -> float:
    began = time.perf_counter()
    (await browser.get(path)).raise_for_status()
    return time.perf_counter() - began


async def after_an_edit(browser: Browser, segment: int) -> float:
    """Return how long the list takes for whoever just saved a sentence of it."""
    opened = await browser.get(f"/s/{segment}")
    version = ROW.findall(opened.text)[0][1]
    saved = await browser.post(f"/s/{segment}/save", text="It was for the road.", version=version)
    saved.raise_for_status()
    return await timed(browser, "/list")


def show(what: str, result: str) -> None:
    print(f"{what:42}{result}", flush=True)


def spread(times: Sequence[float]) -> str:
    """Return median, 95th and 99th percentile; of few times these are the longest."""
    if not times:
        return "none"
    ordered = sorted(times)
    p95, p99 = (ordered[min(len(ordered) - 1, round(p * len(ordered)))] for p in (0.95, 0.99))
    return f"{statistics.median(ordered) * 1e3:.0f}, p95 {p95 * 1e3:.0f}, p99 {p99 * 1e3:.0f} ms"


if __name__ == "__main__":
    main()
