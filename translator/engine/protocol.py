"""The seam between the tool and whatever translates: plain sentences in, hypotheses out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Engine", "EngineInfo", "Hypothesis", "Progress", "Request"]

Progress = Callable[[int], None]
"""Called with the number of requests finished since the last call."""


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What an engine is.

    Attributes:
        name: Short name of engine and model, e.g. "ur_en".
        version: Version of the model.
        source: ISO 639-1 code of the language it reads.
        target: ISO 639-1 code of the language it writes.
        settings: What else decides its output, e.g. "beam:8|choice:consensus".
    """

    name: str
    version: str
    source: str = "ur"
    target: str = "en"
    settings: str = ""

    @property
    def signature(self) -> str:
        """One line that tells two engines with different output apart."""
        return f"engine:{self.name}|version:{self.version}|{self.settings}".rstrip("|")


@dataclass(frozen=True, slots=True)
class Request:
    """One sentence to translate.

    Attributes:
        text: Normalised source text; white space separates its words.
        suppress: English words that the translation must not hold.
        repetition_penalty: Above 1 the engine shuns words that it has used already.
        align: Whether the word alignment is wanted.
    """

    text: str
    suppress: tuple[str, ...] = ()
    repetition_penalty: float = 1.0
    align: bool = False


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One proposed translation.

    Attributes:
        text: The English sentence.
        score: Length-normalised log-probability; 0 is certain, lower is less likely.
        alignment: For each word of `text` the index of the source word it came from, counted
            from 0; None when it was not asked for or the engine cannot tell.
    """

    text: str
    score: float = 0.0
    alignment: tuple[int, ...] | None = None


class Engine(Protocol):
    """Anything that turns Urdu sentences into English ones; several threads may ask it at once."""

    @property
    def info(self) -> EngineInfo:
        """What the engine is; must not load the model."""
        ...

    def translate(
        self, requests: Sequence[Request], progress: Progress | None = None
    ) -> list[list[Hypothesis]]:
        """Translate all requests together.

        Args:
            requests: What to translate.
            progress: Called in the thread that asks; an exception that it raises stops the work
                and comes out of here.

        Returns:
            For each request, in order, its hypotheses, the best first; at least one.

        Raises:
            EngineError: If the engine cannot be loaded.
        """
        ...
