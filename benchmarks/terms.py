"""What a glossary costs, by its size: loading, matching, and a whole run.

    python benchmarks/terms.py [--run]

Matched is the text of the shipped test set, again and again up to a megabyte. The terms are made
up of Urdu syllables with a fixed seed; fifty of them are phrases that stand in the text, so that
every size finds the same. With --run the command translates 1,000 sentences without and with
100,000 terms (minutes).
"""

from __future__ import annotations

import argparse
import csv
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from translator.evaluation.terminology.testset import load_testsets, shipped_testsets
from translator.terms import COLUMNS, load_glossary
from translator.urdu import normalise

SIZES = (100, 1_000, 10_000, 100_000)
MEGABYTE = 1_000_000
IN_TEXT = 50
SYLLABLES = "با تی مر کو سن دل گر پا نو شی چم رہ لا زن فی خو جت وا ڈے ٹو غم قا ہن یر ظل".split()
COMMAND = str(Path(sys.executable).parent / "translate")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--run", action="store_true")
    given = options.parse_args()
    sentences = [normalise(s.source) for s in load_testsets(shipped_testsets())]
    times = MEGABYTE // len(" ".join(sentences).encode()) + 1
    megabytes = times * sum(len(s.encode()) for s in sentences) / MEGABYTE
    with tempfile.TemporaryDirectory() as folder:
        base = 0.0
        print(f"{'terms':>9}{'load s':>9}{'MB/s':>8}{'ratio':>7}{'found':>8}")
        for size in SIZES:
            path = made_up(size, sentences, Path(folder))
            began = time.perf_counter()
            glossary = load_glossary([path])
            glossary.match(sentences[0])
            loaded = time.perf_counter()
            found = sum(len(glossary.match(s)) for _ in range(times) for s in sentences)
            rate = megabytes / (time.perf_counter() - loaded)
            base = base or rate
            print(f"{size:9,}{loaded - began:9.2f}{rate:8.1f}{rate / base:7.2f}{found:8,}")
        if given.run:
            runs(path, sentences, Path(folder))


def made_up(size: int, sentences: list[str], folder: Path) -> Path:
    """Write a glossary of `size` terms."""
    chance = random.Random(1)  # noqa: S311 - nothing here is secret
    phrases: set[str] = set()
    while len(phrases) < IN_TEXT:
        words = chance.choice(sentences).split()
        at, length = chance.randrange(len(words)), chance.randint(1, 4)
        phrases.add(" ".join(words[at : at + length]).strip("۔،؟!:؛\"'()"))
    phrases.discard("")
    while len(phrases) < size:
        words = ("".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))) for _ in range(2))
        phrases.add(" ".join(words))
    path = folder / f"made-{size}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS[:3])
        writer.writerows((phrase, "", f"term {n}") for n, phrase in enumerate(sorted(phrases)))
    return path


def runs(big: Path, sentences: list[str], folder: Path) -> None:
    """Translate 1,000 sentences without and with the big glossary.

    Its terms that stand in the text would change what the engine has to do, so that they are
    left out here: what is measured is the cost of having many terms.
    """
    text = " ".join(sentences)
    rows = big.read_text(encoding="utf-8").splitlines()
    foreign = [rows[0], *(row for row in rows[1:] if row.split(",")[0] not in text)]
    foreign += [f"{row.replace(',', 'ژژ,', 1)}" for row in rows[1 : len(rows) - len(foreign) + 1]]
    big.write_text("\n".join(foreign) + "\n", encoding="utf-8")
    article = folder / "thousand.txt"
    lines = [f"خبر {n}: {sentences[n % len(sentences)]}" for n in range(1, 1001)]
    article.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    took = []
    for more in ([], ["--glossary", str(big)]):
        out = folder / f"out-{len(took)}"
        began = time.perf_counter()
        subprocess.run([COMMAND, str(article), "--out", str(out), "--quiet", *more], check=True)
        took.append(time.perf_counter() - began)
    print(f"1,000 sentences, shipped terms:       {took[0]:7.1f} s")
    print(f"the same with {len(foreign) - 1:,} terms more:   {took[1]:7.1f} s")
    print(f"ratio: {took[1] / took[0]:.3f}")


if __name__ == "__main__":
    main()
