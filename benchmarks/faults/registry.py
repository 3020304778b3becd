"""All faults, in the order in which they are reported."""

from __future__ import annotations

from benchmarks.faults.fault import Fault
from benchmarks.faults.figures import FIGURES
from benchmarks.faults.meaning import MEANING
from benchmarks.faults.names import NAMES
from benchmarks.faults.signs import SIGNS
from benchmarks.faults.units import UNITS
from benchmarks.faults.words import WORDS

__all__ = ["FAULTS"]

FAULTS: tuple[Fault, ...] = (*FIGURES, *UNITS, *WORDS, *SIGNS, *MEANING, *NAMES)
"""To add a fault, write its damage function and name it in the table of its file."""
