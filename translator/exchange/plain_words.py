"""Comments that other programs keep as HTML, as plain words."""

from __future__ import annotations

import html
import re

__all__ = ["plain_words"]

_LONGEST = 20_000  # characters; a parser takes long over thousands of nested elements
_ENDS_A_LINE = frozenset("blockquote br dd div dt h1 h2 h3 h4 h5 h6 hr li p pre td th tr".split())
_ELEMENTS = """
a abbr address article aside audio b base bdi bdo big blockquote body br button caption center
cite code col colgroup dd del details dfn div dl dt em embed fieldset figcaption figure font
footer form h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label li link main mark
math meta nav object ol option p pre q s samp section select small source span strike strong sub
summary sup svg table tbody td tfoot th thead time tr tt u ul var video wbr
"""
_OPAQUE = "iframe noscript script style textarea title xmp"  # a parser takes all up to their end
_LINE = re.compile(rf"<(?:/(?:{'|'.join(_ENDS_A_LINE)})|[bh]r)>")
_LOOSE = re.compile(
    rf"""<(?!
        /?(?:{"|".join(_ELEMENTS.split())})(?=[\s/>])[^<>]*>
        | (?P<opaque>{"|".join(_OPAQUE.split())})(?=[\s/>])(?:(?!<(?P=opaque)).)*?</(?P=opaque)\s*>
        | /(?:{"|".join(_OPAQUE.split())})\s*>
        | !--(?:(?!<!--).)*?-->
    )""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def plain_words(text: str) -> str:
    """Return a comment without its HTML; one that has none as it is.

    People write "a < b", "<Bitcoin>" and "<name@example.org>", of which a parser of HTML makes
    tags and lets them go. Only names that HTML knows are tags here, and only where they are
    closed. What is too long for a comment is left as it is, too.

    Args:
        text: The comment, without lone surrogates.
    """
    if "<" not in text or len(text) > _LONGEST:
        return text
    import nh3  # noqa: PLC0415 - few comments need it

    certain = _LOOSE.sub("&lt;", text)
    if not nh3.is_html(certain):
        return text
    # What is left is well-formed and without attributes, so that a pattern can tell its lines.
    tidy = nh3.clean(certain, tags=set(_ENDS_A_LINE), attributes={})
    bare = nh3.clean(_LINE.sub("\n", tidy), tags=set())
    return "\n".join(filter(None, (line.strip() for line in html.unescape(bare).splitlines())))
