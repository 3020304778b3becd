"""The search index: bundles of articles, of which only those are built that changed."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from translator.errors import SearchError
from translator.press.binding import Binding
from translator.press.ledger import Built
from translator.publishing.site.search.bundles import bundle_count, bundle_of
from translator.publishing.site.search.index import SearchRecord, build_bundle, record_of
from translator.publishing.site.search.indexer import version
from translator.publishing.site.values import Entry

__all__ = ["keep_search"]

_PART = "search:"


def keep_search(entries: Sequence[Entry], binding: Binding) -> bool:
    """Bring the index up to date.

    Returns:
        Whether there is one. Where it cannot be built, the report says why, and the site is
        published without it.
    """
    count = bundle_count(len(entries))
    bundles: dict[int, list[SearchRecord]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.slug):
        bundles[bundle_of(entry.slug, count)].append(record_of(entry))
    try:
        for number in range(count):
            records = bundles[number]
            name, key = f"{_PART}{number}", _key(records)
            if not binding.is_current(name, key):
                binding.bind(name, Built(key, None), list(build_bundle(records, number)))
    except SearchError as error:
        binding.report.remarks.append(str(error))
        return False
    return bool(entries)


def _key(records: Sequence[SearchRecord]) -> str:
    return hashlib.sha256(f"{version()} {records!r}".encode()).hexdigest()
