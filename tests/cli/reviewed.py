"""What the tests of the review look at: rows, pages and the store of the edition khabar."""

from __future__ import annotations

import json
from pathlib import Path

from translator.editing import Event
from translator.store import Store

__all__ = ["PAGE", "STORE", "history", "page", "rows", "said", "units"]

STORE = Path("output/editions.db")
PAGE = Path("output/site/khabar/index.html")


def said(run, *words):
    """Return what a command printed as JSON."""
    _, out, _ = run(*words, "--json")
    return json.loads(out)


def rows(run, *words) -> list[dict]:
    """Return the sentences as `translate segments --json` shows them."""
    return said(run, "segments", "khabar", *words)["segments"]


def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def history(slug: str = "khabar") -> list[Event]:
    with Store(STORE) as store:
        return store.history(slug)


def units() -> list[tuple[str, str]]:
    with Store(STORE) as store:
        return [(unit.source, unit.target) for unit in store.units()]
