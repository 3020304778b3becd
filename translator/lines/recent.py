"""Remember what was translated last."""

from __future__ import annotations

from collections import OrderedDict

from translator.draft import Draft

__all__ = ["Recent"]


class Recent:
    """The drafts of the sentences that were used last, up to a number."""

    def __init__(self, most: int) -> None:
        """Remember at most so many."""
        self._most = most
        self._drafts: OrderedDict[str, Draft] = OrderedDict()

    def __len__(self) -> int:
        """Return how many are remembered."""
        return len(self._drafts)

    def get(self, text: str) -> Draft | None:
        """Return the draft of a sentence if it is remembered, and remember it longer."""
        draft = self._drafts.get(text)
        if draft is not None:
            self._drafts.move_to_end(text)
        return draft

    def put(self, text: str, draft: Draft) -> None:
        """Remember a draft; what was not used for the longest time is forgotten for it."""
        self._drafts[text] = draft
        self._drafts.move_to_end(text)
        if len(self._drafts) > self._most:
            self._drafts.popitem(last=False)
