"""Text with its markup for books: only links that lead out of them, only signs that XML allows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import SplitResult, quote, urlsplit

from markupsafe import Markup

from translator.article import Mark, MarkKind
from translator.edition import Pair
from translator.publishing.inline import HtmlWriter, render_inline

__all__ = ["english", "outward", "urdu", "urdu_text", "without_control_signs"]

_URDU = HtmlWriter(right_to_left=True)
_ENGLISH = HtmlWriter(right_to_left=False)
_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.?", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SAFE = "/?!$&'()*+,;=:@~%-._"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_NOT_XML = re.compile(
    "[^\t\n\r\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)


def urdu(pairs: Sequence[Pair]) -> Markup:
    """Return Urdu sentences, with a space between them."""
    said = (_inline(p.segment.text, p.segment.marks, _URDU) for p in pairs)
    return Markup(" ").join(said)


def english(pair: Pair) -> Markup:
    """Return an English sentence."""
    return _inline(pair.current.text, pair.current.marks, _ENGLISH)


def urdu_text(text: str) -> Markup:
    """Return Urdu without markup; numbers and Latin words are isolated."""
    return Markup(_URDU.text(text))  # noqa: S704 - escaped there


def without_control_signs(text: str) -> str:
    """Return a text without the signs that XML forbids or advises against.

    See XML 1.0, 2.2 (Characters).
    """
    return _NOT_XML.sub("", text)


def outward(address: str) -> str:
    """Return the address of a link that leads somewhere from a book, or "".

    What is relative leads to files that a book does not have; and what is no proper address is
    an error in an EPUB.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme == "mailto":
        return f"mailto:{parts.path}" if _MAIL.fullmatch(parts.path) else ""
    host = _host(parts)
    if parts.scheme not in {"http", "https"} or not host:
        return ""
    netloc = host if port is None else f"{host}:{port}"
    return parts._replace(netloc=netloc, **_quoted(parts)).geturl()


def _host(parts: SplitResult) -> str:
    """Return the host in ASCII letters; "" for none, a wrong one, or one with a password."""
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return host if "@" not in parts.netloc and _HOST.fullmatch(host) else ""


def _quoted(parts: SplitResult) -> dict[str, str]:
    named = {"path": parts.path, "query": parts.query, "fragment": parts.fragment}
    return {
        name: _LONE_PERCENT.sub("%25", quote(without_control_signs(text), safe=_SAFE))
        for name, text in named.items()
    }


def _inline(text: str, marks: Sequence[Mark], writer: HtmlWriter) -> Markup:
    led = (_led(mark) for mark in marks)
    kept = [mark for mark in led if mark.kind is not MarkKind.LINK or mark.address]
    return Markup(render_inline(text, kept, writer))  # noqa: S704 - escaped there


def _led(mark: Mark) -> Mark:
    return replace(mark, address=outward(mark.address)) if mark.address else mark
