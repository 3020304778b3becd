"""Lines for people."""

from __future__ import annotations

import re

from translator.urdu.script import isolated

__all__ = ["isolate"]

_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_RUN = re.compile(rf"[{_ARABIC}](?:[^\S\n]*[{_ARABIC}\u200c\u200d]+)*")


def isolate(line: str) -> str:
    """Wrap each run of Urdu words, so that it does not reorder the rest of the line."""
    return _RUN.sub(lambda run: isolated(run[0]), line)
