"""What somebody wants to do to one sentence, and what they saw of it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from translator import desk
from translator.clock import now
from translator.desk.corrections import cleaned
from translator.editing import Review
from translator.errors import ConflictError, UsageError
from translator.inspection import Inspected
from translator.review.routes.asked import Asked

__all__ = ["Deed", "Outcome"]

_DAY = 86_400.0
_VERSION = re.compile(r"[0-9]{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a deed.

    Attributes:
        message: For the person who did it.
        refused: Whether a rule forbade a part of it.
    """

    message: str
    refused: bool = False


class Deed(Asked):
    """What somebody wants to do to one sentence."""

    @property
    def segment(self) -> int:
        """Number of the segment in the store."""
        return int(self.request.path_params["segment"])

    @property
    def number(self) -> int:
        """Its number on the page."""
        return self.view.number(self.segment)

    @property
    def inspected(self) -> Inspected:
        """The sentence as it is in the view."""
        return self.view.inspected[self.segment]

    def say(self, sentence: str) -> str:
        """Return a sentence of the catalogue, filled with the number of the segment."""
        return sentence % {"number": self.number}

    @property
    def version(self) -> int:
        """The version of the segment that the person saw.

        Raises:
            UsageError: If none was sent.
        """
        told, _ = self.field("version"), self.words.gettext
        if not _VERSION.fullmatch(told):
            raise UsageError(_("This page is out of date. Reload it, and try again."))
        return int(told)

    @property
    def seen(self) -> Review:
        """The review that they saw, as far as its version tells."""
        return replace(self.inspected.review, version=self.version)

    @property
    def seconds(self) -> float | None:
        """How long they worked on it; None if that was not told, or cannot be."""
        try:
            told = float(self.field("seconds"))
        except ValueError:
            return None
        return told if math.isfinite(told) and 0 <= told <= _DAY else None

    def check_version(self) -> None:
        """Let pass whoever saw the sentence as it is.

        Raises:
            ConflictError: If it was changed since.
        """
        if self.version != self.inspected.review.version:
            raise ConflictError(self.words.gettext("Somebody changed this sentence meanwhile."))

    def edit(self, text: str) -> bool:
        """Give the sentence another translation, and say whether that changed anything.

        Raises:
            ConflictError: If somebody else changed it meanwhile.
            RefusedError: If this person may not edit.
            StoreError: If the database cannot be used.
            UsageError: If the text is empty.
        """
        self.check_editor()
        if not cleaned(text):
            raise UsageError(self.words.gettext("The translation is empty. Write one."))
        done = desk.edit(
            self.services.store,
            self.slug,
            self.number,
            text,
            who=self.who,
            at=now(),
            seen=self.seen,
            note=cleaned(self.field("note")),
            seconds=self.seconds,
        )
        return self.wrote(done.changed)
