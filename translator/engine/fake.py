"""An engine without a model, for tests and for trying out the rest of the tool."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from translator.engine.protocol import EngineInfo, Hypothesis, Progress, Request

__all__ = ["FakeEngine"]


def _echo(request: Request) -> list[Hypothesis]:
    """Keep the Latin-script words, as the trained model does, and write x for the others."""
    words = [w if w.isascii() else "x" for w in request.text.split()]
    alignment = tuple(range(len(words))) if request.align else None
    return [Hypothesis(" ".join(words), -0.5, alignment)]


@dataclass
class FakeEngine:
    """Answers from a table, else from a rule; remembers what it was asked.

    Attributes:
        answers: Hypotheses by source text, the best first.
        rule: What to answer when the table has nothing.
        calls: The requests of every call to `translate`.
    """

    answers: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rule: Callable[[Request], list[Hypothesis]] = _echo
    calls: list[list[Request]] = field(default_factory=list)
    info: EngineInfo = field(default_factory=lambda: EngineInfo("fake", "1"))

    def translate(
        self, requests: Sequence[Request], progress: Progress | None = None
    ) -> list[list[Hypothesis]]:
        """Answer each request from the table or by the rule."""
        self.calls.append(list(requests))
        if progress:
            progress(len(requests))
        return [self._answer(request) for request in requests]

    def _answer(self, request: Request) -> list[Hypothesis]:
        known = self.answers.get(request.text)
        if known is None:
            return self.rule(request)
        return [Hypothesis(text, -0.1 * (i + 1)) for i, text in enumerate(known)]
