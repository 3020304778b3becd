"""What the server allows, and to whom."""

from __future__ import annotations

from dataclasses import dataclass

from translator.api.security.keys import Keys

__all__ = ["Access", "Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be asked for.

    Attributes:
        characters: Of all texts of one request together.
        texts: In one request.
        requests: From one address in a minute; 0 for any number.
        body: Bytes that a request may bring along.
        patience: Seconds that the body of a request may take to arrive.
        at_once: Requests at work at the same time.
        waiting: Requests that may wait for those; more are sent away.
        terms: That one request may bring along.
        held: Bytes of all requests that are in memory at once.
        kept: Finished sentences that are kept in memory.
    """

    characters: int = 50_000
    texts: int = 128
    requests: int = 120
    body: int = 1_000_000
    patience: float = 20.0
    at_once: int = 2
    waiting: int = 32
    terms: int = 200
    held: int = 64_000_000
    kept: int = 10_000


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask.

    Attributes:
        keys: The keys that open it; None if nobody needs one.
        hosts: Names by which it may be asked for, in lower case; None for all of them.
        origins: Origins whose pages may read the answers; "*" for all.
    """

    keys: Keys | None = None
    hosts: frozenset[str] | None = None
    origins: tuple[str, ...] = ()
