"""One way of translating for `benchmarks/engine.py`, alone in its process: prints a JSON object."""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any, Protocol

import translator
from benchmarks.engine_batches import ALWAYS, decode
from benchmarks.engine_profile import Sampler
from benchmarks.engine_texts import articles
from translator.engine.ctranslate import BEAM

MODEL = Path(translator.__file__).parent / "models" / "ur_en"
WORD = "سلام"
_MB = 1024  # in kB, as `ru_maxrss` is


class Way(Protocol):
    """A way of translating; making one loads the model and translates one word."""

    settings: str

    def give(self, sentences: list[str]) -> None:
        """Take the sentences in whatever shape they are wanted; is not timed."""
        ...

    def run(self) -> int:
        """Translate; return the number of segments."""
        ...


class Argos:
    """`argostranslate.translate.translate` over an installed package, a document at a time."""

    def __init__(self, _: dict[str, Any]) -> None:
        """Put a splitter in the place of the one that would have to be downloaded."""
        from argostranslate import settings, translate  # noqa: PLC0415 - only for this way

        translate.MiniSBDSentencizer = _LineIsSentence
        self._translate = translate.translate
        self._translate(WORD, "ur", "en")
        loaded = translate.get_translation_from_codes("ur", "en").underlying.translator
        self.settings = (
            f"inter_threads={settings.inter_threads} intra_threads={settings.intra_threads} "
            f"batch_size={settings.batch_size} beam_size={settings.beam_size} "
            f"compute_type={settings.compute_type} ({loaded.compute_type})"
        )

    def give(self, sentences: list[str]) -> None:
        """Join them to documents of a sentence a line."""
        self._documents = ["\n".join(part) for part in articles(_normalised(sentences))]

    def run(self) -> int:
        """Translate the documents one after the other."""
        english = [self._translate(document, "ur", "en") for document in self._documents]
        return sum(len(text.split("\n")) for text in english)


class _LineIsSentence:
    """Splits nothing: Argos Translate asks for one line at a time."""

    def __init__(self, _: object) -> None: ...

    def split_sentences(self, text: str) -> list[str]:
        """Return the line as the one sentence that it is."""
        return [text]


class Raw:
    """CTranslate2 by itself, on pieces that are sorted by length."""

    def __init__(self, task: dict[str, Any]) -> None:
        """Load the model with the threads of the task."""
        import ctranslate2  # noqa: PLC0415 - only for this way
        import sentencepiece  # noqa: PLC0415

        self._pieces = sentencepiece.SentencePieceProcessor(
            model_file=str(MODEL / "sentencepiece.model")
        )
        self._model = ctranslate2.Translator(
            str(MODEL / "model"), device="cpu", compute_type="int8", **task["threads"]
        )
        self._options = {"beam_size": BEAM, "num_hypotheses": task["hypotheses"]}
        self._limited = task["limited"]
        threads = " ".join(f"{name}={value}" for name, value in task["threads"].items())
        self.settings = (
            f"{threads or 'threads as they come'} num_hypotheses={task['hypotheses']} "
            f"compute_type=int8 ({self._model.compute_type})"
        )
        self.give([WORD])
        self.run()

    def give(self, sentences: list[str]) -> None:
        """Cut them into pieces, the longest first, so that no long one is left for the end."""
        self._sources = self._pieces.encode(_normalised(sentences), out_type=str)
        self._sources.sort(key=len, reverse=True)

    def run(self) -> int:
        """Translate all in one call, or with limits of length in many."""
        if self._limited:
            return len(decode(self._model, self._sources, self._options))
        results = self._model.translate_batch(
            self._sources, **ALWAYS, **self._options, max_batch_size=2048, batch_type="tokens"
        )
        return len(results)


class Ours:
    """The whole way from files to pages, with glossary, checks and store."""

    def __init__(self, task: dict[str, Any]) -> None:
        """Load glossary and, for a run that will translate, the model."""
        from translator import workflow  # noqa: PLC0415 - the time of its import is measured
        from translator.engine import ArgosEngine, Request  # noqa: PLC0415
        from translator.terms import load_glossary, shipped_files  # noqa: PLC0415

        self._workflow = workflow
        self._folder = Path(task["folder"])
        self._out = self._folder / "output"
        self._streams = task["stream"]
        self._engine = ArgosEngine()
        self._glossary = load_glossary(shipped_files())
        self.settings = f"{self._engine.info.signature} {len(self._glossary.terms)} terms"
        if task["load"]:
            self._engine.translate([Request(WORD)])

    def give(self, sentences: list[str]) -> None:
        """Write them as articles."""
        self._sources = []
        for number, part in enumerate(articles(sentences)):
            path = self._folder / f"article-{number:05}.txt"
            path.write_text("\n\n".join(part) + "\n", encoding="utf-8")
            self._sources.append(self._workflow.Source(path.name, path))

    def run(self) -> int:
        """Translate and publish all articles."""
        found = self._stream() if self._streams else self._together()
        results = [outcome for outcome in found if isinstance(outcome, int)]
        assert len(results) == len(self._sources), found
        return sum(results)

    def _together(self) -> list[object]:
        report = self._workflow.translate_sources(
            self._sources, engine=self._engine, glossary=self._glossary, out=self._out
        )
        return [len(result.edition.pairs) for result in report.results] + list(report.failures)

    def _stream(self) -> list[object]:
        from translator.drafting import EnginePool  # noqa: PLC0415

        order = self._workflow.Order(self._glossary, self._out)
        with EnginePool(self._engine) as pool:
            return [
                len(outcome.edition.pairs) if hasattr(outcome, "edition") else outcome
                for outcome in self._workflow.translate_stream(self._sources, order, pool)
            ]


WAYS: dict[str, type[Way]] = {"argos": Argos, "raw": Raw, "ours": Ours}


def main() -> None:
    """Do the task of the first argument, as JSON."""
    task = json.loads(sys.argv[1])
    way = WAYS[task["way"]](task)
    start = time.clock_gettime(time.CLOCK_MONOTONIC) - task["began"]
    ready = _peak()
    way.give(Path(task["sentences"]).read_text(encoding="utf-8").splitlines())
    if task["profile"]:
        with Sampler() as sampler:
            found = _timed(way)
        found["rooms"] = {
            room: (sampler.processor[room], seconds, sampler.alone[room])
            for room, seconds in sampler.seconds.items()
        }
    else:
        found = _timed(way)
    print(json.dumps({"settings": way.settings, "start": start, "ready": ready, **found}))


def _timed(way: Way) -> dict[str, Any]:
    wall, processor = time.perf_counter(), time.process_time()
    segments = way.run()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return {"seconds": wall, "processor": processor, "peak": _peak(), "segments": segments}


def _peak() -> float:
    """Return the most memory that the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MB


def _normalised(sentences: list[str]) -> list[str]:
    # Imported late: it is no part of what starting up these ways takes.
    normalise = importlib.import_module("translator.urdu").normalise
    return [normalise(sentence) for sentence in sentences]


if __name__ == "__main__":
    main()
