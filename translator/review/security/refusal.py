"""What somebody is told who is not let in."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Reason", "Refusal"]


def _(sentence: str) -> str:
    """Mark a sentence for the catalogues; it is translated when it is shown."""
    return sentence


class Reason(StrEnum):
    """Why, in words for people."""

    HOST = _("This is not an address of the review desk. Open the one that the command printed.")
    CLOSED = _("Open the address that the command printed.")
    SIGNED_OUT = _("You are not signed in. Sign in, and try again.")
    FOREIGN = _("This did not come from a page of the review desk. Open the desk, and try again.")
    STALE = _("This page is out of date. Reload it, and try again.")
    LARGE = _("That is too much at once. Send less.")
    SLOW = _("That took too long to arrive. Try again.")
    LEFT = _("You have left the review desk. To come back, open the address of the command.")


class Refusal(Exception):  # noqa: N818 - nothing is wrong with the program
    """A request is not let in.

    Attributes:
        status: The HTTP status.
        reason: What to say.
    """

    def __init__(self, status: int, reason: Reason) -> None:
        """Keep what to answer."""
        super().__init__(reason.value)
        self.status = status
        self.reason = reason
