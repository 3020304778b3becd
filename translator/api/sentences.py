"""Drafts of sentences for requests of other programs, each made once."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Mapping, Sequence
from functools import partial

from translator.article import Segment
from translator.draft import Draft
from translator.drafting import Job, draft_jobs, plan_job
from translator.engine import Engine
from translator.errors import StoppedError
from translator.recent import Recent
from translator.terms import Glossary, Term
from translator.urdu import normalise

__all__ = ["Sentences"]

_COPIED = "copied"
_WARMING = "سلام۔"
_NO_WORD = re.compile(r"\S{1001}")


class Sentences:
    """Drafts sentences, and keeps the latest in memory. Safe in threads."""

    def __init__(self, engine: Engine, glossary: Glossary, most: int) -> None:
        """Begin with none.

        Args:
            engine: Translates what is new; called from several threads at once.
            glossary: The terms of the server.
            most: How many sentences it keeps.
        """
        self._engine, self._glossary = engine, glossary
        self._kept: Recent[Draft] = Recent(most)
        self._ends = threading.Event()

    def warm(self) -> None:
        """Load what the first request would have to wait for.

        Raises:
            EngineError: If the engine cannot be loaded.
            StoppedError: If the server ends meanwhile.
        """
        self.drafts([[Segment(0, 0, _WARMING, "")]], self.glossary())

    def end(self) -> None:
        """Stop what is under way, in whatever thread; the server ends."""
        self._ends.set()

    def glossary(self, extra: Sequence[Term] = (), *, own: bool = True) -> Glossary:
        """Return the terms for one request.

        Args:
            extra: Terms of the request; they win over the server's.
            own: Whether the server's are used as well.
        """
        base = self._glossary if own else Glossary()
        if not extra:
            return base
        layers = base.layers or (0,) * len(base.terms)
        top = max(layers, default=0) + 1
        return Glossary((*base.terms, *extra), base.name, (*layers, *[top] * len(extra)))

    def drafts(
        self,
        texts: Sequence[Sequence[Segment]],
        glossary: Glossary,
        gone: threading.Event | None = None,
    ) -> list[list[Draft]]:
        """Return a draft for each sentence of each text.

        All that is new goes to the engine together; equal sentences go once.

        Args:
            texts: The sentences of each text; what a text is about tells its homographs.
            glossary: Decides how terms are rendered.
            gone: Is set when nobody waits for them any more.

        Raises:
            EngineError: If the engine cannot be loaded.
            StoppedError: If the server ends meanwhile, or nobody waits.
        """
        planned = self._planned(texts, glossary)
        jobs = {job.fingerprint: job for text in planned for job in text}
        there = self._kept.find(jobs)
        missing = [job for fingerprint, job in jobs.items() if fingerprint not in there]
        fresh = draft_jobs(missing, self._engine, partial(self._step, gone))
        there |= {job.fingerprint: draft for job, draft in zip(missing, fresh, strict=True)}
        # What is copied is made in no time, and may be of any length.
        self._kept.add({f: draft for f, draft in there.items() if draft.engine != _COPIED})
        return [[there[job.fingerprint] for job in text] for text in planned]

    def _planned(self, texts: Sequence[Sequence[Segment]], glossary: Glossary) -> list[list[Job]]:
        said = [[normalise(segment.text) for segment in text] for text in texts]
        if glossary is not self._glossary:  # its matcher is for this request only
            glossary = glossary.narrowed(sentence for text in said for sentence in text)
        signature = self._engine.info.signature
        about = [glossary.subjects(text) for text in said]
        return [
            [_job(segment, glossary, signature, subjects) for segment in text]
            for text, subjects in zip(texts, about, strict=True)
        ]

    def _step(self, gone: threading.Event | None, _: int) -> None:
        if self._ends.is_set():
            raise StoppedError("The server ends.")
        if gone is not None and gone.is_set():
            raise StoppedError("The client went away.")


def _job(segment: Segment, glossary: Glossary, signature: str, subjects: Mapping[str, int]) -> Job:
    """Plan a sentence; one with a word that nobody can have meant is only copied."""
    if _NO_WORD.search(segment.text):
        whole = repr((segment.text, segment.marks)).encode()
        return Job(segment, (), hashlib.sha256(whole).hexdigest())
    return plan_job(segment, glossary, signature, subjects)
