"""The database of editions."""

from translator.store.store import KeptDraft, Store

__all__ = ["KeptDraft", "Store"]
