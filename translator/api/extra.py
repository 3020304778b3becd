"""The glossary parameter of a request: whether to use the server's, or terms of its own."""

from __future__ import annotations

import json
from typing import Any

from translator.api.refusal import Refusal
from translator.api.values import is_on, text_of
from translator.terms import Term
from translator.urdu import normalise

__all__ = ["glossary_of"]

_LONGEST = 200


def glossary_of(value: object, most: int) -> tuple[bool, tuple[Term, ...]]:
    """Return whether the server's glossary is to be used, and the terms of the request.

    Args:
        value: "on" or "off", a truth value, or a list of objects with source and target; a form
            brings the list as JSON. Nothing means "on".
        most: How many terms there may be.

    Raises:
        Refusal: If it is none of these.
    """
    value = _read(value)
    if not isinstance(value, list):
        return is_on("glossary", value, default=True), ()
    if len(value) > most:
        sentence = f"Invalid request: glossary ({len(value)}) exceeds limit ({most})"
        raise Refusal(400, sentence)
    return True, tuple(_term(entry) for entry in value)


def _read(value: object) -> object:
    if not isinstance(value, str) or not value.lstrip().startswith("["):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise Refusal(400, "Invalid request: glossary parameter is not JSON") from None


def _term(entry: object) -> Term:
    cells: dict[str, Any] = entry if isinstance(entry, dict) else {}
    source, target = (text_of(cells.get(name), "glossary") for name in ("source", "target"))
    if max(len(source), len(target)) > _LONGEST or not (normalise(source) and target.strip()):
        raise Refusal(
            400,
            "Invalid request: each glossary entry needs a source and a target "
            f"of up to {_LONGEST} characters",
        )
    return Term(normalise(source), " ".join(target.split()), origin="request")
