"""A newspaper of which every text and every address is a payload, and all that is made of it."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import update

from tests.attacks.pages.payloads import ADDRESSES, GROUPS
from translator import desk
from translator.desk.work import works_of
from translator.editing import State
from translator.engine import EngineInfo, Hypothesis, Request
from translator.engine.fake import FakeEngine
from translator.press import build
from translator.press.gather import gather
from translator.press.make import product_of
from translator.publishing.book import Layout, make_book, render_epub
from translator.publishing.notes import Notes
from translator.publishing.site.settings import read_settings
from translator.publishing.wording import Notice
from translator.stats import Period, render_stats, stats_of
from translator.store import Store
from translator.store.tables import segments
from translator.terms import load_glossary
from translator.workflow import Source, translate_sources

__all__ = ["PLACES", "TARGETS", "THEMES", "House", "build_house"]

THEMES = ("broadsheet", "wire")
TARGETS = ("hugo", "mkdocs", "pelican", "plain")
_AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
_ARTICLE = """---
title: {yaml}
summary: {yaml}
---

# {text}

تاریخ: 12 ستمبر 2026
ذریعہ: {text}
مصنف: {text}
زمرہ: {text}
تصویر: {text}
لنک: {address}
ٹیگز: {text}، کرپٹو

## کرپٹو {text}

حکومت نے کہا {text} کرپٹو ٹھیک ہے۔ [یہاں {text}]({address}) دیکھیں۔ **{text}** اور *{text}*۔

- {text}
- [فہرست](<{address}>)

> {text}

![{text}]({address} "{text}")

| {text} | سرخی |
| --- | --- |
| خانہ | {text} |

`{text}`

```{text}
{text}
```

{text}

<{address}>

[حوالہ][x]

[x]: {address} "{text}"
"""
PLACES = _ARTICLE.count("{")
"""How many places of an article hold a payload."""
_GLOSSARY = """source,variants,target,forms,forbidden,domain,context,reference,note
کرپٹو,,"crypto {text}",,,crypto,,"{address}","{text}"
"""
_SETTINGS = """[site]
title = '''{text}'''
title_ur = '''{text}'''
description = '''{text}'''
description_ur = '''{text}'''
url = "https://courier.example/"
footer = '''{text} [x]({address})'''
footer_ur = '''{text}'''
"""


@dataclass(frozen=True)
class House:
    """Where everything is.

    Attributes:
        folder: All of it.
        out: What the run wrote.
    """

    folder: Path
    out: Path

    def pages(self) -> list[Path]:
        """Return all files that a browser would show as a page."""
        endings = {".html", ".xhtml", ".svg"}
        return sorted(path for path in self.folder.rglob("*") if path.suffix in endings)


def build_house(folder: Path) -> House:
    """Translate an article an address, approve all, and publish it in every form there is."""
    house = House(folder, folder / "output")
    glossary = _write(folder / "glossary.csv", _GLOSSARY, GROUPS[0], ADDRESSES[0])
    _translate(house, glossary)
    with Store(house.out / "editions.db") as store:
        for number, slug in enumerate(store.slugs()):
            _review(store, slug, GROUPS[number % len(GROUPS)])
        for number, theme in enumerate(THEMES):
            _publish(house, store, theme, "site", number)
        for number, target in enumerate(TARGETS):
            _publish(house, store, THEMES[0], target, number)
        chapters = gather(store, (), State.APPROVED).chapters
        works = works_of(store, store.slugs())
    (folder / "stats.html").write_text(
        render_stats(stats_of(works, now=_AT, by=Period.WEEK)), encoding="utf-8"
    )
    book = make_book(chapters, Layout.SIDE_BY_SIDE, Notice(GROUPS[0], GROUPS[1]))
    with zipfile.ZipFile(io.BytesIO(render_epub(book))) as opened:
        opened.extractall(folder / "book")
    return house


def _write(path: Path, form: str, text: str, address: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    quoted = text.replace('"', '""') if path.suffix == ".csv" else text
    filled = form.replace("{yaml}", json.dumps(text)).replace("{text}", quoted)
    path.write_text(filled.replace("{address}", address), encoding="utf-8")
    return path


def _translate(house: House, glossary: Path) -> None:
    """Translate with an engine that copies payloads, as the model copies Latin words."""
    sources = []
    for number, address in enumerate(ADDRESSES):
        text = GROUPS[number % len(GROUPS)]
        path = _write(house.folder / "articles" / f"a{number}.md", _ARTICLE, text, address)
        sources.append(Source(path.name, path))
    engine = FakeEngine(rule=_rule, info=EngineInfo(f"fake{GROUPS[0]}", "1"))
    report = translate_sources(
        sources, engine=engine, glossary=load_glossary([glossary]), out=house.out, force=True
    )
    assert not report.failures


def _rule(request: Request) -> list[Hypothesis]:
    alignment = tuple(range(len(request.text.split()))) if request.align else None
    return [Hypothesis(request.text.replace("۔", "."), -0.5, alignment)]


def _review(store: Store, slug: str, text: str) -> None:
    """Edit, comment on and approve everything, as somebody whose name is a payload."""
    last = len(store.outline(slug))
    desk.comment(store, slug, last, text, who=text, at=_AT)
    desk.edit(store, slug, last, f"Edited {text}", who=text, at=_AT, note=text)
    with store.writing() as connection:
        approved = {"state": "approved", "approver": text, "at": _AT.replace(tzinfo=None)}
        connection.execute(update(segments).values(**approved))
    desk.edit(store, slug, 1, f"Corrected {text}", who=text, at=_AT, note=text)
    desk.approve(store, slug, [1], who=text, at=_AT)


def _publish(house: House, store: Store, theme: str, target: str, number: int) -> None:
    config = house.folder / f"settings-{theme}" / "dozaban.toml"
    _write(config, _SETTINGS, GROUPS[number], ADDRESSES[number])
    settings = read_settings(config, theme=theme, require="draft", names=True)
    place = house.folder / (theme if target == "site" else target)
    notes = Notes([house.folder / "glossary.csv"])
    report = build(store, place, product_of(settings, target), notes)
    assert report.published
