"""Who takes part in an evaluation: engines alone, with the glossary, and ready translations."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from translator.draft import Draft
from translator.drafting import EnginePool, Job, draft_stream
from translator.engine import Engine, Progress, Request
from translator.evaluation.fidelity import verified
from translator.terms import Glossary
from translator.urdu import normalise

__all__ = ["System", "line_up"]

_WARM_UP = "خبر"
_PASSWORD = re.compile(r"(?<=://)[^/]*@")  # name and password in an address
Made = tuple[list[Draft], float]
"""A draft a job, and the seconds that making them took; 0 if they were there."""


@dataclass(frozen=True, slots=True)
class System:
    """Something that translates a set.

    Attributes:
        name: Its label.
        signature: One line with all that decides its translations.
        translate: Does it; told of the sentences that are done.
        against: Labels of the systems that it is compared with.
    """

    name: str
    signature: str
    translate: Callable[[Sequence[Job], Progress], Made]
    against: tuple[str, ...] = ()


def line_up(
    engines: Sequence[Engine],
    glossary: Glossary,
    ready: tuple[str, Sequence[str]] | None = None,
    named: Sequence[str] = (),
) -> tuple[System, ...]:
    """Return the systems of an evaluation.

    Each engine takes part alone, and with the glossary if that has terms. Compared are the
    glossary with the engine alone, a later engine with the first one, alone and with the
    glossary, and a ready translation with the first engine alone.

    Args:
        engines: The engines; there may be none.
        glossary: The terms of the set.
        ready: Label and sentences of a translation that is there already.
        named: What the user called each engine; it stands in the labels of those that have one
            name and version.
    """
    systems: list[System] = []
    for engine, label in zip(engines, _labels(engines, named), strict=True):
        systems += _of_engine(engine, _free(label, systems), glossary, systems)
    if ready:
        name, texts = ready
        digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]
        against = tuple(system.name for system in systems[:1])
        signature = f"file:{name}|sha256:{digest}"
        systems.append(System(_free(name, systems), signature, partial(_ready, texts), against))
    return tuple(systems)


def _labels(engines: Sequence[Engine], named: Sequence[str]) -> list[str]:
    plain = [f"{engine.info.name} {engine.info.version}".strip() for engine in engines]
    if not named:
        return plain
    shown = [_PASSWORD.sub("", name) for name in named]
    pairs = zip(plain, shown, strict=True)
    return [f"{label} ({name})" if plain.count(label) > 1 else label for label, name in pairs]


def _of_engine(
    engine: Engine, name: str, glossary: Glossary, before: Sequence[System]
) -> list[System]:
    signature = engine.info.signature
    first = tuple(system.name for system in before[:2])  # alone, then with the glossary
    alone = System(name, signature, partial(_alone, engine), first[:1])
    if not glossary.terms:
        return [alone]
    signature += f"|glossary:{glossary.signature}|terms:{len(glossary.terms)}"
    drafts = partial(_drafts, engine)
    return [alone, System(f"{name} + glossary", signature, drafts, (name, *first[1:]))]


def _free(name: str, taken: Sequence[System]) -> str:
    """Return a label that no system has: what is measured twice has one name and version."""
    names = {system.name for system in taken}
    labels = [name, *(f"{name} ({i})" for i in range(2, len(names) + 2))]
    return next(label for label in labels if label not in names)


def _alone(engine: Engine, jobs: Sequence[Job], progress: Progress) -> Made:
    """Translate each sentence in one piece and take the most likely hypothesis as it is."""
    requests = [Request(normalise(job.segment.text)) for job in jobs]
    engine.translate([Request(_WARM_UP)])
    began = time.perf_counter()
    answers = engine.translate(requests, progress)
    seconds = time.perf_counter() - began
    texts = [hypotheses[0].text for hypotheses in answers]
    return _checked(jobs, texts, engine.info.signature), seconds


def _drafts(engine: Engine, jobs: Sequence[Job], progress: Progress) -> Made:
    """Draft the sentences as those of an article are.

    Raises:
        DraftingError: If a sentence cannot be drafted.
    """
    engine.translate([Request(_WARM_UP)])
    began = time.perf_counter()
    drafts: dict[str, Draft] = {}
    with EnginePool(engine) as pool:
        for chunk in draft_stream(jobs, pool):
            for job, draft in chunk:
                if not isinstance(draft, Draft):
                    raise draft
                drafts[job.fingerprint] = draft
            progress(len(chunk))
    seconds = time.perf_counter() - began
    return [drafts[job.fingerprint] for job in jobs], seconds


def _ready(texts: Sequence[str], jobs: Sequence[Job], progress: Progress) -> Made:
    progress(len(jobs))
    return _checked(jobs, texts, "file"), 0.0


def _checked(jobs: Sequence[Job], texts: Sequence[str], engine: str) -> list[Draft]:
    pairs = zip(jobs, texts, strict=True)
    return [Draft(text, outcomes=verified(job, text), engine=engine) for job, text in pairs]
