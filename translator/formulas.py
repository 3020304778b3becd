"""Cells of tables that spreadsheets would run as formulas, and how they come through one."""

from __future__ import annotations

import re

__all__ = ["guarded", "unguarded"]

# After the list of OWASP's "CSV injection": also the wide forms of Chinese and Japanese, and what
# stands behind white space, which some programs drop.
_STARTS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
# A program that takes another sign between cells than we do begins a cell where that stands, and a
# row where a line ends: quotation marks are none for it then.
_BEGINS = rf"[ \u00a0']*[{_STARTS}]"
_FORMULA = re.compile(rf"^(?={_BEGINS}|'*[\t\r\n])|(?<=[;\t\r\n])(?={_BEGINS})")
_GUARDED = re.compile(rf"^'(?={_BEGINS}|'*[\t\r\n])|(?<=[;\t\r\n])'(?={_BEGINS})")


def guarded(cell: str) -> str:
    """Return a cell with an apostrophe wherever a spreadsheet would see a formula begin.

    What looks guarded gets one more, so that `unguarded` gives each cell back as it was.
    """
    return _FORMULA.sub("'", cell)


def unguarded(cell: str) -> str:
    """Return a cell as it was before `guarded`."""
    return _GUARDED.sub("", cell) if "'" in cell else cell
