"""Words and functions that all templates of the site have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from translator.publishing.locale import ENGLISH, URDU, Voice
from translator.publishing.wording import Notice

__all__ = ["FEEDS", "MENU", "WORDS", "moment", "number"]

MENU = {
    "": Notice("تازہ ترین", "Newest"),
    "archive/": Notice("آرکائیو", "Archive"),
    "tags/": Notice("ٹیگز", "Tags"),
    "glossary/": Notice("فرہنگ", "Glossary"),
    "search/": Notice("تلاش", "Search"),
}
"""Where the head of each page leads, by address."""
FEEDS = {
    "feed.xml": Notice("دونوں زبانیں", "Both languages"),
    "feed-ur.xml": Notice("اردو", "Urdu"),
    "feed-en.xml": Notice("انگریزی", "English"),
}
WORDS = {
    "both": Notice("دونوں", "Both"),
    "feeds": Notice("فیڈز:", "Feeds:"),
    "sections": Notice("حصے", "Sections"),
    "skip": Notice("مواد پر جائیں", "Skip to content"),
}


def moment(at: dt.datetime) -> Notice:
    """Return date and time of a moment in UTC, in both languages."""
    return _in_both(lambda voice: voice.moment(at))


def number(value: int) -> Notice:
    """Return a whole number as each language groups it."""
    return _in_both(lambda voice: voice.number(value))


def _in_both(say: Callable[[Voice], str]) -> Notice:
    return Notice(say(URDU), say(ENGLISH))
