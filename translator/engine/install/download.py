"""Fetch what the user asked for by its address; nothing else of this package uses a network."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from translator.engine.install.fault import printable
from translator.errors import EngineError

if TYPE_CHECKING:
    import urllib.request

    from translator.engine.install.index import Offer

__all__ = ["download", "fetched", "is_web"]

_PATIENCE = 30.0  # seconds without an answer
_PIECE = 1 << 16
_MOST = 8 << 30  # bytes of a package


def is_web(place: str) -> bool:
    """Say whether a place is an http or https address."""
    return place.lower().startswith(("http://", "https://"))


def download(address: str, most: int) -> Iterator[bytes]:
    """Yield what is at an address, piece by piece.

    Args:
        address: An http or https address.
        most: How many bytes are read at most.

    Raises:
        EngineError: If it cannot be fetched whole, or is longer.
    """
    from http.client import HTTPException  # noqa: PLC0415 - 50 ms, and seldom needed

    got = 0
    try:
        with _opener().open(address, timeout=_PATIENCE) as answer:
            while piece := answer.read(_PIECE):
                got += len(piece)
                if got > most:
                    raise EngineError(f"{address} is far too long. Check the address.")
                yield piece
            whole = answer.headers.get("Content-Length")
    except (OSError, ValueError, HTTPException) as error:
        raise _unreachable(address, error) from None
    if whole is not None and whole.isdecimal() and int(whole) != got:
        raise EngineError(f"{address} broke off after {got} bytes. Try again.")


@contextmanager
def fetched(offer: Offer) -> Iterator[Path]:
    """Give the file of an offer: one on this machine, or a temporary one that was downloaded.

    The first link that works is taken.

    Raises:
        EngineError: If no link works.
    """
    with tempfile.TemporaryDirectory(prefix="dozaban-") as folder:
        yield _first(offer, Path(folder) / f"{offer.name}.argosmodel")


def _first(offer: Offer, place: Path) -> Path:
    failure = EngineError(f"The index has no link to {offer.name} that can be followed.")
    for link in offer.links:
        if not is_web(link):
            if Path(link).is_file():
                return Path(link)
            failure = EngineError(
                f"There is no file {printable(link)}, to which the index leads. Check the index."
            )
            continue
        try:
            with place.open("wb") as file:
                file.writelines(download(link, _MOST))
        except EngineError as error:
            failure = error
        else:
            return place
    raise failure


def _opener() -> urllib.request.OpenerDirector:
    """Return what follows http and https only; the usual one goes to files and FTP as well."""
    import urllib.request  # noqa: PLC0415 - as above

    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _unreachable(address: str, error: Exception) -> EngineError:
    reason = printable(str(getattr(error, "reason", None) or error))
    if answer := getattr(error, "close", None):
        answer()  # a refusal is an open answer as well
    return EngineError(
        f"{address} cannot be reached ({reason}). Check the address and the network, or fetch the "
        "file on another machine and name it here."
    )
