"""Fetch what the user asked for by its address; nothing else of this package uses a network."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from translator.engine.install.fault import printable
from translator.engine.install.leads import is_web, may_lead, shown_place, without_secret
from translator.errors import EngineError

if TYPE_CHECKING:
    import urllib.request
    from http.client import HTTPMessage

    from translator.engine.install.index import Offer
    from translator.engine.patience import Patience

__all__ = ["download", "fetched"]

_PATIENCE = 30.0  # seconds without an answer
_PIECE = 1 << 16
_SLOWEST = 60.0  # seconds for a piece
_MOST = 8 << 30  # bytes of a package


def download(address: str, most: int, source: str = "") -> Iterator[bytes]:
    """Yield what is at an address, piece by piece.

    Args:
        address: An http or https address.
        most: How many bytes are read at most.
        source: Where the address was found, if the user did not give it.

    Raises:
        EngineError: If it cannot be fetched whole, is longer, or comes far too slowly.
    """
    from http.client import HTTPException  # noqa: PLC0415 - 50 ms, and seldom needed

    from translator.engine.patience import Patience  # noqa: PLC0415 - as above

    got, shown = 0, shown_place(address)
    if not may_lead(source, address, look_up=True):
        raise EngineError(
            f"{shown_place(source) or 'It'} leads to {shown}, where it must not lead. "
            "Use another index."
        )
    with Patience(_SLOWEST) as patience:
        try:
            with _opener(source or address, patience).open(address, timeout=_PATIENCE) as answer:
                while piece := answer.read(_PIECE):
                    patience.renew()
                    got += len(piece)
                    if got > most:
                        raise EngineError(f"{shown} is far too long. Check the address.")
                    yield piece
                whole = answer.headers.get("Content-Length") or ""
        except (OSError, ValueError, HTTPException) as error:
            raise _unreachable(address, error) from None
        if patience.is_over or (whole.isdecimal() and int(whole[:20]) != got):
            raise EngineError(f"{shown} broke off after {got} bytes. Try again.")


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
                file.writelines(download(link, _MOST, offer.index))
        except EngineError as error:
            failure = error
        else:
            return place
    raise failure


def _opener(source: str, patience: Patience) -> urllib.request.OpenerDirector:
    """Return what follows http and https only; the usual one goes to files and FTP as well."""
    import urllib.request  # noqa: PLC0415 - as above

    class Redirects(urllib.request.HTTPRedirectHandler):
        def redirect_request(  # noqa: PLR0913, PLR0917 - as urllib calls it
            self,
            req: urllib.request.Request,
            fp: IO[bytes],
            code: int,
            msg: str,
            headers: HTTPMessage,
            newurl: str,
        ) -> urllib.request.Request | None:
            if not may_lead(source, newurl, look_up=True):
                fp.close()
                raise OSError(f"it leads to {shown_place(newurl)}, where it must not lead")
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        *patience.handlers(),
        Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _unreachable(address: str, error: Exception) -> EngineError:
    said = str(getattr(error, "reason", None) or error)
    reason = printable(without_secret(said, address))
    if answer := getattr(error, "close", None):
        answer()  # a refusal is an open answer as well
    return EngineError(
        f"{shown_place(address)} cannot be reached ({reason}). Check the address and the network, "
        "or fetch the file on another machine and name it here."
    )
