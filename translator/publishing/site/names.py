"""Names of folders that the site needs itself."""

from __future__ import annotations

from translator.publishing.site.lists.own_pages import OWN_FOLDERS, own_page_names
from translator.publishing.site.values import Settings

__all__ = ["reserved_names"]


def reserved_names(settings: Settings) -> frozenset[str]:
    """Return the names that no article's folder may have: the site's, and the newsroom's pages."""
    return OWN_FOLDERS | own_page_names(settings)
