"""Numbers in addresses: only as many figures as a database takes."""

from __future__ import annotations

from starlette.convertors import IntegerConvertor, register_url_convertor

__all__ = ["SEGMENT"]

SEGMENT = "{segment:stored}"
"""The number of a segment in the store, as a part of an address."""


class _Stored(IntegerConvertor):
    # One figure more may be too much for 64 bits, and some thousand more for Python.
    regex = "[0-9]{1,18}"


register_url_convertor("stored", _Stored())
