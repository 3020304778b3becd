"""Regular English inflection: what a term may look like in a sentence."""

from __future__ import annotations

import functools
import re

__all__ = ["fix_article", "form_pattern", "plural"]

# How the names of letters sound, and words whose first letter misleads.
_VOWEL_LETTERS = "AEFHILMNORSX"
_LIKE_CONSONANTS = re.compile(r"(?:uni|use|usu|euro|one|once|u-)", re.IGNORECASE)
_LIKE_VOWELS = re.compile(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
# Eight, eleven and eighteen, whatever follows: 8.5, 11,000, 18-month; but not 110 and 180.
_LIKE_VOWEL_FIGURES = re.compile(r"[$£€¥₹(\"'“‘]*(?:8|1[18](?![0-9]))")
_HISSING = ("s", "x", "z", "ch", "sh")
_HEAD_FIRST = re.compile(r"(.*?[a-z])(?:[ -](?:of|in|to|at|for|on|by)[ -]|[ -]general\Z)")
# Plurals already ("peace talks", "headquarters"), and peoples ("Chinese", "British", "Swiss").
_UNCHANGED = re.compile(r"[^siu]s\Z|(?:^|[ -])[A-Z][a-z]+(?:ese|ish|nch|tch|iss)\Z")
_IRREGULAR = {"woman": "women", "man": "men", "person": "people", "child": "children", "sis": "ses"}


def fix_article(english: str, phrase: str) -> str:
    """Return `english` with "a" or "an" before `phrase` as its sound asks: "an exchange"."""
    right = "an" if _sounds_like_vowel(phrase) else "a"
    wrong = re.compile(rf"\b([Aa])n? (?={re.escape(phrase)}(?!\w))")
    return wrong.sub(lambda m: m[1] + right[1:] + " ", english)


def _sounds_like_vowel(phrase: str) -> bool:
    first = phrase.split(maxsplit=1)[0]
    if _LIKE_VOWEL_FIGURES.match(first):
        return True
    if first.isupper() and len(first) > 1:
        return first[0] in _VOWEL_LETTERS
    if _LIKE_VOWELS.match(first):
        return True
    return first[0].lower() in "aeiou" and not _LIKE_CONSONANTS.match(first)


def plural(phrase: str) -> str:
    """Return the regular plural of a noun phrase: "private key" gives "private keys".

    The head takes the ending: "heads of state", "attorneys general"; peoples in -ese, -ish,
    -ch and -ss stay as they are.
    """
    if head := _HEAD_FIRST.match(phrase):
        return plural(head[1]) + phrase[head.end(1) :]
    if _UNCHANGED.search(phrase):
        return phrase
    for ending, many in _IRREGULAR.items():
        if phrase.endswith(ending):
            return phrase.removesuffix(ending) + many
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
    one, many = (
        r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", form))
        for form in (phrase, plural(phrase))
    )
    flags = re.IGNORECASE if phrase == phrase.lower() else 0
    return re.compile(rf"(?<![\w])(?:{many}|{one})(?:['’]s?)?(?![\w])", flags)
