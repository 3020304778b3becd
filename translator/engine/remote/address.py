"""The address of a translation server, with the parts that nobody may see kept apart."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

from translator.errors import EngineError

__all__ = ["Address", "read_address"]

_SCHEMES = frozenset({"http", "https"})
_ENDPOINT = "/translate"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is.

    Attributes:
        url: Its address without name and password, and without a slash at the end.
        place: The same without "https://": what may be shown and kept.
        authorization: Value of the header that carries name and password; "" if there are none.
        secrets: What must stand in no message.
    """

    url: str
    place: str
    authorization: str = field(default="", repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)


def read_address(url: str) -> Address:
    """Take an address apart, for example "https://user:password@host:5000/prefix".

    Raises:
        EngineError: If it is no address of a web server.
    """
    parts = _split(url)
    place = parts.netloc.rpartition("@")[2] + _path(parts)
    name, password = unquote(parts.username or ""), unquote(parts.password or "")
    header = _basic(name, password) if name else ""
    told = header.partition(" ")[2] if password else ""  # a server may repeat what it was sent
    secrets = tuple(s for s in (parts.password or "", password, told) if s)
    return Address(f"{parts.scheme}://{place}", place, header, secrets)


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url if url.isprintable() else "")  # it would drop line ends silently
        _ = parts.port  # a ValueError if it is no number
        (parts.hostname or "").encode("idna")
    except ValueError:
        raise EngineError(
            "The address of the translation server is malformed; "
            "write it like https://server.example:5000."
        ) from None
    if parts.scheme not in _SCHEMES or not parts.hostname or " " in url:
        raise EngineError(
            "The address of a translation server must begin with http:// or https:// and name "
            "a host; write it like https://server.example:5000."
        )
    if parts.query or parts.fragment:
        raise EngineError(
            f"Leave out of the server's address what follows {parts.hostname}'s path; an API key "
            "goes into the environment variable DOZABAN_LIBRETRANSLATE_KEY."
        )
    return parts


def _path(parts: SplitResult) -> str:
    """Return the prefix under which the server has its calls."""
    return parts.path.rstrip("/").removesuffix(_ENDPOINT).rstrip("/")


def _basic(name: str, password: str) -> str:
    """Return the header of RFC 7617."""
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode("ascii")
