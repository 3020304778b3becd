"""How long what somebody writes may be, so that it can be compared, checked and shown."""

from __future__ import annotations

from translator.editing.length import longest_text
from translator.errors import UsageError
from translator.review.routes.deed import Deed

__all__ = ["check_lengths"]

_LONGEST = 2000
"""Characters of a comment, a note or a reason."""


def check_lengths(deed: Deed) -> None:
    """Let pass what can be looked at in reasonable time; before anything else is done with it.

    Raises:
        UsageError: If something is longer.
    """
    for name, longest in _longest(deed).items():
        if len(deed.field(name)) > longest:
            said = deed.words.gettext("That is too long. Write at most %(n)s characters.")
            raise UsageError(said % {"n": longest})


def _longest(deed: Deed) -> dict[str, int]:
    own = deed.inspected
    known = max(len(own.segment.text), len(own.bare.draft.text))
    notes = dict.fromkeys(("words", "why", "note"), _LONGEST)
    return notes | {"text": longest_text(known)}
