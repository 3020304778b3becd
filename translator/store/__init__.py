"""The database of editions."""

from translator.store.catalogue import PIPED, EditionMark, Overview
from translator.store.drafts import KeptDraft
from translator.store.find import find_edition
from translator.store.ignores import Ignore
from translator.store.recognise import find_again
from translator.store.rows import KeptSegment
from translator.store.standing import Standing
from translator.store.store import Store

__all__ = [
    "PIPED",
    "EditionMark",
    "Ignore",
    "KeptDraft",
    "KeptSegment",
    "Overview",
    "Standing",
    "Store",
    "find_again",
    "find_edition",
]
