"""The database of editions."""

from translator.store.store import PIPED, KeptDraft, Store

__all__ = ["PIPED", "KeptDraft", "Store"]
