"""Huge text files: a line in, a line out, in constant memory, resumable."""

from translator.lines.choices import Encoding, Format
from translator.lines.formats import format_of
from translator.lines.tally import Report, Tally
from translator.lines.translate import Listener, translate_lines

__all__ = [
    "Encoding",
    "Format",
    "Listener",
    "Report",
    "Tally",
    "format_of",
    "translate_lines",
]
