"""Scripts, styles and fonts: their addresses tell their content, so that browsers keep them."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qs, quote

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

__all__ = ["ASSETS", "Static", "address_of"]

ASSETS = Path(__file__).resolve().parent / "assets"
_DIGITS = 12
_FOR_EVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"


def address_of(name: str) -> str:
    """Return the address of an asset; it is another one when the content is.

    Args:
        name: Its path below the folder of assets.

    Raises:
        OSError: If there is no such file.
    """
    return f"/assets/{quote(name)}?v={_version(ASSETS / name)}"


class Static(StaticFiles):
    """Serves the assets: for ever where the address tells the content, else to be asked again."""

    def __init__(self, folder: Path = ASSETS) -> None:
        """Serve what is in a folder."""
        super().__init__(directory=folder)

    def file_response(
        self,
        full_path: os.PathLike[str] | str,
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """Return a file, and how long a browser may keep it."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("v", [])
        fits = asked == [_version(Path(full_path))]
        response.headers["Cache-Control"] = _FOR_EVER if fits else _ASK_AGAIN
        return response


def _version(path: Path) -> str:
    found = path.stat()
    return _hash(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=256)
def _hash(path: Path, time: int, size: int) -> str:  # noqa: ARG001 - another file if they differ
    return hashlib.sha256(path.read_bytes()).hexdigest()[:_DIGITS]
