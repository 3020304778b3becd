"""What is said and should not be, or is not said and should be."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import Fault, one_of, swapped
from translator.urdu import normalise

__all__ = ["MEANING"]

_URDU_NOT = frozenset("نہیں نہ مت بغیر بلا".split())
# Anything that may be rendered by a negative: a sentence with one of them gets none added.
_URDU_MAYBE_NOT = re.compile(
    r"نہیں|(?<!\w)(?:نہ|مت|بغیر|بلا|بنا|غیر|نا|نفی|انکار|منع|منفی|عدم|محروم|ناکام)(?!\w)"
    r"|(?<!\w)(?:بے|نا|لا|غیر)\w"
)
_NOT = re.compile(
    r"(?:\b(?:not|never|no|without|cannot|nor|none|nothing|nobody)|n['’]t)\b", re.IGNORECASE
)
_KEPT_NOT = re.compile(r"not only|or not|if not|why not|no one|no\.|no longer", re.IGNORECASE)
_POSITIVE = {"cannot": "can", "without": "with", "never": "always", "no": "some"}
_LOSABLE = re.compile(r"\b(not|never|no|without|cannot)\b|(?<=\w)(n['’]t)\b")
_SHORT = {"can't": "can", "can’t": "can", "won't": "will", "won’t": "will"}
_SHORTENED = re.compile(r"\b(?:ca|wo)n['’]t\b")
_VERB = re.compile(r"\b(?:is|are|was|were|will|can|has|have|had|should|would|could|may|must)\b")
_CLAUSE = re.compile(r"[,;:] | (?=(?:and|but|which|who|because|while|although|when|so) )")
_SENTENCE = re.compile(r"(?<=[.!?]) ")
_LEAST, _MOST = 0.25, 0.6  # share of the words that a dropped clause may hold
_LONG = 12  # words
_NEWS = (
    "The ministry gave no details of the plan.",
    "Officials in the capital said that they would look into the matter next week.",
    "Several people were taken to a hospital nearby, where they are being treated.",
    "Shops and offices in the old town stayed closed until late in the evening.",
    "The company did not answer a request for comment before this report went out.",
    "He added that talks between both sides would go on after the holidays.",
)


def _negatives(english: str) -> list[str]:
    return [] if _KEPT_NOT.search(english) else _NOT.findall(english)


def _negation_lost(source: str, english: str, _: Random) -> str | None:
    """Turn the only negative of a translation round; its source is negative too."""
    urdu = normalise(source).replace("۔", " ").replace("،", " ")
    only = _URDU_NOT & set(urdu.split()) and "نہ صرف" not in urdu
    if not only or len(_negatives(english)) != 1:
        return None
    if found := _SHORTENED.search(english):
        return swapped(english, found, _SHORT[found[0]])
    found = _LOSABLE.search(english)
    return swapped(english, found, _POSITIVE.get(found[0], "")) if found else None


def _negation_added(source: str, english: str, rng: Random) -> str | None:
    if _URDU_MAYBE_NOT.search(normalise(source)) or _NOT.search(english):
        return None
    found = one_of(list(_VERB.finditer(english)), rng)
    return swapped(english, found, f"{found[0]} not") if found else None


def _clause(_: str, english: str, __: Random) -> str | None:
    words = len(english.split())
    for cut in reversed(list(_CLAUSE.finditer(english))):
        rest = len(english[cut.end() :].split())
        if words >= _LONG and _LEAST <= rest / words <= _MOST:
            return english[: cut.start()].rstrip(" ,;:") + "."
    return None


def _half(_: str, english: str, __: Random) -> str | None:
    words = english.split()
    return " ".join(words[: len(words) // 2]).rstrip(",;:") + "." if len(words) >= _LONG else None


def _joined(pair: tuple[str, str], other: tuple[str, str], _: Random) -> tuple[str, str]:
    return f"{pair[0]} {other[0]}", f"{pair[1]} {other[1]}"


def _sentence(_: str, english: str, __: Random) -> str | None:
    """Drop the last sentence of several, if it is a fair part of the whole."""
    cuts = list(_SENTENCE.finditer(english))
    if not cuts:
        return None
    rest = len(english[cuts[-1].end() :].split()) / len(english.split())
    return english[: cuts[-1].start()] if rest >= _LEAST else None


def _added(_: str, english: str, rng: Random) -> str:
    return f"{english} {rng.choice(_NEWS)}"


MEANING = (
    Fault("negation lost", _negation_lost, ("negation",)),
    Fault("negation added", _negation_added, ("negation",)),
    Fault("last clause dropped", _clause, ("dropped",)),
    Fault("second half dropped", _half, ("dropped",)),
    Fault("sentence dropped", _sentence, ("dropped",), _joined),
    Fault("sentence added", _added, ("added",)),
)
