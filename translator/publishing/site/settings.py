"""What a newsroom decides about its site, read from its `dozaban.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from translator.bounded import quoted
from translator.editing import State
from translator.errors import UsageError
from translator.publishing.site.site_url import site_url
from translator.publishing.site.toml_table import read_table
from translator.publishing.site.values import Settings
from translator.publishing.wording import Notice

__all__ = ["read_settings"]

_FILE = Path("dozaban.toml")
_TABLE = "site"
_KINDS: dict[str, type] = {
    "title": str,
    "title_ur": str,
    "description": str,
    "description_ur": str,
    "url": str,
    "require": str,
    "theme": str,
    "theme_folder": str,
    "pages": str,
    "footer": str,
    "footer_ur": str,
    "hijri": bool,
    "hijri_offset": int,
    "names": bool,
    "per_page": int,
}
"""The keys of the table, and what each takes."""
_KIND_NAMES = {str: "text in quotes", bool: "true or false", int: "a whole number"}
_FOLDERS = ("theme_folder", "pages")
_LONGEST = 1000  # characters of the path of a folder, or of what may be a name
_NO_TEXT = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = ("theme", "theme_folder", "pages", "hijri", "hijri_offset", "names", "per_page")


def read_settings(path: Path | None = None, **given: str | Path | float | None) -> Settings:
    """Return the settings of a site: the table `[site]` of a file, and what is given besides.

    Of title and description, the language that is left out says the same as the other.

    Args:
        path: The file; by default `dozaban.toml` in the current folder, if there is one. Folders
            that it names are relative to its own.
        given: Values that win over those of the file, by the same keys; None counts as not given.

    Raises:
        UsageError: If the file cannot be read, or a key or value makes no sense.
    """
    file = _FILE if path is None else path
    table = read_table(file, _TABLE, optional=path is None)
    inside = _Values(f"{file}: [{_TABLE}] ", table).checked()
    options = {key: _plain(value) for key, value in given.items() if value is not None}
    besides = _Values("The option ", options).checked()
    return _settings({**_rooted(inside, file.parent), **_rooted(besides, Path())})


@dataclass(frozen=True, slots=True)
class _Values:
    """Values by key, from one place.

    Attributes:
        where: How a message about one of them begins.
        values: As they were found.
    """

    where: str
    values: Mapping[str, Any]

    def checked(self) -> dict[str, Any]:
        """Return the values; the address of the site has its slash, the state is one.

        Raises:
            UsageError: If a key or value makes no sense.
        """
        for key, value in self.values.items():
            self._check_kind(key, value)
        values = dict(self.values)
        if "url" in values:
            values["url"] = site_url(values["url"], f"{self.where}url")
        if "require" in values:
            values["require"] = self._state(values["require"])
        if values.get("per_page", 1) < 1:
            raise UsageError(f"{self.where}per_page must be 1 or more, not {values['per_page']}.")
        return values

    def _check_kind(self, key: str, value: object) -> None:
        kind = _KINDS.get(key)
        if kind is None:
            known = _nearest(key[:_LONGEST], list(_KINDS))
            raise UsageError(f"{self.where}{quoted(key)} is not known. {known}")
        if type(value) is not kind:  # a boolean is no number here
            said = quoted(repr(value))
            raise UsageError(f"{self.where}{key} must be {_KIND_NAMES[kind]}, not {said}.")
        if isinstance(value, str) and (
            _NO_TEXT.search(value) or (key in _FOLDERS and len(value) > _LONGEST)
        ):
            raise UsageError(f"{self.where}{key} holds what cannot be a name or a text. Change it.")

    def _state(self, name: str) -> State:
        states = [state.value for state in reversed(State)]
        if name in states:
            return State(name)
        nearest = _nearest(name[:_LONGEST], states)
        raise UsageError(f"{self.where}require cannot be {quoted(name)!r}. {nearest}")


def _nearest(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"Did you mean {close[0]}?" if close else f"Choose one of: {', '.join(known)}."


def _plain(value: str | Path | float) -> str | float:
    """Return an option as the file would have it."""
    return str(value) if isinstance(value, str | Path) else value


def _rooted(values: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Return values with the folders among them as paths below another; empty ones go."""
    others = {key: value for key, value in values.items() if key not in _FOLDERS}
    return others | {key: folder / values[key] for key in _FOLDERS if values.get(key)}


def _settings(values: Mapping[str, Any]) -> Settings:
    standard = Settings()
    return Settings(
        title=_both(values, "title", standard.title),
        description=_both(values, "description", standard.description),
        url=values.get("url", ""),
        require=values.get("require", standard.require),
        footer=Notice(values.get("footer_ur", ""), values.get("footer", "")),
        **{key: values[key] for key in _PLAIN if key in values},
    )


def _both(values: Mapping[str, Any], key: str, standard: Notice) -> Notice:
    urdu, english = values.get(f"{key}_ur", ""), values.get(key, "")
    return Notice(urdu or english, english or urdu) if urdu or english else standard
