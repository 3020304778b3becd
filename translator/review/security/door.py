"""Through which door people come in: the printed address, or accounts."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from translator.review.security.ticket import Ticket, is_same

__all__ = ["Door", "csrf_of", "digest_of"]

_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[^:\[\]\s]+)(?::[0-9]{1,5})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Door:
    """How the desk is reached, and by whom.

    Attributes:
        token: The secret in the printed address; without accounts only.
        who: The name of the one person who has that address; without accounts only.
        accounts: Whether people sign in with a name and a password.
        hosts: The names and addresses by which browsers may ask for the desk, in lower case; one
            with a port stands for that port only.
        secure: Whether it is served over HTTPS.
        port: Where it is served.
        ticket: Opens the door once, besides the token.
    """

    token: str
    who: str
    accounts: bool
    hosts: frozenset[str]
    secure: bool
    port: int
    ticket: Ticket | None = None

    @property
    def cookie(self) -> str:
        """Name of the cookie; the port is in it, since browsers send cookies to all ports.

        Over HTTPS it has the prefix that keeps others from setting it (RFC 6265bis, 4.1.3.2).
        """
        return f"{'__Host-' if self.secure else ''}dozaban-{self.port}"

    @property
    def public(self) -> frozenset[str]:
        """The addresses at which nobody need be signed in, but for assets."""
        return frozenset({"/login" if self.accounts else "/enter", "/csp"})

    def answers_to(self, host: str) -> bool:
        """Return whether a Host header names this desk.

        A page of a stranger can have its own name lead here (DNS rebinding); its browser tells
        that name.
        """
        host = host.lower()
        found = _HOST.fullmatch(host)
        return found is not None and not self.hosts.isdisjoint(
            {host, found["name"], found["name"].strip("[]")}
        )

    def origin(self, host: str) -> str:
        """Return the origin of the desk's pages for a Host header, as browsers write it."""
        return f"{'https' if self.secure else 'http'}://{host.lower()}"

    def opens_for(self, token: str) -> bool:
        """Return whether this is the token or the ticket, in a time that tells nothing of it."""
        if self.accounts or not self.token:
            return False
        is_token = is_same(token, self.token)
        return (self.ticket is not None and self.ticket.is_taken(token)) or is_token


def csrf_of(cookie: str) -> str:
    """Return what the desk's own pages send along with each change.

    Only they can know it; the store knows another hash of the cookie (see `digest_of`).
    """
    return hashlib.sha256(f"csrf:{cookie}".encode()).hexdigest()


def digest_of(cookie: str) -> str:
    """Return what the store keeps of a cookie: who reads the store cannot sign in with it."""
    return hashlib.sha256(cookie.encode()).hexdigest()
