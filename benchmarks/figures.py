"""How many figures of the sources come through, in good translations and in drafts.

    python benchmarks/figures.py SET.tsv [SET.tsv ...] [--limit N] [--engine NAME]

SET.tsv holds `urdu<TAB>english` a line. Every figure of the Urdu that surely is one is asked for,
by value: in (a) the references, (b) the drafts of this tool with the repair of figures switched
off, (c) its drafts as they are. References show what can be had: a translator may leave out a
figure, or a source may hold one that its reference has not.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import sacrebleu

from translator.article import Segment
from translator.drafting import draft_jobs, plan_job
from translator.engine import ArgosEngine
from translator.numbers import compare, english_quantities, urdu_quantities
from translator.segmenting import segment_key
from translator.terms import load_glossary, shipped_files
from translator.urdu import normalise


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("sets", type=Path, nargs="+")
    options.add_argument("--limit", type=int)
    options.add_argument("--engine", default="embedded")
    given = options.parse_args()
    engine = ArgosEngine(given.engine)
    for path in given.sets:
        lines = path.read_text(encoding="utf-8").splitlines()[: given.limit]
        urdu, english = zip(*(line.split("\t")[:2] for line in lines), strict=True)
        print(f"{path.name}: {len(urdu)} sentences; {engine.info.signature}")
        print(
            f"{'':24}{'figures':>15}{'share':>9}{'sentences':>15}{'share':>9}{'BLEU':>8}{'chrF':>8}"
        )
        show("(a) references", urdu, english, english)
        show("(b) without repair", urdu, english, drafted(engine, urdu, repair=False))
        show("(c) with repair", urdu, english, drafted(engine, urdu, repair=True))


def drafted(engine: ArgosEngine, urdu: Sequence[str], *, repair: bool) -> list[str]:
    segments = [Segment(n, 0, text, segment_key(text)) for n, text in enumerate(urdu)]
    glossary = load_glossary(shipped_files()).narrowed(normalise(text) for text in urdu)
    jobs = [plan_job(segment, glossary, engine.info.signature) for segment in segments]
    return [draft.text for draft in draft_jobs(jobs, engine, repair_figures=repair)]


def show(name: str, urdu: Sequence[str], english: Sequence[str], texts: Sequence[str]) -> None:
    found, asked, right, sentences = fidelity(urdu, texts)
    quality = ""
    if texts is not english:
        bleu = sacrebleu.corpus_bleu(list(texts), [list(english)]).score
        quality = f"{bleu:8.2f}{sacrebleu.corpus_chrf(list(texts), [list(english)]).score:8.2f}"
    print(
        f"{name:24}{f'{found} / {asked}':>15}{found / max(asked, 1):9.2%}"
        f"{f'{right} / {sentences}':>15}{right / max(sentences, 1):9.2%}{quality}"
    )


def fidelity(urdu: Sequence[str], texts: Sequence[str]) -> tuple[int, int, int, int]:
    """Return figures found, figures asked for, sentences with all of theirs, sentences with any."""
    found = asked = right = sentences = 0
    for source, text in zip(urdu, texts, strict=True):
        figures = compare(urdu_quantities(normalise(source)), english_quantities(text))
        wanted = len(figures.met) + len(figures.missing) + len(figures.unlike)
        found += len(figures.met)
        asked += wanted
        sentences += wanted > 0
        right += 0 < wanted == len(figures.met)
    return found, asked, right, sentences


if __name__ == "__main__":
    main()
