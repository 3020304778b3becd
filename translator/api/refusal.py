"""What somebody is told whose request is not answered."""

from __future__ import annotations

from starlette.responses import JSONResponse, Response

__all__ = ["Refusal", "refused"]


class Refusal(Exception):  # noqa: N818 - nothing is wrong with the program
    """A request is not answered.

    Attributes:
        status: The HTTP status.
        wait: Seconds after which it may be tried again; 0 if that does not help.
        closes: Whether nothing more is read from where it came.
    """

    def __init__(self, status: int, sentence: str, wait: int = 0, *, closes: bool = False) -> None:
        """Keep what to answer."""
        super().__init__(sentence)
        self.status = status
        self.wait = wait
        self.closes = closes


def refused(refusal: Refusal) -> Response:
    """Return the answer in the shape that clients of LibreTranslate read."""
    headers = {"Retry-After": str(refusal.wait)} if refusal.wait else {}
    if refusal.closes:
        headers["Connection"] = "close"
    return JSONResponse({"error": str(refusal)}, refusal.status, headers)
