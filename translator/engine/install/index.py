"""The index of Argos packages: a list of what there is to download."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from translator.engine.install.download import download
from translator.engine.install.fault import FaultError
from translator.engine.install.leads import is_web, may_lead, shown_place
from translator.engine.install.metadata import Metadata, read_metadata, version_of
from translator.errors import EngineError

__all__ = ["Offer", "pick_offer", "read_index"]

_MOST = 1 << 24  # bytes; the index of a hundred packages has some 50,000
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


@dataclass(frozen=True, slots=True)
class Offer:
    """A package of an index.

    Attributes:
        version: Its version.
        source: Code of the source language.
        target: Code of the target language.
        links: Where it is: web addresses, and paths if the index is a file of this machine.
        sha256: Its checksum, where the index has one.
        index: The place of the index.
    """

    version: str
    source: str
    target: str
    links: tuple[str, ...]
    sha256: str | None = None
    index: str = ""

    @property
    def name(self) -> str:
        """What to give to `translate models install`."""
        return f"{self.source}_{self.target}"


def read_index(place: str) -> list[Offer]:
    """Return the translators that an index offers; entries of other kinds are left out.

    Args:
        place: A file, or an http or https address.

    Raises:
        EngineError: If it cannot be read, or is no index.
    """
    try:
        found = json.loads(_content(place).decode("utf-8"))
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list):
        raise EngineError(f"{shown_place(place)} is no index of Argos packages. Check the name.")
    return [offer for entry in found if (offer := _offer(entry, place))]


def pick_offer(offers: Iterable[Offer], name: str, place: str) -> Offer:
    """Return the newest package called `name`, such as ur_en.

    Raises:
        EngineError: If there is none.
    """
    wanted = name.removeprefix("translate-")
    found = [offer for offer in offers if offer.name == wanted]
    if not found:
        raise EngineError(
            f"{shown_place(place)} offers no package {name!r}. See what it offers for Urdu with "
            "`translate models list --index`."
        )
    return max(found, key=lambda offer: version_of(offer.version))


def _content(place: str) -> bytes:
    if is_web(place):
        return b"".join(download(place, _MOST))
    try:
        with Path(place).open("rb") as file:
            data = file.read(_MOST + 1)
    except OSError as error:
        raise EngineError(f"{place} cannot be read ({error.strerror}). Check the name.") from None
    return data[:_MOST]


def _offer(entry: Any, place: str) -> Offer | None:  # noqa: ANN401 - from a stranger's file
    try:
        said: Metadata = read_metadata(json.dumps(entry).encode())
    except (FaultError, RecursionError):  # the latter: as deep as can just be read
        return None
    links = entry.get("links")
    texts = [link for link in links if isinstance(link, str)] if isinstance(links, list) else []
    places = tuple(found for link in texts if (found := _place(link, place)))
    sha256 = entry.get("sha256")
    known = isinstance(sha256, str) and _SHA256.fullmatch(sha256)
    checksum = sha256.lower() if known else None
    return Offer(said.version, said.source, said.target, places, checksum, place)


def _place(link: str, index: str) -> str | None:
    """Return where a link of an index leads, or None if that is nowhere we go.

    An index from the web leads to the web only; one on this machine also to files beside it.
    """
    try:
        if is_web(index):
            link = urljoin(index, link)
        if is_web(link):
            return link if may_lead(index, link) else None
        local = not is_web(index) and not urlsplit(link).scheme
    except ValueError:
        return None
    return str(Path(index).parent / link) if local and link else None
