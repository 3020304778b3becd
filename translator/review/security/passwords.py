"""Passwords, kept as Argon2id hashes (RFC 9106)."""

from __future__ import annotations

import functools
import secrets
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

__all__ = ["LONGEST", "hashed", "is_right"]

LONGEST = 1000
"""Characters of a password: bringing more to NFC can take long (RFC 9106 itself hashes any)."""


def hashed(password: str) -> str:
    """Return the Argon2id hash of a password, with its salt and its costs in it.

    The password is brought to NFC first, as RFC 8265 (OpaqueString) asks for: keyboards write the
    same Urdu letter in different ways.
    """
    return _hasher().hash(_bytes(password))


def is_right(kept: str | None, password: str) -> bool:
    """Return whether a password is the one of which this hash was made.

    Args:
        kept: The hash; None for a name without a password. That takes as long, so that nobody
            learns from the time which names exist.
        password: What was typed.
    """
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - slow

    nobody = _nobody()  # for known names too: the first answer would take longer otherwise
    if len(password) > LONGEST:  # nobody has one, and finding that out takes as long as usual
        kept, password = None, ""
    try:
        _hasher().verify(nobody if kept is None else kept, _bytes(password))
    except (InvalidHashError, VerificationError):
        return False
    return kept is not None


def _bytes(password: str) -> bytes:
    """Return what is hashed; a terminal may hand on letters that are no UTF-8."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")


@functools.cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher  # noqa: PLC0415 - the command does not need it to start

    return PasswordHasher()


@functools.cache
def _nobody() -> str:
    """Return the hash of a password that nobody knows."""
    return _hasher().hash(secrets.token_bytes(32))
