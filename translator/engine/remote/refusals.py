"""What a server that answers with an error means by it, as one sentence."""

from __future__ import annotations

import datetime as dt
import email.utils
import http.client
import json
import math
import urllib.error
from collections.abc import Iterable
from urllib.parse import urlsplit

from translator.errors import EngineError
from translator.urdu import has_arabic, isolated

__all__ = ["ServerError", "fit_to_show", "in_brackets", "redirected", "refused"]

_BUSY = frozenset({429, 500, 502, 503, 504})
_LONGEST_PAUSE = 60.0  # seconds; whoever asks for more is asked again by a person
_MOST_READ = 65536  # bytes of an answer that is an error
_MOST_SHOWN = 200  # characters of what the server says
_NOT_FOUND = (404, 405)


class ServerError(EngineError):
    """A server gave no translation.

    Attributes:
        status: The HTTP status, 0 if there was none.
        reason: What the server said, fit to be shown.
        again: After how many seconds at least it may be asked again; None if that is no use.
    """

    def __init__(
        self, text: str, *, status: int = 0, reason: str = "", again: float | None = None
    ) -> None:
        """Remember what happened; `text` is the sentence for the user."""
        super().__init__(text)
        self.status = status
        self.reason = reason
        self.again = again


def redirected(place: str, location: str, secrets: Iterable[str]) -> ServerError:
    """Return the error for a server that sends its callers elsewhere.

    Args:
        place: The server as it may be shown.
        location: Where it sends them; only the host of it is shown.
        secrets: What must stand in no message.
    """
    try:
        host = fit_to_show(urlsplit(location).netloc.rpartition("@")[2], secrets)
    except ValueError:
        host = ""
    return ServerError(
        f"The translation server {place} sends its callers on to {host or 'another page'}, and "
        "texts are sent to no place that you did not name; give the address itself, with "
        "https:// if it has that."
    )


def refused(place: str, error: urllib.error.HTTPError, secrets: Iterable[str]) -> ServerError:
    """Return the error for an answer with a status of 400 or above.

    Args:
        place: The server as it may be shown.
        error: The answer.
        secrets: What must stand in no message.
    """
    reason = fit_to_show(_said(error), secrets)
    again = _asked_pause(error.headers.get("Retry-After", "")) if error.code in _BUSY else None
    if again is not None and again > _LONGEST_PAUSE:
        reason, again = f"wait {again:.0f} seconds", None
    if error.code in _BUSY:
        advice = "it is busy or out of order: try again later"
    elif error.code in _NOT_FOUND:
        advice = "check the address: no LibreTranslate seems to be there"
    else:
        advice = "ask those who run it, or use another server"
    said = in_brackets(reason)
    return ServerError(
        f"The translation server {place} answers {error.code}{said}; {advice}.",
        status=error.code,
        reason=reason,
        again=again,
    )


def fit_to_show(text: str, secrets: Iterable[str]) -> str:
    """Return the beginning of what a stranger wrote, as part of a line.

    Args:
        text: What was written.
        secrets: What must not be shown.
    """
    for secret in secrets:
        text = text.replace(secret, "…")
    return "".join(c if c.isprintable() else " " for c in text[:_MOST_SHOWN]).strip(" .")


def in_brackets(reason: str) -> str:
    """Return a reason as it stands in a sentence; Urdu in it is isolated, and kept from logs."""
    if not reason:
        return ""
    return f" ({isolated(reason) if has_arabic(reason) else reason})"


def _said(error: urllib.error.HTTPError) -> str:
    """Return what LibreTranslate gives as its reason; a web page says nothing of use."""
    try:
        answer = json.loads(error.read(_MOST_READ))
    except (OSError, ValueError, RecursionError, http.client.HTTPException):
        return ""
    said = answer.get("error") if isinstance(answer, dict) else None
    return said if isinstance(said, str) else ""


def _asked_pause(header: str) -> float:
    """Return the seconds that a Retry-After asks for, 0 if it asks for none."""
    try:
        seconds = float(header)
    except ValueError:
        try:
            date = email.utils.parsedate_to_datetime(header)
        except (ValueError, OverflowError):
            return 0.0
        now = dt.datetime.now(date.tzinfo)
        seconds = (date - now).total_seconds()
    return max(0.0, seconds) if math.isfinite(seconds) else 0.0
