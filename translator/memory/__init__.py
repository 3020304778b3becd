"""The translation memory: finding what was approved before."""

from translator.memory.index import MemoryIndex
from translator.memory.rank import rank_exact
from translator.memory.unit import Match, MatchKind, Unit

__all__ = ["Match", "MatchKind", "MemoryIndex", "Unit", "rank_exact"]
