"""Entries made by hand, for the tests of what a site tells machines."""

from __future__ import annotations

import datetime as dt

from translator.publishing.site.values import Entry, Settings, Tag
from translator.publishing.wording import Notice

HERE = "https://news.example/site/"
SITE = Settings(title=Notice("روزنامہ", "The Daily"), url=HERE)
NOWHERE = Settings(title=SITE.title)


def entry(slug: str = "aam", **more) -> Entry:
    given = {
        "folder": slug,
        "title": Notice("آم سستے ہیں", "Mangoes are cheap"),
        "summary": Notice("آم کی فصل اچھی ہے۔", "The mango harvest is good."),
        "date": dt.date(2024, 3, 7),
        "updated": dt.datetime(2024, 3, 8, 14, 1, tzinfo=dt.UTC),
        "tags": (Tag("fruit", Notice("پھل", "Fruit")),),
        "author": Notice("سارہ", "Sara"),
    }
    return Entry(slug, **{**given, **more})
