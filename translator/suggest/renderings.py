"""What the engine made of a phrase, read off its alignment."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from translator.engine.protocol import Hypothesis
from translator.suggest.edits import FUNCTION_WORDS, bare_words
from translator.suggest.phrases import Phrase
from translator.suggest.suggestion import Rendering
from translator.urdu import has_arabic_letters

__all__ = ["UNTRANSLATED", "count_renderings", "is_one_name", "rendering_of"]

UNTRANSLATED = ""
_ALIKE = 0.6  # ratio of difflib from which two spellings are of one name
_SHORTEST_STEM = 2  # letters
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ENDING = re.compile(r"(?:ies|ied|ing|ed|ly|es|s|e|y)\Z")


def rendering_of(phrase: Phrase, hypothesis: Hypothesis) -> str | None:
    """Return the English words that a phrase became, without articles around them.

    Returns:
        The longest stretch of words that are aligned with the phrase; `UNTRANSLATED` if there
        is none or it is still Urdu; None if the engine gave no alignment.
    """
    if hypothesis.alignment is None:
        return None
    words = hypothesis.text.split()
    pairs = zip(words, hypothesis.alignment, strict=False)
    places = [i for i, (_, source) in enumerate(pairs) if phrase.start <= source < phrase.end]
    stretches = [_trimmed(bare_words(" ".join(run))) for run in _runs(words, places)]
    longest: list[str] = max(stretches, key=len) if stretches else []
    text = " ".join(longest)
    return UNTRANSLATED if has_arabic_letters(text) else text


def _runs(words: Sequence[str], places: Sequence[int]) -> list[list[str]]:
    """Return the words at some places, those that stand together joined.

    A function word between two places belongs to them: Bank of England.
    """
    runs: list[list[str]] = []
    last = -2
    for place in places:
        between = words[last + 1 : place]
        if place == last + 1 or (len(between) == 1 and between[0].casefold() in FUNCTION_WORDS):
            runs[-1] += [*between, words[place]]
        else:
            runs.append([words[place]])
        last = place
    return runs


def _trimmed(words: list[str]) -> list[str]:
    while words and words[0].casefold() in FUNCTION_WORDS:
        words = words[1:]
    while words and words[-1].casefold() in FUNCTION_WORDS:
        words = words[:-1]
    return words


def count_renderings(found: Iterable[str]) -> tuple[Rendering, ...]:
    """Return the renderings with their counts, the most frequent first.

    Regular endings and case make no difference, and neither does what else the alignment
    caught: "chest" and "pain in the chest" are one if "chest" is more frequent. The commonest
    way to write is shown.
    """
    groups: dict[str, Counter[str]] = {}
    for text in found:
        bare = _POSSESSIVE.sub("", text)
        groups.setdefault(_stem(bare), Counter())[bare] += 1
    merged: dict[str, Counter[str]] = {}
    for stem, group in sorted(groups.items(), key=lambda item: (-item[1].total(), item[0])):
        core = next((s for s in merged if s and f" {s} " in f" {stem} "), None)
        if core is None:
            merged[stem] = group
        else:
            merged[core][_most_common(merged[core])] += group.total()
    counted = [Rendering(_most_common(group), group.total()) for group in merged.values()]
    return tuple(sorted(counted, key=lambda r: (-r.count, r.text)))


def _most_common(group: Counter[str]) -> str:
    return min(group, key=lambda text: (-group[text], text))


def _stem(text: str) -> str:
    """Return a phrase without the regular endings of its words, for comparing only."""
    return " ".join(_word_stem(word) for word in text.casefold().split())


def _word_stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    if len(stem) < _SHORTEST_STEM:
        return word
    return stem[:-1] if stem[-2:-1] == stem[-1] else stem  # controlled, control


def is_one_name(renderings: Sequence[Rendering]) -> bool:
    """Say whether several renderings are one name in several spellings."""
    texts = [r.text for r in renderings if r.text != UNTRANSLATED]
    return (
        len(texts) > 1
        and all(word[:1].isupper() for text in texts for word in text.split())
        and all(_ratio(texts[0], text) >= _ALIKE for text in texts[1:])
    )


def _ratio(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one.casefold(), other.casefold()).ratio()
