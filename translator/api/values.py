"""Single values of a request, in the words that LibreTranslate has for what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from translator.api.refusal import Refusal

__all__ = ["brief", "is_on", "number_of", "text_of", "word_of"]

_YES = frozenset({"1", "on", "true", "yes"})
_NO = frozenset({"0", "off", "false", "no"})
_QUOTED = 20  # characters


def brief(word: str) -> str:
    """Return what a refusal quotes of a word that it does not know; it may be somebody's text."""
    return word if len(word) <= _QUOTED else f"{word[:_QUOTED]}…"


def text_of(value: object, name: str = "q") -> str:
    """Return a text that can be written as UTF-8; halves of a surrogate pair cannot.

    Raises:
        Refusal: If it is none.
    """
    if not isinstance(value, str):
        raise Refusal(400, f"Invalid request: {name} parameter is not text")
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def word_of(fields: Mapping[str, Any], name: str) -> str:
    """Return a text that must be there.

    Raises:
        Refusal: If it is not.
    """
    if not fields.get(name):
        raise Refusal(400, f"Invalid request: missing {name} parameter")
    return text_of(fields[name], name)


def number_of(fields: Mapping[str, Any], name: str) -> int:
    """Return a number, 0 if it is missing or below.

    Raises:
        Refusal: If it is none.
    """
    try:
        return max(0, int(fields.get(name) or 0))
    except (TypeError, ValueError, OverflowError):
        raise Refusal(400, f"Invalid request: {name} parameter is not a number") from None


def is_on(name: str, value: object, *, default: bool) -> bool:
    """Return whether something is wanted.

    Raises:
        Refusal: If that is neither said nor denied.
    """
    if value is None:
        return default
    word = str(value).lower()
    if word not in _YES | _NO:
        raise Refusal(400, f'Invalid request: {name} parameter is neither "on" nor "off"')
    return word in _YES
