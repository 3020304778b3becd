"""The result of a review by e-mail: what the file of the review is made from, and what it saves."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, NoReturn

from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.document import OutSegment, Returned

__all__ = ["read_review", "review_data"]

_KIND = "review"
_LARGEST = 10**18  # numbers of segments and versions stay far below
_Entry = dict[str, Any]


def review_data(
    edition: str, segments: Iterable[OutSegment], language: str = "en"
) -> dict[str, Any]:
    """Return the data of a review: they are the result of one that changed nothing.

    Inline markup has no place in them. Comments are those that the reviewer adds, so there are
    none.

    Args:
        edition: Its name.
        segments: Its sentences in order.
        language: ISO 639-1 code of the translation.
    """
    return {
        "dozaban": _KIND,
        "edition": edition,
        "language": language,
        "segments": [_entry(segment) for segment in segments],
    }


def _entry(segment: OutSegment) -> _Entry:
    return {
        "id": segment.id,
        "version": segment.version,
        "urdu": segment.source,
        "english": segment.target,
        "state": segment.state.value,
        "comments": [],
    }


def read_review(data: bytes, name: str) -> list[Returned]:
    """Return the sentences of a review's result, in order.

    Fields that are not known are passed over; only `comments` may be missing.

    Args:
        data: The file: JSON (RFC 8259) in UTF-8, or in UTF-16 or UTF-32, as some editors save it.
        name: Its name, for messages.

    Raises:
        ExchangeError: If it is malformed, or no result of a review.
    """
    root = _root(data, name)
    edition = _text(root, "edition", name)
    if not edition:
        _refuse(name, "the name of the edition is missing")
    entries = root.get("segments")
    if not isinstance(entries, list):
        _refuse(name, "the list of segments is missing")
    rows = [_returned(e, edition, f"{name}, segment {n}") for n, e in enumerate(entries, 1)]
    often = Counter(row.id for row in rows)
    twice = next((row.id for row in rows if often[row.id] > 1), None)
    if twice is not None:
        _refuse(name, f"the id {twice} stands there twice")
    return rows


def _root(data: bytes, name: str) -> _Entry:
    try:
        text = data.decode(json.detect_encoding(data))
        root = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:  # what is raised for bytes and numbers as well
        _refuse(name, f"this is not JSON ({_why(error)})")
    if not isinstance(root, dict) or root.get("dozaban") != _KIND:
        _refuse(name, "this is not the result of a review")
    return root


def _why(error: ValueError | RecursionError) -> str:
    """Say what is wrong with a file, without the advice that the library has for programmers."""
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}, column {error.colno}: {error.msg}"
    if isinstance(error, UnicodeDecodeError):
        return "it is in no encoding of Unicode"
    return (
        "too deeply nested"
        if isinstance(error, RecursionError)
        else "a number is none, or too large"
    )


def _no_constant(word: str) -> NoReturn:
    raise ValueError(word)  # NaN and the infinities, which only JavaScript knows


def _returned(entry: Any, edition: str, place: str) -> Returned:  # noqa: ANN401 - any JSON
    if not isinstance(entry, dict):
        _refuse(place, "this is no segment")
    state = _text(entry, "state", place)
    if state not in set(State):
        _refuse(place, f"{state[:20]!r} is no state")
    return Returned(
        id=_number(entry, "id", place),
        version=_number(entry, "version", place),
        source=_text(entry, "urdu", place),
        target=_text(entry, "english", place),
        state=State(state),
        comments=_comments(entry.get("comments", []), place),
        edition=edition,
    )


def _number(entry: _Entry, field: str, place: str) -> int:
    value = entry.get(field)
    if type(value) is not int or not 0 <= value < _LARGEST:  # true and false are int, too
        _refuse(place, f"the {field} is missing or no whole number")
    return value


def _text(entry: _Entry, field: str, place: str) -> str:
    return _words(entry.get(field), f"the {field}", place)


def _comments(value: Any, place: str) -> tuple[str, ...]:  # noqa: ANN401 - any JSON
    if not isinstance(value, list):
        _refuse(place, "the comments are no list")
    said = (_words(words, "a comment", place).strip() for words in value)
    return tuple(filter(None, said))


def _words(value: Any, what: str, place: str) -> str:  # noqa: ANN401 - any JSON
    """Return a text, unless it has what no database can keep."""
    if not isinstance(value, str):
        _refuse(place, f"{what} is missing or no text")
    if "\0" in value or any("\ud800" <= sign <= "\udfff" for sign in value):
        _refuse(place, f"{what} has characters that are none")
    return value


def _refuse(place: str, what: str) -> NoReturn:
    raise ExchangeError(f"{place}: {what}. Save the result of the review again and import that.")
