"""Over how many bundles the search index is spread, and which one an article is in.

Only bundles with a changed article are built again; the reader's browser merges them.
"""

from __future__ import annotations

import hashlib

__all__ = ["bundle_count", "bundle_of"]

# So many take about five seconds and 400 MB to index. Smaller ones would be built sooner, but each
# costs a reader about 30 kB for every word of a query.
_ARTICLES = 640


def bundle_count(articles: int) -> int:
    """Return the smallest power of two with which a bundle has at most about 600 articles.

    A power of two, so that a growing site rarely changes it: that builds all bundles again.

    Args:
        articles: How many there are on the site.

    Returns:
        Number of bundles; 0 where there is nothing to be searched.
    """
    count = 1 if articles else 0
    while count * _ARTICLES < articles:
        count *= 2
    return count


def bundle_of(slug: str, count: int) -> int:
    """Return the number of the bundle that an article is in, counted from 0.

    Args:
        slug: Name of its edition.
        count: Number of bundles, at least 1.
    """
    digest = hashlib.sha256(slug.encode("utf-8")).digest()
    return int.from_bytes(digest[:8], "big") % count
