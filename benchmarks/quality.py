"""Translation quality and speed on a development set, three ways in one run.

    python benchmarks/quality.py SET.tsv [--limit N] [--engine NAME]

SET.tsv holds `urdu<TAB>english` a line; NAME is what `--engine` takes. Compared are (a) the bare
model, (b) the drafting of this tool without a glossary, (c) the same with the shipped glossaries.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import sacrebleu

from translator.article import Segment
from translator.drafting import draft_jobs, plan_job
from translator.engine import Engine, Request, has_loop
from translator.engine.choose import engine_called
from translator.segmenting import segment_key
from translator.terms import Glossary, load_glossary, shipped_files
from translator.urdu import normalise


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("set", type=Path)
    options.add_argument("--limit", type=int)
    options.add_argument("--engine", default="embedded")
    given = options.parse_args()
    lines = given.set.read_text(encoding="utf-8").splitlines()[: given.limit]
    urdu, english = zip(*(line.split("\t")[:2] for line in lines), strict=True)
    engine = engine_called(given.engine)
    engine.translate([Request("سلام۔")])  # load the model before the clock starts
    glossary = load_glossary(shipped_files())
    print(f"{given.set.name}: {len(urdu)} sentences; {engine.info.signature}")
    print(f"{'':24}{'BLEU':>7}{'chrF':>7}{'loops':>7}{'words/s':>9}{'ratio':>7}")
    base = show("(a) bare model", english, 0.0, lambda: bare(engine, urdu))
    show("(b) drafting", english, base, lambda: drafted(engine, urdu, Glossary()))
    show("(c) and glossary", english, base, lambda: drafted(engine, urdu, glossary))


def bare(engine: Engine, urdu: tuple[str, ...]) -> list[str]:
    answers = engine.translate([Request(normalise(text)) for text in urdu])
    return [hypotheses[0].text for hypotheses in answers]


def drafted(engine: Engine, urdu: tuple[str, ...], glossary: Glossary) -> list[str]:
    segments = [Segment(0, n, text, segment_key(text)) for n, text in enumerate(urdu)]
    jobs = [plan_job(segment, glossary, engine.info.signature) for segment in segments]
    return [draft.text for draft in draft_jobs(jobs, engine)]


def show(name: str, english: tuple[str, ...], base: float, run) -> float:  # noqa: ANN001
    began = time.perf_counter()
    texts = run()
    rate = sum(len(text.split()) for text in texts) / (time.perf_counter() - began)
    bleu = sacrebleu.corpus_bleu(texts, [english]).score
    chrf = sacrebleu.corpus_chrf(texts, [english]).score
    loops = sum(map(has_loop, texts))
    print(f"{name:24}{bleu:7.2f}{chrf:7.2f}{loops:7d}{rate:9.0f}{rate / (base or rate):7.2f}")
    return base or rate


if __name__ == "__main__":
    main()
