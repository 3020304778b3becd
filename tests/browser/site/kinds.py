"""A page of each kind."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.sample_site import CORRECTED, MIXED

__all__ = ["KINDS", "ready"]

KINDS = {
    "index": "",
    "second page": "page/2/",
    "article with a table and corrections": f"{CORRECTED}/",
    "article in Urdu": f"{CORRECTED}/ur/",
    "article in English": f"{CORRECTED}/en/",
    "long article, partly reviewed, with picture": f"{MIXED}/",
    "that in Urdu": f"{MIXED}/ur/",
    "that in English": f"{MIXED}/en/",
    "article with code": "wallet-code/",
    "article with lists and quotes": "crypto-law-explained/",
    "tags": "tags/",
    "tag": "tags/technology/",
    "glossary": "glossary/",
    "letter": "glossary/b/",
    "archive": "archive/",
    "year": "archive/2026/",
    "search": "search/?q=Bitcoin",
    "own page": "about/",
    "missing page": "404.html",
}
"""The address of a page of each kind, below the site's."""


def ready(page: Page) -> Page:
    """Return the page when it shows all that it will."""
    if "?q=" in page.url:
        expect(page.locator(".results article").first).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => 0)")
    return page
