"""The stage: from what was gathered to what is learnt."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.clean.overlap import OVERLAP, Overlap
from training.clean.pair import Pair, make_pair, make_text
from training.clean.report import Report, Tally
from training.clean.settings import SimilaritySettings
from training.clean.sieve import SIMILARITY, Judge, MonoSieve, Sieve
from training.config import Config
from training.errors import TrainingError
from training.lines import read_lines, writing
from training.sources import Source
from training.workspace import Say, Workspace
from translator.evaluation.pairs import read_pairs
from translator.files import write_atomically

__all__ = ["run"]

_AGAIN = "Run the stage gather once more, with --again."


def run(config: Config, work: Workspace, say: Say) -> None:
    """Write the pairs and texts that all rules keep, and a report of the others.

    Sources come in the order of the recipe; of what is there twice, the first is kept.

    Raises:
        TrainingError: If a file cannot be read or written, no pair is kept, or `skip` names a rule
            that there is not or that development sets need.
        ExchangeError: If a development set cannot be read.
    """
    _check_skip(config)
    pairs = (pair for path in config.dev for pair in read_pairs(path))
    overlap = Overlap((make_pair(p.source, p.reference) for p in pairs), config.clean.run)
    sources = _clean_pairs(config, work, overlap, say)
    mono = _clean_mono(config, work, overlap, say)
    folder = work.folder("clean")
    _write_report(Report(sources, mono), folder)
    found, kept = (sum(getattr(t, key) for t in sources) for key in ("found", "kept"))
    if not kept:
        raise TrainingError(
            f"None of {found:,} pairs is kept. See in {folder / 'report.md'} which rules drop "
            'them, and change the limits in the section "clean" or the sources.'
        )
    work.note("clean", pairs=found, kept=kept, mono=sum(tally.kept for tally in mono))


def _check_skip(config: Config) -> None:
    if config.dev and OVERLAP in config.clean.skip:
        raise TrainingError(
            f'clean.skip names "{OVERLAP}", but the development sets in "dev" must never be '
            'trained on. Take it out of clean.skip, or leave "dev" empty.'
        )


def _clean_pairs(config: Config, work: Workspace, overlap: Overlap, say: Say) -> list[Tally]:
    similarity = _similarity(config.clean.similarity, say, config.clean.skip)
    sieve = Sieve(config.clean, overlap, similarity)
    tallies = []
    with writing(work.folder("clean") / "pairs.tsv") as file:
        for source in config.sources:
            tally = Tally(source.name)
            for pair, rule in sieve.judge(_pairs_of(source, config, work)):
                texts = (pair.urdu.text, pair.english.text)
                tally.add(rule, texts, config.clean.examples)
                if rule is None:
                    file.write("\t".join((*texts, source.name)) + "\n")
            say(_told(tally, "pairs"))
            tallies.append(tally)
    return tallies


def _pairs_of(source: Source, config: Config, work: Workspace) -> Iterator[Pair]:
    is_mild = source.domain in config.clean.mild_domains
    for line in read_lines(work.folder("gather") / f"{source.name}.tsv", _AGAIN):
        urdu, _, english = line.partition("\t")
        yield make_pair(urdu, english, is_mild=is_mild)


def _similarity(settings: SimilaritySettings, say: Say, skip: Sequence[str]) -> Judge | None:
    if SIMILARITY in skip:
        return None
    if settings.model is None:
        say("The meaning of both sides is not compared: clean.similarity.model names no model.")
        return None
    from training.clean.similarity import Similarity  # noqa: PLC0415 - torch takes seconds

    return Similarity(settings.model, settings)


def _clean_mono(config: Config, work: Workspace, overlap: Overlap, say: Say) -> list[Tally]:
    sieve = MonoSieve(config.clean, overlap)
    tallies = []
    for language in ("en", "ur"):
        with writing(work.folder("clean") / f"mono.{language}.txt") as file:
            for mono in config.mono:
                if mono.language != language:
                    continue
                tally = Tally(mono.name)
                for line in read_lines(work.folder("gather") / "mono" / f"{mono.name}.txt", _AGAIN):
                    text = make_text(line, mono.language)
                    rule = sieve.judge(text)
                    tally.add(rule, (text.text,), config.clean.examples)
                    if rule is None:
                        file.write(text.text + "\n")
                say(_told(tally, "sentences"))
                tallies.append(tally)
    return tallies


def _told(tally: Tally, what: str) -> str:
    return f"{tally.name}: {tally.kept:,} of {tally.found:,} {what} kept."


def _write_report(report: Report, folder: Path) -> None:
    data = json.dumps(report.as_data(), ensure_ascii=False, indent=1)
    write_atomically(folder / "report.json", f"{data}\n")
    write_atomically(folder / "report.md", report.as_markdown())
