"""One folder of a theme: templates, assets, tokens and styles, read once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from translator.errors import ThemeError
from translator.publishing.folders import THEMES

__all__ = ["Layer", "Text", "read_layer", "shipped"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text file of a theme.

    Attributes:
        path: Where it is, for messages.
        text: What is in it.
    """

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class Layer:
    """A folder of a theme.

    Attributes:
        name: That of the folder's theme; "own" for the newsroom's.
        tokens: Its `tokens.css`, if there is one.
        styles: Its `styles/*.css` by name, then its `theme.css`.
        templates: What is below `templates/`, by path.
        assets: What is in `assets/`, by name.
    """

    name: str
    tokens: tuple[Text, ...]
    styles: tuple[Text, ...]
    templates: dict[str, Text]
    assets: dict[str, bytes]


def shipped() -> tuple[str, ...]:
    """Return the names of the themes that can be chosen."""
    found = (path.parent.name for path in THEMES.glob("*/theme.toml"))
    return tuple(sorted(name for name in found if name != "base"))


def read_layer(name: str, folder: Path) -> Layer:
    """Return what is in a folder of a theme.

    Args:
        name: What the layer is called.
        folder: Where it is.

    Raises:
        ThemeError: If it is no folder, or a file in it cannot be read.
    """
    if not folder.is_dir():
        raise ThemeError(f"There is no theme folder {folder}. Make it, or leave the option out.")
    try:
        _check_about(folder / "theme.toml")
        return Layer(
            name,
            tokens=_texts(folder, "tokens.css"),
            styles=_texts(folder, "styles/*.css") + _texts(folder, "theme.css"),
            templates={
                text.path.relative_to(folder / "templates").as_posix(): text
                for text in _texts(folder, "templates/**/*.html")
            },
            assets={p.name: p.read_bytes() for p in _files(folder, "assets/*")},
        )
    except OSError as error:
        raise ThemeError(f"The theme in {folder} cannot be read: {error}.") from error


def _check_about(path: Path) -> None:
    """See that `theme.toml`, where there is one, says what the theme is."""
    if not path.is_file():
        return
    try:
        about = tomllib.loads(_text(path).text)
    except tomllib.TOMLDecodeError as error:
        raise ThemeError(f"{path} is not TOML: {error}. Mend it there.") from error
    wrong = [key for key in ("name", "description") if not isinstance(about.get(key), str)]
    if wrong:
        raise ThemeError(f'{path} has no {" and no ".join(wrong)}. Write: {wrong[0]} = "…"')


def _texts(folder: Path, pattern: str) -> tuple[Text, ...]:
    return tuple(_text(path) for path in _files(folder, pattern))


def _text(path: Path) -> Text:
    try:
        return Text(path, path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ThemeError(f"{path}, line {line}, is not UTF-8. Save it as UTF-8.") from error


def _files(folder: Path, pattern: str) -> list[Path]:
    hidden = (p for p in folder.glob(pattern) if p.is_file() and not p.name.startswith("."))
    return sorted(hidden)
