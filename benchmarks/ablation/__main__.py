"""What each free choice does to quality: a table a set, each row against the first.

    python -m benchmarks.ablation SET.tsv [SET2.tsv ...] [--limit N] [--e5 FOLDER]

SET.tsv holds `urdu<TAB>english` a line. Measured is the bare model: how the source is prepared, and
which of the hypotheses is taken. --e5 names a folder of multilingual-e5-small as Hugging Face keeps
it, for reranking by meaning; it needs the extra `training`. p is that of paired bootstrap
resampling (Koehn 2004) on chrF. `benchmarks/knobs.py` measures the settings of decoding itself.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF
from sacrebleu.significance import PairedTest, Result

from benchmarks.ablation.choices import (
    Choice,
    Embeddings,
    Hypotheses,
    longest,
    mbr,
    most_likely,
    similar,
)
from benchmarks.ablation.sources import PREPARATIONS, Preparation
from benchmarks.engine_tables import show
from benchmarks.knobs import Model
from translator.evaluation import read_pairs, reference
from translator.urdu import normalise

HEADER = "choice|BLEU|chrF|difference|p"
BEAMS = (4, 8)
WEIGHTS = (0.25, 0.5, 1.0, 2.0, 4.0)  # of the cosine, against scores of some -0.5
TEMPERATURES = (None, 0.3, 0.1)
Row = tuple[str, list[str]]
"""What was tried, and its translations."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("sets", type=Path, nargs="+")
    options.add_argument("--limit", type=int)
    options.add_argument("--e5", type=Path)
    given = options.parse_args()
    model = Model()
    embed = embeddings(given.e5) if given.e5 else None
    for path in given.sets:
        pairs = read_pairs(path)[: given.limit]
        urdu = [pair.source for pair in pairs]
        english = [reference.english(pair.reference) for pair in pairs]
        print(f"{path.name}: {len(urdu)} sentences")
        prepared = [
            (name, translate(model, urdu, prepare)) for name, prepare in PREPARATIONS.items()
        ]
        show(HEADER, compared(prepared, english))
        for beam in BEAMS:
            show(HEADER, compared(chosen(model, urdu, beam, embed), english))


def translate(model: Model, urdu: Sequence[str], prepare: Preparation) -> list[str]:
    parts = [[part for part in prepare(text) if part.strip()] for text in urdu]
    every = [part for text in parts for part in text]
    found = iter(model.results(every, {"beam_size": 4}))
    return [" ".join(next(found)[0][0] for _ in text) for text in parts]


def chosen(model: Model, urdu: Sequence[str], beam: int, embed: Embeddings | None) -> list[Row]:
    sources = [normalise(text) for text in urdu]
    results = model.results(sources, {"beam_size": beam, "num_hypotheses": beam})
    found = [
        Hypotheses(source, texts, scores)
        for source, (texts, scores) in zip(sources, results, strict=True)
    ]
    ways: dict[str, Choice] = {f"most likely of {beam}": most_likely}
    ways[f"longest of {beam}"] = longest
    ways |= {f"MBR of {beam}, temperature {t}": mbr(t) for t in TEMPERATURES}
    if embed:
        ways |= {f"e5 of {beam}, weight {w}": similar(embed, w) for w in WEIGHTS}
    return [(name, way(found)) for name, way in ways.items()]


def compared(rows: Sequence[Row], english: Sequence[str]) -> list[list[str]]:
    """Return name, BLEU, chrF, difference of chrF to the first row, and its p."""
    metrics = {"chrF": CHRF(references=[english])}
    _, tested = PairedTest(list(rows), metrics, None, test_type="bs", n_samples=1000)()
    results = tested["chrF2"]  # its name with its weight of recall
    base = results[0].score
    return [
        [
            name,
            f"{BLEU().corpus_score(texts, [english]).score:.2f}",
            f"{result.score:.2f}",
            *_difference(result, base, same=texts == rows[0][1]),
        ]
        for (name, texts), result in zip(rows, results, strict=True)
    ]


def _difference(result: Result, base: float, *, same: bool) -> list[str]:
    # Of equal translations sacreBLEU says that they surely differ.
    return ["", ""] if same else [f"{result.score - base:+.2f}", f"{result.p_value:.3f}"]


def embeddings(folder: Path) -> Embeddings:
    """Return the sentence embeddings of multilingual-e5-small; each list is looked at once."""
    from training.clean.settings import SimilaritySettings  # noqa: PLC0415 - for --e5 only
    from training.clean.similarity import Similarity  # noqa: PLC0415 - it needs torch

    model = Similarity(folder, SimilaritySettings())
    known = cache(lambda texts: model.vectors(texts).tolist())
    return lambda texts: known(tuple(texts))


if __name__ == "__main__":
    main()
