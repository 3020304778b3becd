"""Regular English inflection: what a term may look like in a sentence."""

from __future__ import annotations

import functools
import re

__all__ = ["form_pattern", "plural"]

_HISSING = ("s", "x", "z", "ch", "sh")


def plural(phrase: str) -> str:
    """Return the regular plural of a noun phrase: "private key" gives "private keys"."""
    if phrase.endswith(_HISSING):
        return phrase + "es"
    if re.search(r"[^aeiouAEIOU\W]y\Z", phrase):
        return phrase[:-1] + "ies"
    return phrase + "s"


@functools.cache
def form_pattern(phrase: str) -> re.Pattern[str]:
    """Return a pattern that finds a phrase in English text, in its regular inflections.

    Plural and possessive endings are accepted, a hyphen counts as a space, and a phrase in
    lower case is found in any case; one with capitals only as it is written.
    """
    words = [re.escape(word) for word in re.split(r"[\s-]+", phrase)]
    body = r"[\s-]+".join(words)
    more = re.escape(plural(phrase).rsplit(maxsplit=1)[-1])
    stem = r"[\s-]+".join([*words[:-1], more])
    flags = re.IGNORECASE if phrase == phrase.lower() else 0
    return re.compile(rf"(?<![\w])(?:{body}|{stem})(?:['’]s?)?(?![\w])", flags)
