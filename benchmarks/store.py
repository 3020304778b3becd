"""How fast the store is, on SQLite and beside it on PostgreSQL.

    python benchmarks/store.py [--postgresql URL] [--folder DIR] [--seconds N] [--units N]

The database at the URL must be empty, and is not emptied afterwards. How long a commit of SQLite
takes depends on the disk: `--folder` says on which one the file lies.

An edit is all that `translate edit` does to a database that is open: who may edit is looked up, the
edition is read, the sentence and its history are written and safe on the disk. Those of many
processes go to one edition, a sentence by chance; what another one was quicker with is counted as
a conflict. All sentences are made of words thrown together, each with four English ones.
"""

from __future__ import annotations

import argparse
import datetime as dt
import multiprocessing
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing.synchronize import Barrier
from pathlib import Path

from translator.article import Article, Block, BlockKind
from translator.desk import approve, edit
from translator.draft import Draft
from translator.edition import Edition, GlossaryInfo, Pair
from translator.engine import EngineInfo
from translator.errors import ConflictError
from translator.inspection import inspect
from translator.memory import Unit
from translator.segmenting import segment_article, segment_key
from translator.store import Store

SMALL, LARGE, APPROVED, KEYS, PEOPLE = 30, 3_000, 1_000, 500, 20
ROUNDS, FEW = 200, 30
URDU = """بازار صبح شام لوگ کسان بارش موسم دکان راستہ پل اسکول استاد بچے ہوا درخت پانی کتاب خبر
    شہر گاؤں سڑک گاڑی کام دن رات گھر باغ پھول دریا پہاڑ میدان کھیل سفر دوست آواز روشنی""".split()
ENGLISH = """market morning evening people farmer rain weather shop road bridge school teacher
    children wind tree water book news city village street car work day night house""".split()
Place = str | Path
Rows = Iterator[tuple[str, str]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--postgresql", metavar="URL")
    options.add_argument("--folder", type=Path)
    options.add_argument("--seconds", type=float, default=5.0)
    options.add_argument("--units", type=int, default=100_000)
    given = options.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        places: dict[str, Place] = {"SQLite": Path(folder) / "editions.db"}
        if given.postgresql:
            places["PostgreSQL"] = given.postgresql
        print(f"{'':42}" + "".join(f"{name:>24}" for name in places))
        measured = [measure(place, given.seconds, given.units) for place in places.values()]
        for rows in zip(*measured, strict=True):
            print(f"{rows[0][0]:42}" + "".join(f"{row[1]:>24}" for row in rows), flush=True)


def measure(place: Place, seconds: float, units: int) -> Rows:
    """Yield what was measured and the result, a line each."""
    with Store(place) as store:
        for size in (SMALL, LARGE, APPROVED):
            keep(store, made_up(f"of-{size}", size))
    yield "open the store", spread(opened(place) for _ in range(ROUNDS))
    with Store(place) as store:
        yield f"edit, {SMALL} segments", spread(edits(store, SMALL, ROUNDS))
        yield f"edit, {LARGE:,} segments", spread(edits(store, LARGE, FEW))
    for people in (1, PEOPLE):
        yield f"edits, {SMALL} segments, {people} at once", together(place, people, seconds)
    with Store(place) as store:
        yield f"approve {APPROVED:,} segments at once", approved(store)
        chance = random.Random(5)  # noqa: S311 - no secret
        keys = remember(store, units, chance)
        one = (looked_up(store, [chance.choice(keys)]) for _ in range(ROUNDS))
        yield f"memory of {units:,}, one key", spread(one)
        many = (looked_up(store, chance.sample(keys, KEYS)) for _ in range(FEW))
        yield f"memory of {units:,}, {KEYS} keys", spread(many)


def made_up(slug: str, size: int) -> Edition:
    """Return an edition with so many sentences, five in a paragraph."""
    chance = random.Random(size)  # noqa: S311 - no secret
    texts = [sentence(URDU, chance) + "۔" for _ in range(size)]
    blocks = [Block(BlockKind.PARAGRAPH, " ".join(texts[at : at + 5])) for at in range(0, size, 5)]
    article = Article(tuple(blocks), name=slug)
    pairs = [Pair(segment, draft(chance)) for segment in segment_article(article)]
    assert len(pairs) == size
    return Edition(slug, article, tuple(pairs), EngineInfo("e", "1"), GlossaryInfo(), now())


def draft(chance: random.Random) -> Draft:
    first, *others = (f"The {sentence(ENGLISH, chance)}." for _ in range(4))
    return Draft(first, score=-0.5, alternatives=tuple(others), engine="e")


def sentence(words: list[str], chance: random.Random) -> str:
    return " ".join(chance.sample(words, 12))


def keep(store: Store, edition: Edition) -> None:
    names = [f"{edition.slug}-{number}" for number in range(len(edition.pairs))]
    pairs = zip(names, edition.pairs, strict=True)
    store.keep_drafts({name: (p.segment.key, p.draft) for name, p in pairs}, now())
    store.keep_edition(edition, f"/{edition.slug}", names, now())


def opened(place: Place) -> float:
    return timed(lambda: Store(place).__exit__(None, None, None))


def edits(store: Store, size: int, rounds: int) -> Iterator[float]:
    """Yield the seconds that edits of different sentences take."""
    correct(store, size, 1, "first")
    for number in range(rounds):
        yield timed(partial(correct, store, size, number % size + 1, f"time {number}"))


def correct(store: Store, size: int, number: int, words: str) -> None:
    edit(store, f"of-{size}", number, f"It was for the {words}.", who="Hina", at=now())


@dataclass(frozen=True, slots=True)
class Done:
    """What one process did."""

    edits: int
    conflicts: int


def together(place: Place, people: int, seconds: float) -> str:
    """Return how many edits a second so many processes do, each of them begun and warm."""
    fork = multiprocessing.get_context("fork")
    results, start = fork.SimpleQueue(), fork.Barrier(people)

    def work(person: int) -> None:
        results.put(person_at_work(place, person, start, seconds))

    processes = [fork.Process(target=work, args=(person,)) for person in range(people)]
    for process in processes:
        process.start()
    done: list[Done] = [results.get() for _ in processes]
    for process in processes:
        process.join()
    total, conflicts = sum(d.edits for d in done), sum(d.conflicts for d in done)
    return f"{total / seconds:.0f}/s, {conflicts / seconds:.0f}/s conflicts"


def person_at_work(place: Place, person: int, start: Barrier, seconds: float) -> Done:
    chance = random.Random(person)  # noqa: S311 - no secret
    count = conflicts = 0
    with Store(place) as store:
        store.edition(f"of-{SMALL}")
        start.wait()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                correct(store, SMALL, chance.randint(1, SMALL), f"time {person} {count}")
                count += 1
            except ConflictError:
                conflicts += 1
    return Done(count, conflicts)


def approved(store: Store) -> str:
    """Return how long it takes, and how much of it the checks take, which look at all of it."""
    slug = f"of-{APPROVED}"
    checks = timed(lambda: inspect(store, slug))
    began = time.perf_counter()
    done = approve(store, slug, range(1, APPROVED + 1), who="Hina", at=now())
    took = time.perf_counter() - began
    assert len(done.changed) == APPROVED, done.skipped[:3]
    return f"{took:.2f} s, checks {checks:.2f} s"


def remember(store: Store, number: int, chance: random.Random) -> list[str]:
    """Put so many units into the memory; return their keys."""
    sources = {f"{sentence(URDU, chance)} {n}۔": n for n in range(number)}
    units = [Unit(text, f"Sentence {n}.", segment_key(text)) for text, n in sources.items()]
    store.add_units(units, now())
    return [unit.key for unit in units]


def looked_up(store: Store, keys: list[str]) -> float:
    found: dict[str, list[Unit]] = {}
    took = timed(lambda: found.update(store.units_for(keys)))
    assert len(found) == len(keys)
    return took


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def spread(times: Iterable[float]) -> str:
    """Return the median and the 99th percentile; of few times that is the longest."""
    ordered = sorted(times)
    last = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]
    return f"{statistics.median(ordered) * 1e3:.2f}, p99 {last * 1e3:.2f} ms"


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


if __name__ == "__main__":
    main()
