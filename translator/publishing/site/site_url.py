"""The address where a site will be."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from translator.errors import UsageError

__all__ = ["site_url"]

_EXAMPLE = "Write it like this: https://example.org/news/"
_SAFE = "/-._~!$'()*,;=:@%"  # of RFC 3986; what is percent-encoded already stays


def site_url(text: str, what: str) -> str:
    """Return the address of a site with a slash at its end; the empty one stays empty.

    Args:
        text: As people wrote it.
        what: What is being read, for the message: "dozaban.toml: [site] url".

    Raises:
        UsageError: If it is no address with http or https, or has a query or a fragment.
    """
    text = text.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        named = parts.hostname and parts.port != 0  # asking for the port checks it
    except ValueError:
        raise _no_address(text, what) from None
    strange = len(text.split()) > 1 or "@" in parts.netloc
    if parts.scheme not in {"http", "https"} or not named or strange:
        raise _no_address(text, what)
    if "?" in text or "#" in text:
        raise UsageError(
            f"{what} must be the address of a folder, without ? and #, not {text}. {_EXAMPLE}"
        )
    path = quote(parts.path, safe=_SAFE)
    return f"{parts.scheme}://{parts.netloc}{path.rstrip('/')}/"


def _no_address(text: str, what: str) -> UsageError:
    return UsageError(
        f"{what} must begin with https:// or http:// and a name, not {text}. {_EXAMPLE}"
    )
