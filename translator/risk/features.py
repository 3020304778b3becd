"""What can be told of a draft without knowing Urdu or English, as numbers."""

from __future__ import annotations

import math
import re

from translator.article import Segment
from translator.draft import Draft

__all__ = ["FEATURES", "features"]

FEATURES = ("doubt", "length", "uneven", "terms", "letters", "capitals")
"""The names of the features, in the order of `features`."""

_USUAL = -0.1  # logarithm of English words by Urdu words in the sets that weights.py names
_MOST_DOUBT = 4.0  # no translation scores as badly as that; broken scores may
_CAPITAL = re.compile(r"\s[A-Z]")


def features(segment: Segment, draft: Draft) -> tuple[float, ...]:
    """Return the features of a draft, in the order of `FEATURES`.

    In this order: how little the engine trusts it (mean negative log-probability a piece); the
    length of the source, as the logarithm of its words; how far the ratio of the words of both
    sides is from the usual, as a logarithm; the share of the source that is glossary terms which
    were met; the letters a word of the draft; the share of the draft's words with a capital, the
    first aside. How far the other hypotheses differ from the draft, and how many figures the
    source holds, was tried and tells nothing more.
    """
    asked, said = max(1, len(segment.text.split())), max(1, len(draft.text.split()))
    return (
        min(max(0.0, -draft.score), _MOST_DOUBT),
        math.log(asked + 1),
        abs(math.log((said + 1) / (asked + 1)) - _USUAL),
        _in_terms(draft) / asked,
        len(draft.text) / said,
        len(_CAPITAL.findall(draft.text)) / said,
    )


def _in_terms(draft: Draft) -> int:
    return sum(len(o.surface.split()) * min(o.found, o.expected) for o in draft.outcomes)
