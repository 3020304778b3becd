"""What decides how every page of a site looks, in one hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from translator.errors import DozabanError, GlossaryError, UsageError
from translator.pages import renderer_digest
from translator.press.products import Product
from translator.publishing.notes import Notes
from translator.publishing.site.values import Settings

__all__ = ["signature_of"]


def signature_of(product: Product, notes: Notes) -> str:
    """Return 64 hex digits that change with settings, product, glossary, own pages and code.

    Raises:
        GlossaryError: If a glossary file cannot be read.
        UsageError: If one of the newsroom's own pages cannot be read.
    """
    settings = product.settings
    digest = hashlib.sha256(renderer_digest())
    for part in (repr(settings).encode(), product.signature.encode(), *_contents(settings, notes)):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _contents(settings: Settings, notes: Notes) -> Iterator[bytes]:
    for path in notes.files:
        yield _content(path, GlossaryError)
    for path in sorted(settings.pages.glob("*.md") if settings.pages else ()):
        if path.is_file():
            yield path.name.encode()
            yield _content(path, UsageError)


def _content(path: Path, kind: type[DozabanError]) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise kind(
            f"{path}: the file cannot be read ({error.strerror}). Check its name and permissions."
        ) from None
