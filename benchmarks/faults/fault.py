"""What a planted fault is, and small helpers that the damage functions share."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from translator.draft import Draft

__all__ = ["WORD", "Damage", "Fault", "Prepare", "before_end", "one_of", "swapped"]

Damage = Callable[[str, str, Random], str | Draft | None]
"""From a source and its good translation to a spoilt one; None where it cannot be applied."""

Prepare = Callable[[tuple[str, str], tuple[str, str], Random], tuple[str, str]]
"""From a pair and another one to the good pair that is to be damaged."""

WORD = re.compile(r"(?<![\w’'-])[A-Za-z]+(?![\w’'-])")
_END = re.compile(r"[.!?][\"')\]]*$")


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to spoil a translation.

    Attributes:
        name: What is done.
        damage: Does it.
        checks: Names of the checks of which one must notice.
        prepare: Puts what is to be damaged into both sides first.
    """

    name: str
    damage: Damage
    checks: tuple[str, ...]
    prepare: Prepare | None = None


def one_of(matches: Sequence[re.Match[str]], rng: Random) -> re.Match[str] | None:
    """Return one match by chance, or None if there is none."""
    return rng.choice(matches) if matches else None


def swapped(text: str, match: re.Match[str], new: str, group: int = 0) -> str:
    """Return `text` with `new` in the place of a match; nothing leaves no double space."""
    head, tail = text[: match.start(group)], text[match.end(group) :]
    return head.rstrip(" ") + tail if not new and tail[:1] in " .,;?!" else head + new + tail


def before_end(text: str, more: str) -> str:
    """Return `text` with `more` before its end mark."""
    end = _END.search(text)
    at = end.start() if end else len(text)
    return text[:at] + more + text[at:]
