"""One folder of a theme: templates, assets, tokens and styles, read once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tomllib import TOMLDecodeError

from translator.bounded import read_bounded
from translator.errors import ThemeError
from translator.publishing.folders import THEMES
from translator.publishing.site.toml_table import toml_of

__all__ = ["Layer", "Text", "read_layer", "shipped"]

_LARGEST = 20_000_000  # bytes of a file; a font with all signs of Chinese has ten million


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
            assets={p.name: _data(p) for p in _files(folder, "assets/*")},
        )
    except (OSError, RuntimeError) as error:  # the latter: links that lead round in a circle
        raise ThemeError(f"The theme in {folder} cannot be read: {error}.") from error


def _check_about(path: Path) -> None:
    """See that `theme.toml`, where there is one, says what the theme is."""
    if not path.is_file():
        return
    try:
        about = toml_of(_text(path).text)
    except TOMLDecodeError as error:
        raise ThemeError(f"{path} is not TOML: {error}. Mend it there.") from error
    wrong = [key for key in ("name", "description") if not isinstance(about.get(key), str)]
    if wrong:
        raise ThemeError(f'{path} has no {" and no ".join(wrong)}. Write: {wrong[0]} = "…"')


def _texts(folder: Path, pattern: str) -> tuple[Text, ...]:
    return tuple(_text(path) for path in _files(folder, pattern))


def _data(path: Path) -> bytes:
    return read_bounded(path, _LARGEST, ThemeError)


def _text(path: Path) -> Text:
    data = _data(path)
    try:
        return Text(path, data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ThemeError(f"{path}, line {line}, is not UTF-8. Save it as UTF-8.") from error


def _files(folder: Path, pattern: str) -> list[Path]:
    found = sorted(p for p in folder.glob(pattern) if p.is_file() and not p.name.startswith("."))
    for path in found:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ThemeError(
                f"{path} leads out of the theme's folder. What it leads to would come onto the "
                "site; if that is meant, copy it there."
            )
    return found
