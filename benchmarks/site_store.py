"""A database of many approved editions, made of words thrown together, for `benchmarks/site.py`."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from sqlalchemy import update

from translator.article import Article, Block, BlockKind
from translator.draft import Draft
from translator.edition import Edition, GlossaryInfo, Pair
from translator.engine import EngineInfo
from translator.segmenting import segment_article
from translator.store import Store
from translator.store.tables import segments
from translator.terms import Stage, Status, TermOutcome

__all__ = ["fill"]

INFO = EngineInfo("ur_en", "0.3")
MADE = dt.datetime(2026, 1, 1, 6, 0, tzinfo=dt.UTC)
TAGS = {
    "کرپٹو": "Crypto", "بجٹ": "Budget", "چین": "China", "توانائی": "Energy", "بینک": "Banks",
    "آب و ہوا": "Climate", "تجارت": "Trade", "سرحد": "Border", "انتخابات": "Elections",
    "ٹیکنالوجی": "Technology", "کھیل": "Sports", "صحت": "Health",
}  # fmt: skip
TERMS = {"کرپٹو": "crypto", "بٹ کوائن": "Bitcoin", "اسٹیٹ بینک": "State Bank", "اوپیک": "OPEC"}
LETTERS = "ابپتٹجچحخدڈرڑزسشصطعغفقکگلمنوہیے"
LATIN = "abcdefghiklmnoprstuvw"
_VOCABULARY = 12_000


def fill(store: Store, articles: int, sentences: int = 14) -> None:
    """Keep approved editions, of which equal numbers give equal ones.

    Args:
        store: An empty database.
        articles: How many.
        sentences: How many each has on average.
    """
    chance = random.Random(7)  # noqa: S311 - a benchmark is no secret
    words = _vocabulary(chance, LETTERS), _vocabulary(chance, LATIN)
    for number in range(articles):
        edition = _edition(number, chance, words, sentences)
        keys = [f"{number:08x}{place:024x}" for place in range(len(edition.pairs))]
        drafts = {k: (p.segment.key, p.draft) for k, p in zip(keys, edition.pairs, strict=True)}
        store.keep_drafts(drafts, MADE)
        store.keep_edition(edition, f"stdin:{edition.slug}", keys, MADE)
    with store.writing() as connection:
        at = MADE.replace(tzinfo=None)
        approved = {"state": "approved", "approver": "Sara Khan", "at": at}
        connection.execute(update(segments).values(**approved))


def _vocabulary(chance: random.Random, letters: str) -> list[str]:
    return ["".join(chance.choices(letters, k=chance.randint(2, 8))) for _ in range(_VOCABULARY)]


def _edition(
    number: int, chance: random.Random, words: tuple[list[str], list[str]], sentences: int
) -> Edition:
    urdu, english = words
    day = dt.date(2020, 1, 1) + dt.timedelta(days=number % 2_400)
    tags = chance.sample(sorted(TAGS), k=3)
    blocks = [
        Block(BlockKind.TITLE, _some(chance, urdu, 8)),
        Block(BlockKind.LABEL, day.isoformat(), info="date", label="تاریخ"),
        Block(BlockKind.LABEL, "، ".join(tags), info="tags", label="ٹیگز"),
        *_paragraphs(chance, urdu, sentences),
    ]
    article = Article(tuple(blocks), name=f"article-{number}.txt")
    pairs = tuple(
        Pair(segment, _draft(segment.text, chance, english)) for segment in segment_article(article)
    )
    return Edition(
        f"article-{number}", article, pairs, INFO, GlossaryInfo("all", "0123456789ab", 7_000), MADE
    )


def _paragraphs(chance: random.Random, words: list[str], sentences: int) -> Iterator[Block]:
    left = chance.randint(sentences // 2, sentences + sentences // 2)
    while left > 0:
        few = min(left, chance.randint(1, 4))
        yield Block(BlockKind.PARAGRAPH, " ".join(_sentence(chance, words) for _ in range(few)))
        left -= few


def _sentence(chance: random.Random, words: list[str]) -> str:
    term = chance.choice([*sorted(TERMS), *[""] * 6])
    return f"{term} {_some(chance, words, chance.randint(9, 24))}۔".strip()


def _draft(text: str, chance: random.Random, words: list[str]) -> Draft:
    if text in TAGS:
        return Draft(TAGS[text], engine=INFO.signature)
    found = [(urdu, target) for urdu, target in TERMS.items() if text.startswith(urdu)]
    said = " ".join([*(target for _, target in found), _some(chance, words, len(text.split()))])
    outcomes = [TermOutcome(u, t, Status.MET, Stage.ANNOTATED, 1, 1) for u, t in found]
    return Draft(f"{said.capitalize()}.", outcomes=tuple(outcomes), engine=INFO.signature)


def _some(chance: random.Random, words: list[str], number: int) -> str:
    """Return words, of which the first of the vocabulary come most often, as in any language."""
    return " ".join(words[int(len(words) * chance.random() ** 3)] for _ in range(number))
