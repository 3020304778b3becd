"""The spelling of Urdu as a table for scripts: readers write queries as the index is written."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from functools import cache

from translator.urdu import normalise

__all__ = ["spelling_table"]

# All scripts that the letters, signs and spaces of Urdu texts come from.
_RANGES = (range(0x3001), range(0xFB50, 0xFF00))


@cache
def spelling_table() -> str:
    """Return what `translator.urdu.normalise` does to single characters, as JSON in ASCII.

    The table is asked of the function itself, so that there is no second one to keep in step.
    `removed` is a text of all characters that go; `written` has what stands for others. A script
    composes (NFC), removes, composes, writes, composes and folds spaces, in this order.
    """
    changed = dict(_changed())
    removed = "".join(c for c, becomes in changed.items() if not becomes)
    written = {c: becomes for c, becomes in changed.items() if becomes}
    return json.dumps({"removed": removed, "written": written}, separators=(",", ":"))


def _changed() -> Iterator[tuple[str, str]]:
    for character in (chr(code) for span in _RANGES for code in span):
        between = f"a{character}a"  # alone it would be folded away, if it became a space
        normal = normalise(between)
        if normal != unicodedata.normalize("NFC", between):
            yield character, normal[1:-1]
