"""Signs for sentences that are not approved, on pages where others are further."""

from __future__ import annotations

from dataclasses import dataclass

from translator.editing import State
from translator.edition import Edition
from translator.publishing.review import review_counts
from translator.publishing.wording import Notice

__all__ = ["Sign", "signs"]


@dataclass(frozen=True, slots=True)
class Sign:
    """How a sentence is marked that is not approved, where others are further.

    Attributes:
        word: The English word for its state, which stands with the English sentence.
        line: What its line on the HTML page is called, and the state.
        meaning: What the sign means.
    """

    word: str
    line: Notice
    meaning: Notice


_SIGNS = {
    State.DRAFT: Sign(
        "draft",
        Notice("نقطوں والی لکیر، مسودہ", "Dotted line, draft"),
        Notice(
            "ابھی کسی انسان نے یہاں اس جملے کا جائزہ نہیں لیا۔",
            "no person has reviewed the sentence here yet.",
        ),
    ),
    State.EDITED: Sign(
        "edited",
        Notice("دوہری لکیر، ترمیم شدہ", "Double line, edited"),
        Notice(
            "کسی انسان نے اس جملے میں ترمیم کی ہے، مگر اسے ابھی منظوری نہیں ملی۔",
            "a person has changed the sentence, but nobody has approved it yet.",
        ),
    ),
}


def signs(edition: Edition) -> dict[State, Sign]:
    """Return the signs that a page needs: none where all sentences are equally far."""
    count = review_counts(edition)
    return {s: _SIGNS[s] for s in count.states if s in _SIGNS} if count.is_mixed else {}
