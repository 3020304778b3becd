"""An edition that a newsroom works on, made anew as often as a test wants."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from tests.publishing.editions import edition_of, paragraph
from translator.draft import Draft
from translator.edition import Edition
from translator.store import Store

__all__ = ["SLUG", "english", "keep_drafts", "keep_run", "label", "now", "whole_edition"]

SLUG = "bazar"
_SOURCE = "/articles/bazar.txt"
_PARAGRAPHS = (
    "بازار میں آج بہت رونق تھی۔ لوگ صبح سے خریداری کر رہے تھے۔ دکاندار خوش نظر آتے تھے۔",
    "آم اس سال میٹھے ہیں۔ کسان کہتے ہیں کہ بارش وقت پر ہوئی۔",
    "شام کو ہوا تیز ہو گئی۔ گلیوں میں بچے کھیل رہے تھے۔ سب نے موسم کی تعریف کی۔",
    "پل کی مرمت جاری ہے۔ گاڑیاں دوسرے راستے سے جا رہی ہیں۔",
    "اسکول اگلے ہفتے کھل جائیں گے۔ اساتذہ تیاری میں مصروف ہیں۔",
)
_ADDED = "یقیناً بظاہر اکثر آخرکار فوراً خوشی خاموشی دوبارہ پھر اچانک".split()
_CONSONANTS, _VOWELS = "bcdfghjklmnpqrstvwxz", "aeiou"


def label(number: int) -> str:
    """Return a word for a number, without figures: the checks would miss those in the Urdu."""
    word = ""
    while number or not word:
        number, digit = divmod(number, len(_CONSONANTS))
        word = _CONSONANTS[digit] + _VOWELS[digit % len(_VOWELS)] + word
    return word


def english(word: str, number: int = 0) -> str:
    """Return a sentence that begins with a label, and that the checks let pass for any Urdu.

    Args:
        word: The label.
        number: Tells sentences with the same label apart.
    """
    return f"{word} has seen the crowd in the {label(number)} market."


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def whole_edition(word: str, chance: random.Random | None = None) -> Edition:
    """Return the edition as a run makes it; with `chance`, of an article that was rewritten.

    Args:
        word: The label of the run.
        chance: Decides what moved, what was taken out, and which two sentences are others now.
    """
    paragraphs = [text.split("۔")[:-1] for text in _PARAGRAPHS]
    if chance:
        chance.shuffle(paragraphs)
        paragraphs = paragraphs[chance.randrange(2) :]
        for sentences in chance.sample(paragraphs, 2):
            place = chance.randrange(len(sentences))
            sentences[place] = " ".join([sentences[place], *chance.sample(_ADDED, 2)])
    blocks = [paragraph("".join(f"{s}۔" for s in sentences)) for sentences in paragraphs]
    edition = edition_of(*blocks, slug=SLUG)
    draft = Draft(english(word), engine="e")
    return replace(
        edition,
        article=replace(edition.article, name=word),
        pairs=tuple(replace(pair, draft=draft) for pair in edition.pairs),
    )


def keep_drafts(store: Store, edition: Edition) -> list[str]:
    """Keep the drafts of an edition; return their fingerprints."""
    names = [f"{edition.article.name}-{pair.segment.key}" for pair in edition.pairs]
    drafts = zip(names, edition.pairs, strict=True)
    store.keep_drafts({name: (p.segment.key, p.draft) for name, p in drafts}, now())
    return names


def keep_run(store: Store, edition: Edition, fingerprints: list[str] | None = None) -> None:
    """Do to the store what a run does."""
    names = fingerprints or keep_drafts(store, edition)
    store.keep_edition(edition, _SOURCE, names, now())
