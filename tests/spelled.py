"""A check of spellings that knows one name, for tests of what is done about its findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from translator.checks import ArticleCheck, Sides
from translator.draft import Finding, Fix, Severity

__all__ = ["SPELLING"]

_NAME = re.compile(r"\bZelensk(?:yy|iy|y)\b")


def _find(all_sides: Sequence[Sides]) -> Iterator[tuple[int, Finding]]:
    found = [(n, m) for n, sides in enumerate(all_sides) for m in _NAME.finditer(sides.text)]
    counts = Counter(m[0] for _, m in found)
    usual = max(counts, key=counts.__getitem__, default="")
    for n, m in found:
        if m[0] != usual:
            yield (
                n,
                SPELLING.finding(
                    f"“{m[0]}” is spelled “{usual}” elsewhere.",
                    "",
                    place=m.span(),
                    fix=Fix(*m.span(), usual),
                ),
            )


SPELLING = ArticleCheck("spelling", Severity.WARNING, "a name in two spellings", "", _find)
