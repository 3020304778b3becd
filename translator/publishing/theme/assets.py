"""The files that a theme's pages load, each named after what is in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from translator.errors import ThemeError
from translator.publishing.folders import FONTS
from translator.publishing.site.values import SiteFile
from translator.publishing.theme.layer import Layer, Text

__all__ = ["SHEET", "site_assets"]

SHEET = "site.css"
_FOLDER = "assets"
_DIGITS = 8
_URL = re.compile(r"""url\(\s*(["']?)(?!data:|#)([^"')]+)\1\s*\)""")


def site_assets(layers: Sequence[Layer]) -> dict[str, SiteFile]:
    """Return the files by the names under which templates ask for them.

    A file of a later layer takes the place of one of the same name. All styles are one file.

    Args:
        layers: From the base to the newsroom's own.

    Raises:
        ThemeError: If a style sheet loads a file that is not among the assets, or the built
            style sheet's name is taken.
    """
    data = {path.name: path.read_bytes() for path in sorted(FONTS.iterdir())}
    for layer in layers:
        data |= layer.assets
    if SHEET in data:
        raise ThemeError(
            f"A theme must not have assets/{SHEET}: that one is made of tokens.css and theme.css. "
            "Put the styles there."
        )
    found = {name: _hashed(name, content) for name, content in data.items()}
    sheet = _sheet(layers, {name: PurePosixPath(file.path).name for name, file in found.items()})
    return {**found, SHEET: _hashed(SHEET, sheet.encode())}


def _hashed(name: str, data: bytes) -> SiteFile:
    digest = hashlib.sha256(data).hexdigest()[:_DIGITS]
    path = PurePosixPath(_FOLDER, name)
    return SiteFile(str(path.with_suffix(f".{digest}{path.suffix}")), data)


def _sheet(layers: Sequence[Layer], names: Mapping[str, str]) -> str:
    """Return all styles as cascade layers: what comes later wins, however it is selected."""
    tokens = [_linked(text, names) for layer in layers for text in layer.tokens]
    parts = [_layer("tokens", tokens)]
    parts += [_layer(x.name, (_linked(text, names) for text in x.styles)) for x in layers]
    order = ", ".join(["tokens", *(layer.name for layer in layers)])
    return f"@layer {order};\n" + "".join(parts)


def _layer(name: str, sheets: Iterable[str]) -> str:
    inner = "".join(sheets)
    return f"@layer {name} {{\n{inner}}}\n" if inner.strip() else ""


def _linked(sheet: Text, names: Mapping[str, str]) -> str:
    """Return a style sheet that loads its files by their names on the site."""

    def link(found: re.Match[str]) -> str:
        if name := names.get(PurePosixPath(found[2]).name):
            return f'url("{name}")'
        line = sheet.text[: found.start()].count("\n") + 1
        raise ThemeError(
            f"{sheet.path}, line {line}: there is no file {found[2]} among the theme's assets. "
            "Put it into assets/."
        )

    return _URL.sub(link, sheet.text)
