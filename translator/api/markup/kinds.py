"""What HTML's elements are to a translation: part of a sentence, around it, or none of its."""

from __future__ import annotations

import re

__all__ = ["BLOCKS", "ENDED_BY", "FOREIGN", "INLINE", "VOID", "is_kept"]

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without an end tag (HTML, 13.1.2)."""

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em embed font i img input ins kbd label"
    " mark math q rp rt ruby s samp small span strike strong sub sup svg time tt u var wbr".split()
)
"""Elements that stand within a sentence; all others end it."""

FOREIGN = frozenset({"math", "svg"})
"""Elements in which "/>" closes one (HTML, 13.2.6.5)."""

BLOCKS = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table"
    " ul".split()
)

ENDED_BY = {
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "li": frozenset({"li"}),
    "optgroup": frozenset({"optgroup"}),
    "option": frozenset({"optgroup", "option"}),
    "p": BLOCKS,
    "tbody": frozenset({"tbody", "tfoot"}),
    "td": frozenset({"tbody", "td", "tfoot", "th", "tr"}),
    "th": frozenset({"tbody", "td", "tfoot", "th", "tr"}),
    "thead": frozenset({"tbody", "tfoot"}),
    "tr": frozenset({"tbody", "tfoot", "tr"}),
}
"""Elements that need no end tag, and what begins after them (HTML, 13.1.2.4)."""

_KEPT = frozenset(
    "code iframe kbd math noembed noframes pre samp script style svg textarea var xmp".split()
)
_UNTRANSLATED = re.compile(
    r"""(?i)[\s"']translate\s*=\s*(["']?)no\1[\s/>]|[\s"']class\s*=\s*(?:"(?:[^"]*\s)?|'(?:[^']*\s)?|)notranslate[\s"'/>]"""
)


def is_kept(name: str, opening: str) -> bool:
    """Return whether an element stays as it is: code, scripts, what its author marked so.

    Args:
        name: Its name in lower case.
        opening: Its start tag.
    """
    return name in _KEPT or _UNTRANSLATED.search(opening) is not None
