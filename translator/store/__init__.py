"""The database of editions."""

from translator.store.drafts import KeptDraft
from translator.store.find import find_edition
from translator.store.ignores import Ignore
from translator.store.store import PIPED, Store

__all__ = ["PIPED", "Ignore", "KeptDraft", "Store", "find_edition"]
