"""What this engine costs, beside Argos Translate and bare CTranslate2, in one run.

    python -m benchmarks.engine SET.tsv [SET2.tsv ...] [--limit N] [--rounds N]
        [--grow 10,100,1000] [--only a,b,c] [--profile] [--json FILE]

SET.tsv holds `urdu<TAB>english` a line. All ways have the embedded model and the same
sentences in articles of 30, and run in processes of their own, one after the other:

(a) `argostranslate.translate.translate`, with the package installed in a folder of its own and its
    settings as they come, a beam of four among them; (a1) the same with one thread, which is
    less waiting for small batches.
    It gets a document of a sentence a line at a time. Its sentence splitter would have to be
    downloaded, so one stands in its place that takes a line for a sentence; and the sentences are
    normalised already, since it would not do it. Both are in its favour.
(b) `translate_batch` on normalised sentences that are cut into pieces and sorted already: the
    ceiling, with a thread a core and the beam of this engine; (b8) returns all hypotheses of it
    instead of one, as this engine needs; (b5) stops outputs of a length that only loops have, as
    this engine does, which takes many calls instead of one; (b0) has CTranslate2's own choice of
    threads. Nothing is put together to text.
(c) `translate_sources` over text files, all together, with the shipped glossaries: reading,
    normalising, terms, ladder, checks, a fresh database, pages. (c2) the same files again.

Words are those of the source. Start-up is from the start of the process until one word is
translated (for c2, which loads no model, until the glossary is there), memory the most that the
process ever had, processor time that of the timed part. Figures are medians of the rounds, memory
the maximum.

--grow measures (c) on so many sentences, of which no two are equal, as `translate batch` does it:
through `translate_stream`, which forgets what is published. --profile shows where the time of (c)
goes.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.engine_tables import Found, show_growth, show_profile, show_ways
from benchmarks.engine_texts import distinct, read_pairs, words
from translator.engine.cores import available_cores
from translator.engine.ctranslate import BEAM

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "translator" / "models" / "ur_en"
CORES = available_cores()
BEST = {"way": "raw", "threads": {"inter_threads": CORES, "intra_threads": 1}, "limited": False}
OURS = {"way": "ours", "stream": False}
WAYS: dict[str, tuple[str, dict[str, Any]]] = {
    "a": ("Argos Translate", {"way": "argos"}),
    "a1": ("the same, one thread", {"way": "argos", "settings": {"ARGOS_INTRA_THREADS": "1"}}),
    "b": ("CTranslate2, a thread a core", {**BEST, "hypotheses": 1}),
    "b8": ("the same, all hypotheses", {**BEST, "hypotheses": BEAM}),
    "b5": ("and long outputs stopped", {**BEST, "hypotheses": BEAM, "limited": True}),
    "b0": ("CTranslate2, its own threads", {**BEST, "hypotheses": 1, "threads": {}}),
    "c": ("this engine, files to pages", {**OURS, "load": True}),
    "c2": ("the same again, nothing new", {**OURS, "load": False}),
    "stream": ("(c) as a stream", {**OURS, "load": True, "stream": True}),
}


def main() -> None:
    given = _options()
    sentences = list(read_pairs(given.sets))
    some = sentences[: given.limit]
    print(f"{len(some)} sentences, {words(some)} words; {_machine()}", flush=True)
    found = {"machine": _machine(), "ways": _compare(some, given), "growth": [], "profile": {}}
    if found["ways"]:
        show_ways(found["ways"])
    if given.grow:
        found["growth"] = list(_grow(sentences, [int(n) for n in given.grow.split(",")]))
        show_growth(found["growth"])
    if given.profile:
        found["profile"] = _alone("c", some, profile=True)
        show_profile(found["profile"], CORES)
    if given.json:
        given.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("sets", type=Path, nargs="+")
    options.add_argument("--limit", type=int)
    options.add_argument("--rounds", type=int, default=1)
    options.add_argument("--grow", default="10,100,1000", help="empty for none")
    options.add_argument(
        "--only", default="a,a1,b,b8,b5,b0,c,c2", help="ways to compare, c2 with c; empty for none"
    )
    options.add_argument("--profile", action="store_true")
    options.add_argument("--json", type=Path)
    return options.parse_args()


def _compare(sentences: Sequence[str], given: argparse.Namespace) -> dict[str, Found]:
    wanted = [name for name in WAYS if name in given.only.split(",")]
    rounds: dict[str, list[Found]] = {name: [] for name in wanted}
    for _ in range(given.rounds):
        with tempfile.TemporaryDirectory() as folder:
            for name in wanted:
                rounds[name].append(_run(name, sentences, Path(folder)))
    return {name: _middle(found) for name, found in rounds.items()}


def _alone(name: str, sentences: Sequence[str], *, profile: bool = False) -> Found:
    with tempfile.TemporaryDirectory() as folder:
        return _run(name, sentences, Path(folder), profile=profile)


def _run(name: str, sentences: Sequence[str], folder: Path, *, profile: bool = False) -> Found:
    """Translate in a process of its own that finds only this package of Argos installed."""
    title, task = WAYS[name]
    packages = folder / "packages"
    packages.mkdir(exist_ok=True)
    if not (packages / MODEL.name).exists():
        (packages / MODEL.name).symlink_to(MODEL)
    listed = folder / "sentences.txt"
    listed.write_text("\n".join(sentences) + "\n", encoding="utf-8")
    homes = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("DATA", "CONFIG", "CACHE")}
    environment = os.environ | homes | {"ARGOS_PACKAGES_DIR": str(packages)}
    environment |= task.get("settings", {})
    task = {**task, "folder": str(folder), "sentences": str(listed), "profile": profile}
    task["began"] = time.clock_gettime(time.CLOCK_MONOTONIC)
    command = [sys.executable, "-m", "benchmarks.engine_runs", json.dumps(task)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=ROOT, env=environment)
    size = {"title": title, "sentences": len(sentences), "words": words(sentences)}
    return {**size, **json.loads(done.stdout.splitlines()[-1])}


def _middle(rounds: Sequence[Found]) -> Found:
    middle = {
        name: statistics.median(found[name] for found in rounds)
        for name in ("seconds", "processor", "start", "segments")
    }
    peak = max(found["peak"] for found in rounds)
    every = [found["seconds"] for found in rounds]
    return rounds[0] | middle | {"peak": peak, "every": every}


def _grow(sentences: Sequence[str], numbers: Sequence[int]) -> Iterator[Found]:
    for number in numbers:
        yield _alone("stream", distinct(sentences, number))


def _machine() -> str:
    names = ("ctranslate2", "argos-translate-lt")
    libraries = ", ".join(f"{name} {version(name)}" for name in names)
    return f"{CORES} cores, {_processor()}, Python {platform.python_version()}, {libraries}"


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    named = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


if __name__ == "__main__":
    main()
