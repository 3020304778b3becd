"""The parameters of a request, in whichever of the ways it brings them."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from translator.api.refusal import Refusal

__all__ = ["fields_of"]

_MOST_FIELDS = 1000
_FORM = "application/x-www-form-urlencoded"

logging.getLogger("python_multipart").setLevel(logging.ERROR)  # it warns of each malformed form


async def fields_of(request: Request) -> dict[str, Any]:
    """Return the parameters by name: from JSON, or from a form and the address.

    What is there several times is a list. From a form every value is a string, or a list of them.

    Raises:
        Refusal: If they cannot be read.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json" or kind.endswith("+json"):
        return _json(await request.body())
    address = _gathered(request.query_params.multi_items())
    if kind == _FORM:
        return address | _form(await request.body())
    form = await request.form(max_files=0, max_fields=_MOST_FIELDS)
    return address | _gathered(form.multi_items())


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Refusal(400, "Invalid JSON format")
    return found


def _form(body: bytes) -> dict[str, Any]:
    """Return the fields of a form; curl and others send letters in it as they are."""
    text = body.decode("utf-8", "replace")
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise Refusal(400, f"Invalid request: more than {_MOST_FIELDS} parameters") from None
    return _gathered(pairs)


def _gathered(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    values: dict[str, list[Any]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return {name: several[0] if len(several) == 1 else several for name, several in values.items()}
