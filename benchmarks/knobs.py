"""What the settings of decoding do to quality and speed: a table a set.

    python -m benchmarks.knobs SET.tsv [SET2.tsv ...] [--limit N] [--ladder]

SET.tsv holds `urdu<TAB>english` a line. Measured is the bare model through CTranslate2, with what
`translator/engine/` asks for in all settings; words are those of the source, so that a loop is no
speed. "Other best" counts the sentences whose best translation is another one than with the same
setting and one hypothesis only. The oracle takes of the hypotheses of a sentence that which is most
like the reference: what choosing among them could gain at most. --ladder measures the whole
drafting with the shipped glossaries too.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import ctranslate2
import sentencepiece
from sacrebleu.metrics import BLEU, CHRF

from benchmarks.engine_batches import decode
from benchmarks.engine_tables import show
from benchmarks.engine_texts import read_pairs, words
from translator.article import Segment
from translator.drafting import draft_jobs, plan_job
from translator.engine import ArgosEngine, Request, has_loop
from translator.engine.cores import available_cores
from translator.segmenting import segment_key
from translator.terms import load_glossary, shipped_files
from translator.urdu import normalise

MODEL = Path(__file__).resolve().parent.parent / "translator" / "models" / "ur_en"
CORES = available_cores()

# Each is measured: add one by a line, in the words of `translate_batch`. What is not in it is as in
# the engine; the oracle is told where there is more than one hypothesis.
SETTINGS: list[dict[str, Any]] = [
    *({"beam_size": beam} for beam in (1, 2, 3, 4, 6, 8)),
    *({"beam_size": 4, "length_penalty": penalty} for penalty in (0.6, 0.8, 1.2)),
    {"beam_size": 4, "num_hypotheses": 4},
    {"beam_size": 8, "num_hypotheses": 8},
]
LADDER_BEAMS = (1, 2, 4, 8)
HEADER = "setting|BLEU|chrF|loops|words/s|processor s|other best|oracle chrF"

Decoded = list[list[str]]
"""For each sentence its hypotheses, the best first."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("sets", type=Path, nargs="+")
    options.add_argument("--limit", type=int)
    options.add_argument("--ladder", action="store_true")
    given = options.parse_args()
    model = Model()
    for path in given.sets:
        pairs = read_pairs([path], given.limit)
        urdu, english = list(pairs), list(pairs.values())
        print(f"{path.name}: {len(urdu)} sentences, {words(urdu)} words; {CORES} cores")
        show(HEADER, bare(model, urdu, english))
        if given.ladder:
            show(HEADER, ladder(urdu, english))
    bleu, chrf = BLEU(), CHRF()
    bleu.corpus_score(["a"], [["a"]])
    chrf.corpus_score(["a"], [["a"]])
    print(f"BLEU {bleu.get_signature()}\nchrF {chrf.get_signature()}")


class Model:
    """The embedded model with its tokenizer, a thread a core."""

    def __init__(self) -> None:
        """Load both."""
        tokenizer = str(MODEL / "sentencepiece.model")
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=tokenizer)
        self._model = ctranslate2.Translator(
            str(MODEL / "model"),
            device="cpu",
            compute_type="int8",
            inter_threads=CORES,
            intra_threads=1,
            max_queued_batches=-1,
        )
        self.decode(["سلام"], {})

    def decode(self, urdu: Sequence[str], setting: dict[str, Any]) -> Decoded:
        """Translate sentences together; see `ArgosEngine` for how text becomes pieces and back."""
        return [texts for texts, _ in self.results([normalise(text) for text in urdu], setting)]

    def results(
        self, texts: Sequence[str], setting: dict[str, Any]
    ) -> list[tuple[list[str], list[float]]]:
        """Return the hypotheses of texts, which are taken as they are, with their scores."""
        sources = self._pieces.encode(list(texts), out_type=str)
        results = decode(self._model, sources, {"return_scores": True, **setting})
        return [([self._text(p) for p in r.hypotheses], list(r.scores)) for r in results]

    def _text(self, pieces: list[str]) -> str:
        return " ".join(self._pieces.decode_pieces(pieces).replace("▁", " ").split())


def bare(model: Model, urdu: Sequence[str], english: Sequence[str]) -> list[list[str]]:
    best: dict[str, list[str]] = {}
    rows = []
    for setting in SETTINGS:
        found, *speed = timed(urdu, lambda: model.decode(urdu, setting))  # noqa: B023 - called now
        first = [hypotheses[0] for hypotheses in found]
        alone = best.setdefault(name({**setting, "num_hypotheses": 1}), first)
        many = setting.get("num_hypotheses", 1) > 1
        other = str(sum(a != b for a, b in zip(first, alone, strict=True))) if many else ""
        top = f"{oracle(found, english):.2f}" if many else ""
        rows.append([name(setting), *scores(first, english), *speed, other, top])
    return rows


def ladder(urdu: Sequence[str], english: Sequence[str]) -> list[list[str]]:
    glossary = load_glossary(shipped_files()).narrowed(normalise(text) for text in urdu)
    segments = [Segment(n, 0, text, segment_key(text)) for n, text in enumerate(urdu)]
    rows = []
    for beam in LADDER_BEAMS:
        engine = ArgosEngine(beam=beam)
        engine.translate([Request("سلام")])  # load the model before the clock starts
        jobs = [plan_job(segment, glossary, engine.info.signature) for segment in segments]
        drafts, *speed = timed(urdu, lambda: draft_jobs(jobs, engine))  # noqa: B023 - called now
        texts = [draft.text for draft in drafts]
        rows.append([f"drafting, beam_size={beam}", *scores(texts, english), *speed, "", ""])
    return rows


def name(setting: dict[str, Any]) -> str:
    """Return a setting as text, without what is so by itself."""
    plain = {"num_hypotheses": 1, "length_penalty": 1}
    return " ".join(f"{k}={v}" for k, v in setting.items() if plain.get(k) != v)


def timed(urdu: Sequence[str], run: Callable[[], Any]) -> tuple[Any, str, str]:
    """Return what `run` returns, words a second, and processor seconds."""
    wall, processor = time.perf_counter(), time.process_time()
    found = run()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return found, f"{words(urdu) / wall:,.0f}", f"{processor:.1f}"


def scores(texts: Sequence[str], english: Sequence[str]) -> list[str]:
    """Return BLEU, chrF and the number of loops."""
    metrics = [metric.corpus_score(texts, [english]).score for metric in (BLEU(), CHRF())]
    return [*(f"{score:.2f}" for score in metrics), str(sum(map(has_loop, texts)))]


def oracle(found: Decoded, english: Sequence[str]) -> float:
    """Return the chrF of a set if of each sentence's hypotheses the best were chosen."""
    metric = CHRF()
    chosen = [
        max(hypotheses, key=lambda text: metric.sentence_score(text, [reference]).score)
        for hypotheses, reference in zip(found, english, strict=True)
    ]
    return float(metric.corpus_score(chosen, [english]).score)


if __name__ == "__main__":
    main()
