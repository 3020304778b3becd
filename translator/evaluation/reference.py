"""References in the one spelling that the model was trained to write."""

from __future__ import annotations

import unicodedata

__all__ = ["english", "is_blank"]

_QUOTES = dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚", "'")
_SIGNS = {"–": "-", "−": "-", "—": " - ", "…": "..."}
# Zero-width characters, marks of direction, byte order mark, soft hyphen.
_INVISIBLE = dict.fromkeys("\u200b\u200c\u200e\u200f\ufeff\u00ad")
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})  # controls, marks, white space
_TABLE = str.maketrans({**_QUOTES, **_SIGNS, **_INVISIBLE})


def english(text: str) -> str:
    """Return an English text with straight quotes, plain dashes and single spaces.

    References are compared in this form, translations as they are: whether a person wrote “ or "
    says nothing of a translation. Doing it twice changes nothing more.

    Args:
        text: English text of any origin.
    """
    plain = unicodedata.normalize("NFC", text).translate(_TABLE)
    # Composed again: what was removed may have stood between a letter and its accent.
    return " ".join(unicodedata.normalize("NFC", plain).split())


def is_blank(text: str) -> bool:
    """Return whether nothing of a text is seen, as if it was white space only."""
    return all(unicodedata.category(letter) in _UNSEEN for letter in text)
