"""From where a request may come: by which name, and from whose page."""

from __future__ import annotations

import re

from starlette.datastructures import Headers

from translator.api.refusal import Refusal
from translator.api.settings import Access

__all__ = ["check_origin"]

_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[^:\[\]\s]+)(?::[0-9]{1,5})?", re.ASCII)


def check_origin(headers: Headers, access: Access) -> None:
    """Refuse what a page of a stranger asks for through somebody's browser.

    Such a page can have its own name lead to this machine (DNS rebinding); the browser tells that
    name in `Host`. Or it sends a form here, whose answer it cannot read; the browser tells where
    it stands in `Origin`. Programs other than browsers send no `Origin`.

    Raises:
        Refusal: If it does not come from where it may.
    """
    hosts = headers.getlist("host")
    if access.hosts is not None and (len(hosts) != 1 or not _named(hosts[0], access.hosts)):
        raise Refusal(421, "This is not an address of the server. Use the one that it printed.")
    origin = headers.get("origin")
    own = {f"{scheme}://{host.lower()}" for host in hosts for scheme in ("http", "https")}
    if origin is not None and not {origin, "*"} & {*own, *access.origins}:
        raise Refusal(403, "Pages of this origin may not ask. Start the server with --cors.")


def _named(host: str, names: frozenset[str]) -> bool:
    found = _HOST.fullmatch(host.lower())
    return found is not None and found["name"].strip("[]") in names
