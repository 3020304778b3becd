"""The database of editions."""

from translator.store.find import find_edition
from translator.store.store import PIPED, KeptDraft, Store

__all__ = ["PIPED", "KeptDraft", "Store", "find_edition"]
