"""Drafts of a development set with their findings and their likeness to the references."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import sacrebleu

from translator.article import Segment
from translator.checks import run_checks
from translator.draft import Draft, Finding
from translator.drafting import draft_jobs, plan_job
from translator.engine import ArgosEngine
from translator.segmenting import segment_key
from translator.store.codec import draft_details, draft_from
from translator.terms import load_glossary, shipped_files
from translator.urdu import normalise

__all__ = ["Judged", "judge"]

_ARTICLE = 20  # sentences that are checked together
_AT_ONCE = 500  # sentences that are drafted together


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft of a sentence, and its chrF (0 to 100) against the reference."""

    segment: Segment
    draft: Draft
    findings: tuple[Finding, ...]
    chrf: float


def judge(path: Path, cache: Path | None) -> list[Judged]:
    """Draft a set, `urdu<TAB>english` a line, check the drafts, and compare them.

    Args:
        path: The set.
        cache: A file of drafts, by the set's name; they are read from it, or written to it.
    """
    rows = [line.split("\t")[:2] for line in path.read_text(encoding="utf-8").splitlines()]
    segments = [Segment(n, 0, urdu, segment_key(urdu)) for n, (urdu, _) in enumerate(rows)]
    drafts = _cached(segments, path.stem, cache) if cache else _drafted(segments)
    findings: list[tuple[Finding, ...]] = []
    pairs = list(zip(segments, drafts, strict=True))
    for at in range(0, len(pairs), _ARTICLE):
        findings += run_checks(pairs[at : at + _ARTICLE])
    chrf = [
        sacrebleu.sentence_chrf(d.text, [english]).score
        for d, (_, english) in zip(drafts, rows, strict=True)
    ]
    return [Judged(*one) for one in zip(segments, drafts, findings, chrf, strict=True)]


def _cached(segments: Sequence[Segment], name: str, cache: Path) -> list[Draft]:
    known = json.loads(cache.read_text(encoding="utf-8")) if cache.exists() else {}
    if name not in known:
        drafts = _drafted(segments)
        known[name] = [{"text": d.text, **draft_details(d)} for d in drafts]
        cache.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
    return [draft_from(row["text"], row) for row in known[name]]


def _drafted(segments: Sequence[Segment]) -> list[Draft]:
    engine = ArgosEngine("embedded")
    glossary = load_glossary(shipped_files()).narrowed(normalise(s.text) for s in segments)
    signature = engine.info.signature
    drafts: list[Draft] = []
    for at in range(0, len(segments), _AT_ONCE):
        jobs = []
        for segment in segments[at : at + _AT_ONCE]:
            subjects = glossary.subjects([normalise(segment.text)])
            jobs.append(plan_job(segment, glossary, signature, subjects))
        drafts += draft_jobs(jobs, engine)
    return drafts
