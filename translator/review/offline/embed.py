"""Scripts, styles and fonts within a page, so that it needs no other file."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from translator.publishing.folders import FONTS

__all__ = ["data_block", "policy", "script", "style"]

_URL = re.compile(r"""url\(\s*(["']?)(?!data:)([^"')]+)\1\s*\)""")
_ENDS_SCRIPT = re.compile("<(?=/script|!--)", re.IGNORECASE)
_ENDS_STYLE = re.compile("<(?=/style)", re.IGNORECASE)
_TYPES = {".svg": "image/svg+xml", ".woff2": "font/woff2"}


def script(path: Path) -> Markup:
    """Return a script so that it can stand between its tags.

    Args:
        path: Its file.

    Raises:
        OSError: If there is no such file.
    """
    return Markup(_ENDS_SCRIPT.sub(r"<\\", _text(path)))  # noqa: S704 - ours; cannot end its tag


def style(path: Path) -> Markup:
    """Return a style sheet so that it can stand between its tags, what it loads within it.

    Args:
        path: Its file.

    Raises:
        OSError: If there is no such file, or none that it names.
    """
    whole = _URL.sub(lambda found: _loaded(path.parent, found[2]), _text(path))
    return Markup(_ENDS_STYLE.sub(r"<\\", whole))  # noqa: S704 - ours; cannot end its tag


def _loaded(folder: Path, address: str) -> str:
    """Return what a style sheet loads as a part of it; the query only told its version."""
    path = folder / urlsplit(address).path
    if not path.is_file():  # the fonts lie elsewhere; the desk serves them at this address
        path = FONTS / path.name
    data = base64.b64encode(path.read_bytes()).decode()
    return f"url(data:{_TYPES[path.suffix]};base64,{data})"


def data_block(value: Any) -> Markup:  # noqa: ANN401 - any JSON
    """Return a value as JSON that cannot end the script that it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no tag is left


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return a Content-Security-Policy (level 3) that lets these run and nothing be loaded.

    Args:
        scripts: What stands between the tags of the scripts.
        styles: What stands between the tags of the style sheets.
    """
    return "; ".join([
        "default-src 'none'",
        f"script-src {_hashes(scripts)}",
        f"style-src {_hashes(styles)}",
        "font-src data:",
        "img-src data:",
        "form-action 'none'",
        "base-uri 'none'",
    ])  # fmt: skip


def _hashes(texts: Iterable[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(d).decode()}'" for d in digests) or "'none'"


def _text(path: Path) -> str:
    # A browser hashes what it reads, in which each line ends with a line feed only.
    return path.read_text(encoding="utf-8")
