"""Which language a text is in, as far as its letters tell: Urdu, or English."""

from __future__ import annotations

import re
from dataclasses import dataclass

from translator.urdu import arabic_share

__all__ = ["Detected", "detect"]

_URDU = re.compile("[ٹڈڑںھہےۓۂ۔]")
"""Signs that Urdu has, and neither Arabic nor Persian."""
_ARABIC = re.compile("[ةىيكأإ]|(?<!\\w)(?:في|من|على|است|این|را|از|می|های|برای)(?!\\w)")
"""Letters of Arabic keyboards, and words that only Arabic or Persian is full of."""
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_ENGLISH = re.compile(
    r"(?i)(?<![\w'])(?:the|of|and|to|in|is|was|for|that|with|on|are|by|this|it|from|has|have|will"
    r"|what|you|he|she|they|we|not|be|as|at|an|hello|yes)(?![\w'])"
)
_SURE = 4
"""So many signs of a language settle it."""


@dataclass(frozen=True, slots=True)
class Detected:
    """A language that a text may be in.

    Attributes:
        language: Its code, "ur" or "en".
        confidence: How sure that is, from 0 to 100.
    """

    language: str
    confidence: int


def detect(text: str) -> list[Detected]:
    """Return the languages that a text may be in, the likeliest first.

    The confidence is the share of the text in the language's script, less as long as letters and
    words leave it open whether it is another language of that script. Languages that the server
    cannot translate are not named: of an Arabic text it says that it hardly is Urdu.
    """
    letters = sum(1 for c in text if c.isalpha())
    if not letters:
        return [Detected("en", 0)]
    latin = len(_LATIN.findall(text)) / letters
    found = [
        Detected("ur", round(100 * arabic_share(text) * _urdu(text))),
        Detected("en", round(100 * min(latin, 1.0) * _english(text))),
    ]
    found.sort(key=lambda one: -one.confidence)
    return [one for one in found if one.confidence] or [Detected("en", 0)]


def _urdu(text: str) -> float:
    """Return how likely a text in Arabic letters is Urdu, from 0 to 1."""
    own, other = len(_URDU.findall(text)), len(_ARABIC.findall(text))
    if not own:
        return 0.05 if other else 0.4
    return own / (own + other) * _settled(own, 0.6)


def _english(text: str) -> float:
    """Return how likely a text in Latin letters is English, from 0 to 1."""
    own = len(_ENGLISH.findall(text))
    return _settled(own, 0.6) if own else 0.3


def _settled(signs: int, least: float) -> float:
    """Return `least` for one sign, and nearly 1 for many."""
    return min(0.99, least + (0.99 - least) * (signs - 1) / (_SURE - 1))
