"""One call of a translation server: JSON out, JSON in, with patience and within limits."""

from __future__ import annotations

import http.client
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from typing import Any

from translator.engine.patience import Patience
from translator.engine.remote.address import Address
from translator.engine.remote.refusals import ServerError, fit_to_show, redirected, refused

__all__ = ["PAUSES", "Server"]

PAUSES = (1.0, 3.0, 9.0, 27.0)
"""Seconds before the second and each further try."""

_LARGEST = 4 * 2**20  # bytes of an answer; a request of ours is answered in some 20 kB
_CHUNK = 65536
_CUT_OFF = (ConnectionResetError, ConnectionAbortedError, BrokenPipeError)


# All that asking takes, beside http and https. Without a handler for redirects they are answers as
# any other, so that nobody can send the text, or the key, elsewhere; nor can an address lead to a
# file.
_HANDLERS = (
    urllib.request.ProxyHandler,
    urllib.request.HTTPDefaultErrorHandler,
    urllib.request.HTTPErrorProcessor,
)


class Server:
    """A server that is asked by POST; several threads may ask at once."""

    def __init__(
        self,
        address: Address,
        *,
        timeout: float,
        at_once: int,
        secrets: Sequence[str] = (),
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        """Remember how to ask; nothing is sent yet.

        Args:
            address: Where it is.
            timeout: Seconds that an answer may take.
            at_once: How many requests may be under way at the same time.
            secrets: What must stand in no message.
            pauses: Seconds before the second and each further try.
        """
        self._address = address
        self._timeout = timeout
        self._room = threading.BoundedSemaphore(at_once)
        self._secrets = (*address.secrets, *secrets)
        self._pauses = pauses

    def post(self, path: str, body: Mapping[str, object], stop: threading.Event) -> Any:  # noqa: ANN401
        """Return the JSON that the server answers.

        A server that is busy or breaks off is asked again, after growing pauses or after the
        one that it asks for (Retry-After, RFC 9110, section 10.2.3).

        Args:
            path: What is called, e.g. "/translate".
            body: What is sent.
            stop: Once it is set, nothing is tried any more.

        Raises:
            ServerError: If it cannot be reached, refuses, or answers something else.
        """
        data = json.dumps(body, ensure_ascii=False).encode("utf-8")
        with self._room:
            if stop.is_set():  # while others were under way
                raise self._error("is not asked any more, because nobody waits for it")
            for pause in self._pauses:
                try:
                    return self._once(path, data)
                except ServerError as error:
                    if error.again is None or stop.wait(max(pause, error.again)):
                        raise
            return self._once(path, data)

    def _once(self, path: str, data: bytes) -> Any:  # noqa: ANN401
        with Patience(self._timeout) as patience:
            answer = self._send(self._request(path, data), patience)
        try:
            return json.loads(answer)
        except (ValueError, RecursionError):
            raise self._error(
                "answers with something else than JSON; check that a LibreTranslate runs there"
            ) from None

    def _send(self, request: urllib.request.Request, patience: Patience) -> bytes:
        try:
            with _opener(patience).open(request, timeout=self._timeout) as answer:
                found = self._read(answer)
        except urllib.error.HTTPError as error:
            with error:
                if location := error.headers.get("Location"):
                    raise redirected(self._address.place, location, self._secrets) from None
                raise refused(self._address.place, error, self._secrets) from None
        except (OSError, ValueError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", None) or error
            raise self._broken(TimeoutError() if patience.is_over else reason) from None
        if patience.is_over:  # an answer that was cut off may look as if it were whole
            raise self._broken(TimeoutError())
        return found

    def _request(self, path: str, data: bytes) -> urllib.request.Request:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        headers["User-Agent"] = "dozaban"
        if self._address.authorization:
            headers["Authorization"] = self._address.authorization
        return urllib.request.Request(  # noqa: S310 - `read_address` takes only http and https
            self._address.url + path, data, headers, method="POST"
        )

    def _read(self, answer: http.client.HTTPResponse) -> bytes:
        """Read an answer to its end, or give up when it is too large."""
        found = b""
        while chunk := answer.read1(_CHUNK):
            found += chunk
            if len(found) > _LARGEST:
                raise self._error("answers more than 4 MiB to a few sentences; use another server")
        if answer.length:  # bytes that were announced and have not come
            raise ConnectionResetError
        return found

    def _broken(self, reason: object) -> ServerError:
        """Return the error for an exchange that came to no answer."""
        if isinstance(reason, TimeoutError):
            return self._error(
                f"gave no answer within {self._timeout:g} seconds; try again later, or use "
                "another server"
            )
        if isinstance(reason, (*_CUT_OFF, http.client.IncompleteRead)):
            return self._error("breaks off again and again; try again later", again=0.0)
        if isinstance(reason, http.client.InvalidURL):  # its own address was read already
            return self._error("cannot be reached, because the address of your proxy is malformed")
        said = fit_to_show(str(reason), self._secrets) or type(reason).__name__
        return self._error(
            f"cannot be reached ({said}); check its address, and that you are on the network"
        )

    def _error(self, what: str, again: float | None = None) -> ServerError:
        return ServerError(f"The translation server {self._address.place} {what}.", again=again)


def _opener(patience: Patience) -> urllib.request.OpenerDirector:
    opener = urllib.request.OpenerDirector()
    for handler in (*(kind() for kind in _HANDLERS), *patience.handlers()):
        opener.add_handler(handler)
    return opener
