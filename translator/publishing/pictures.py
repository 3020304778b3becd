"""Pictures as they are shown on a page."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from translator.publishing.inline import safe_address

__all__ = ["ShownPicture", "beside"]


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture on a page.

    Attributes:
        source: Its address.
        width: In pixels; 0 if unknown.
        height: In pixels; 0 if unknown.
    """

    source: str
    width: int = 0
    height: int = 0


def beside(address: str) -> ShownPicture | None:
    """Return a picture that lies beside the page; none is loaded from elsewhere.

    Args:
        address: As the article has it.
    """
    safe = safe_address(address)
    parts = urlsplit(safe)
    return ShownPicture(safe) if safe and not (parts.scheme or parts.netloc) else None
