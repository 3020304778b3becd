"""The site of the invented newspaper in `samples/newsroom`, translated without a model."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

from sqlalchemy import update

from translator import desk
from translator.article import BlockKind
from translator.engine import EngineInfo, Hypothesis, Request
from translator.engine.fake import FakeEngine
from translator.press import build
from translator.press.make import product_of
from translator.publishing.notes import Notes
from translator.publishing.site.settings import read_settings
from translator.reading import find_articles
from translator.store import Store
from translator.store.tables import segments
from translator.terms import load_glossary, shipped_files
from translator.workflow import Source, translate_sources

__all__ = ["CORRECTED", "MIXED", "build_site", "keep_newsroom"]

NEWSROOM = Path(__file__).parents[1] / "samples" / "newsroom"
MIXED = "south-asia-energy-outlook"
"""An article of which some sentences are drafts and some edited."""
CORRECTED = "cricket-points-table"
"""An article that was corrected after it had been approved."""
_AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
_WORDS = """the a its new local first people city market river report price power water crop bank
law official expert week month large small said found grew fell opened reached expects against
under during between without farmers traders teachers engineers ministry council district harvest
forecast agreement increase warning decision village""".split()
_TAGS = {
    "اسٹاک مارکیٹ": "Stock market", "اسٹیٹ بینک": "State Bank", "بٹ کوائن": "Bitcoin",
    "بجٹ": "Budget", "بھارت": "India", "پاکستان": "Pakistan", "تجارت": "Trade",
    "توانائی": "Energy", "ٹیکنالوجی": "Technology", "چین": "China", "زراعت": "Agriculture",
    "سائبر سیکیورٹی": "Cybersecurity", "سفارت کاری": "Diplomacy", "سلامتی": "Security",
    "کرپٹو": "Crypto", "کرکٹ": "Cricket", "کھیل": "Sports", "موسمیات": "Weather",
}  # fmt: skip


def keep_newsroom(folder: Path, *only: str) -> Path:
    """Translate articles into a database, and approve nearly everything; return its path.

    Args:
        folder: A new folder.
        only: Names of the articles, without their endings; none for all.
    """
    out = folder / "output"
    paths = find_articles(NEWSROOM / "articles")
    sources = [Source(path.name, path) for path in paths if not only or path.stem in only]
    engine = FakeEngine(rule=_rule, info=EngineInfo("fake", "1"))
    translate_sources(sources, engine=engine, glossary=load_glossary(shipped_files()), out=out)
    with Store(out / "editions.db") as store:
        _approve_all(store)
        _correct(store)
        _leave_open(store)
    return out / "editions.db"


def build_site(database: Path, site: Path, theme: str) -> Path:
    """Build the site as `dozaban.toml` has it, in a theme; return its folder."""
    settings = read_settings(NEWSROOM / "dozaban.toml", theme=theme, require="draft")
    with Store(database) as store:
        report = build(store, site, product_of(settings, "site"), Notes())
    assert not report.refused
    assert not report.broken
    return site


def _approve_all(store: Store) -> None:
    with store.writing() as connection:
        at = _AT.replace(tzinfo=None)
        connection.execute(update(segments).values(state="approved", approver="Sara Khan", at=at))


def _correct(store: Store) -> None:
    """Replace two approved sentences by others that are approved as well."""
    for number in (1, 6):
        text = store.edition(CORRECTED).pairs[number - 1].current.text
        desk.edit(store, CORRECTED, number, f"{text} Indeed.", who="Ali", at=_AT, note="A slip.")
        desk.approve(store, CORRECTED, [number], who="Sara Khan", at=_AT)


def _leave_open(store: Store) -> None:
    """Make every other sentence of an article a draft or an edited one; labels stay as they are."""
    blocks, pairs = store.edition(MIXED).article.blocks, store.edition(MIXED).pairs
    kinds = [blocks[pair.segment.block].kind for pair in pairs]
    there = [number for number, kind in enumerate(kinds, 1) if kind is not BlockKind.LABEL]
    desk.reopen(store, MIXED, there[::4], who="Ali", at=_AT)
    for number in there[1::4]:
        text = pairs[number - 1].current.text
        desk.edit(store, MIXED, number, f"{text} Roughly.", who="Ali", at=_AT)


def _rule(request: Request) -> list[Hypothesis]:
    words = [_word(word) for word in request.text.split()]
    text = _TAGS.get(request.text.strip()) or " ".join(words)
    alignment = tuple(range(len(words))) if request.align else None
    return [Hypothesis(text[:1].upper() + text[1:], -0.5, alignment)]


def _word(word: str) -> str:
    """Return an English word for an Urdu one, always the same, with its punctuation."""
    if word.isascii():
        return word
    marks = {"۔": ".", "؟": "?", "،": ",", "؛": ";"}
    bare = word.rstrip("۔؟،؛!")
    chosen = _WORDS[int(hashlib.sha256(bare.encode()).hexdigest(), 16) % len(_WORDS)]
    return chosen + "".join(marks.get(sign, sign) for sign in word[len(bare) :])
