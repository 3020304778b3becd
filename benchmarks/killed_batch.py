"""What it costs when a batch is killed again and again, as by a power cut.

    python -m benchmarks.killed_batch [--articles N] [--kills N] [--real] [--folder DIR]

Articles of four sentences that no two have in common are translated twice: once in peace, once by
a process that is killed (SIGKILL) at moments chosen by chance and started again. In the end pages
and database of both must be equal. A sentence may be asked for twice only if it was under way at a
kill. The engine is one without a model that takes 1 ms a sentence, with --real the embedded one.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.cli.killed_batch import Batch, Struck, write_articles

PAUSE = "0.001"
HEAD = ("kill", "articles done", "drafts kept", "asked", "kept before", "seconds")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--seed", type=int, default=8)
    options.add_argument("--real", action="store_true")
    options.add_argument("--folder", type=Path)
    given = options.parse_args()
    words = ["--real"] if given.real else ["--pause", PAUSE]
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        articles = Path(folder) / "articles"
        sentences = write_articles(articles, given.articles)
        print(f"{given.articles} articles, {sentences} sentences")
        calm = Batch(articles, Path(folder) / "calm", words)
        undisturbed = calm.run()
        show(HEAD)
        show(["none", *figures(undisturbed)])
        batch = Batch(articles, Path(folder) / "killed", words)
        chance = Random(given.seed)  # noqa: S311 - no secret
        struck = batch.suffer(given.kills, undisturbed.seconds, chance)
        summary(struck, sentences)
        problems = list(faults(batch, calm))
    print("\n".join(problems) or "pages and database are those of the undisturbed run")
    assert not problems


def summary(struck: list[Struck], sentences: int) -> None:
    for number, one in enumerate(struck, 1):
        show([str(number) if one.is_killed else "end", *figures(one)])
    asked = [key for one in struck for key in one.asked]
    again, before = len(asked) - len(set(asked)), sum(one.again for one in struck)
    print(f"asked in all: {len(asked)}, of {sentences} sentences {len(set(asked))}")
    print(f"asked twice: {again} ({again / sentences:.2%}); of these kept before: {before}")
    print(f"seconds in all: {sum(one.seconds for one in struck):.1f}")
    assert before == 0


def figures(one: Struck) -> list[str]:
    counts = (one.articles, len(one.kept), len(one.asked), one.again)
    return [*map(str, counts), f"{one.seconds:.1f}"]


def faults(batch: Batch, calm: Batch) -> Iterator[str]:
    if not batch.is_sound():
        yield "the database is damaged"
    if batch.rows() != calm.rows():
        yield "the database holds something else than after the undisturbed run"
    pages, undisturbed = batch.pages(), calm.pages()
    differing = [name for name in pages | undisturbed if pages.get(name) != undisturbed.get(name)]
    if differing:
        yield f"{len(differing)} pages differ, such as {differing[0]}"


def show(cells: list[str] | tuple[str, ...]) -> None:
    print("".join(f"{cell:>15}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
