"""Find an edition by what a person calls it."""

from __future__ import annotations

from pathlib import Path

from translator.errors import StoreError
from translator.store.store import Store

__all__ = ["find_edition"]

_MOST_NAMED = 5


def find_edition(store: Store, name: str) -> str:
    """Return the slug of the edition that `name` means.

    Args:
        store: The editions.
        name: A slug, the path of a page or its folder, or the path of the article.

    Raises:
        StoreError: If there is no such edition; the message names some that are there.
    """
    path = Path(name)
    known = store.slugs()
    folder = path.parent if path.suffix in {".html", ".md"} else path
    found = next((s for s in (name, folder.name) if s in known), None)
    found = store.slug_of(str(path.resolve())) or found
    if found is None:
        some = ", ".join(known[:_MOST_NAMED]) or "none"
        raise StoreError(f"There is no edition {name!r} in {store.place}. It holds: {some}.")
    return found
