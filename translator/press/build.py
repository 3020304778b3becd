"""Build the site: what changed anew, what nobody has any more away, all else as it is."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from translator.press.admission import why_not
from translator.press.articles import ARTICLE, ArticlePress, Listener
from translator.press.binding import Binding
from translator.press.folder import Folder
from translator.press.index import keep_search
from translator.press.ledger import Built, Ledger
from translator.press.leftovers import move_out, take_over
from translator.press.links import broken_links
from translator.press.products import Product
from translator.press.report import SiteReport
from translator.press.signature import signature_of
from translator.press.typeset import Typesetter
from translator.publishing.notes import Notes
from translator.publishing.site.entries import newest_first
from translator.publishing.site.entry_codec import entry_json
from translator.publishing.site.names import reserved_names
from translator.publishing.site.values import Entry, Settings
from translator.store import Standing, Store

__all__ = ["build"]

_STOPPED_BEFORE = "An earlier build did not come to its end. What it left was put right."
_LISTS, _FEEDS = "lists", "feeds"


def build(
    store: Store,
    site: Path,
    product: Product,
    notes: Notes,
    listener: Listener | None = None,
) -> SiteReport:
    """Bring the site up to date with the store.

    An article is built again only if something changed that its pages show; what a build that was
    killed left is put right. Equal stores give equal sites, byte for byte.

    Args:
        store: Holds the editions.
        site: The folder of the site; what the site does not know of stays in it untouched.
        product: What is made of the editions.
        notes: What the glossary notes about terms.
        listener: Told how far the work is.

    Raises:
        GlossaryError: If a glossary file cannot be read.
        OutputError: If a file cannot be written, or the site is being built already.
        StoreError: If the database cannot be read.
        UsageError: If one of the newsroom's own pages cannot be read.
    """
    began = time.perf_counter()
    report = SiteReport(site)
    settings, signature = product.settings, signature_of(product, notes)
    base = urlsplit(settings.url).path or "/"
    typesetter = Typesetter(product, notes, reserved_names(settings), base)
    with Ledger(site.with_suffix(".db")) as ledger:
        if ledger.was_stopped:
            report.remarks.append(_STOPPED_BEFORE)
        binding = Binding(Folder(site, base), ledger, report)
        wanted = _wanted(store.standings(), settings, report)
        if product.is_site:
            _clear(site, ledger, report)
        press = ArticlePress(store, typesetter, signature, binding)
        entries = newest_first(press.bring_up_to_date(wanted, listener))
        _share(entries, product, signature, binding)
        gone = binding.drop_rest()
        report.removed += [n.removeprefix(ARTICLE) for n in gone if n.startswith(ARTICLE)]
        if product.is_site:
            report.broken = broken_links(binding.pages, binding.paths)
            report.links = sum(len(page.links) for page in binding.pages.values())
    report.seconds = time.perf_counter() - began
    return report


def _wanted(
    standings: Iterable[Standing], settings: Settings, report: SiteReport
) -> list[Standing]:
    """Return the editions that may be published; the others go into the report."""
    found: list[Standing] = []
    for standing in standings:
        why = why_not(standing, settings.require)
        if why is None:
            found.append(standing)
        else:
            report.refused.append((standing.slug, why))
    report.published = [standing.slug for standing in found]
    return found


def _clear(site: Path, ledger: Ledger, report: SiteReport) -> None:
    """Take pages out of the folder that are there, but not on the site."""
    refused = [slug for slug, _ in report.refused]
    if ledger.is_new:
        take_over(site, [*report.published, *refused])
    else:
        move_out(site, refused)


def _share(entries: Sequence[Entry], product: Product, signature: str, binding: Binding) -> None:
    """Bring what all articles share up to date.

    Lists show less of an article than feeds do, which tell when it changed: a correction leaves
    them as they are.
    """
    search = product.is_site and keep_search(entries, binding)
    key = _hash([signature, str(search), *map(_listed, entries)])
    if not binding.is_current(_LISTS, key):
        binding.bind(_LISTS, Built(key, None), product.lists(entries, search=search))
    key = _hash([key, *(entry.updated.isoformat() for entry in entries)])
    if not binding.is_current(_FEEDS, key):
        files = product.feeds(entries, binding.paths_of(_LISTS))
        binding.bind(_FEEDS, Built(key, None), files)


def _listed(entry: Entry) -> str:
    """Return all that lists show of an article."""
    shown = replace(entry, urdu="", english="", counts=replace(entry.counts, newest=None))
    known = entry_json(shown)
    del known["updated"]
    return json.dumps(known, sort_keys=True)


def _hash(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
