"""Themes: how the pages of the public site look. `themes/README.md` is their contract."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment

from translator import __version__
from translator.errors import DozabanError, ThemeError
from translator.publishing.folders import THEMES
from translator.publishing.hijri import day_words
from translator.publishing.site.place import Place
from translator.publishing.site.values import Settings, SiteFile
from translator.publishing.theme.assets import site_assets
from translator.publishing.theme.environment import failed, site_environment
from translator.publishing.theme.layer import Layer, Text, read_layer, shipped
from translator.publishing.wording import Notice

__all__ = ["Theme", "load_theme"]

_BASE = "base"
_OWN = "own"


@dataclass(frozen=True, slots=True)
class Theme:
    """Templates and styles, ready for use; nothing is read from the disk any more.

    Attributes:
        name: Its name.
        signature: Hash of all that decides how its pages look.
    """

    name: str
    signature: str
    _files: Mapping[str, SiteFile]
    _environment: Environment

    @staticmethod
    def names() -> tuple[str, ...]:
        """Return the names of the themes that can be chosen."""
        return shipped()

    def assets(self) -> tuple[SiteFile, ...]:
        """Return the scripts, styles and fonts that the pages load."""
        return tuple(file for _, file in sorted(self._files.items()))

    def render(
        self, template: str, *, place: Place, settings: Settings, lang: str = "en", **values: object
    ) -> str:
        """Return a page.

        Args:
            template: Its name below `templates/`.
            place: Where the page will be; links start from there.
            settings: Of the newsroom.
            lang: Language of the page as a whole: `en`, also for pages in both, or `ur`.
            **values: What the template shows. `view` says which languages are on the page:
                `both`, `ur` or `en`; by default `ur` on an Urdu page, else `both`.

        Raises:
            ThemeError: If the template does not exist or asks for what it is not given.
        """
        common = {
            "asset": self._asset(place),
            "lang": lang,
            "place": place,
            "site": settings,
            "own_pages": partial(_own_pages, settings),
            "site_footer": partial(_footer, settings, place),
            "to": place.to,
            "day": partial(day_words, settings=settings),
            "view": "ur" if lang == "ur" else "both",
        }
        try:
            return self._environment.get_template(template).render(common | values)
        except (DozabanError, MemoryError):
            raise
        except Exception as error:  # whatever a template makes Python do
            raise failed(template, error) from error

    def _asset(self, place: Place) -> Callable[[str], str]:
        def link(name: str) -> str:
            if name not in self._files:
                raise ThemeError(f"The theme {self.name} has no asset {name}. Put it in assets/.")
            return place.to(self._files[name].path)

        return link


def load_theme(name: str, folder: Path | None = None) -> Theme:
    """Return a shipped theme, with what a newsroom changes in it.

    Args:
        name: Of the theme.
        folder: The newsroom's own templates, styles and assets; what is there wins.

    Raises:
        ThemeError: If there is no such theme, or one of its files is malformed.
    """
    if name not in shipped():
        raise ThemeError(f"There is no theme {name!r}. Choose one of: {', '.join(shipped())}.")
    layers = [read_layer(one, THEMES / one) for one in (_BASE, name)]
    if folder is not None:
        layers.append(read_layer(_OWN, folder))
    files = site_assets(layers)
    templates = dict(_templates(layers))
    return Theme(name, _signature(templates, files), files, site_environment(templates))


def _templates(layers: Sequence[Layer]) -> Iterator[tuple[str, Text]]:
    """Yield the templates, the winning ones last; each also by its layer's name, to extend it."""
    for layer in layers:
        for name, text in layer.templates.items():
            yield name, text
            yield f"{layer.name}/{name}", text


def _signature(templates: Mapping[str, Text], files: Mapping[str, SiteFile]) -> str:
    digest = hashlib.sha256(__version__.encode())
    for name, text in sorted(templates.items()):
        digest.update(f"{name}\0{text.text}\0".encode())
    for _, file in sorted(files.items()):  # the path tells what is in it
        digest.update(f"{file.path}\0".encode())
    return digest.hexdigest()


def _own_pages(settings: Settings) -> tuple[tuple[str, Notice], ...]:
    from translator.publishing.site.lists.own_pages import (  # noqa: PLC0415 - it renders pages itself
        own_page_links,
    )

    return own_page_links(settings)


def _footer(settings: Settings, place: Place) -> Notice:
    from translator.publishing.site.lists.own_pages import (  # noqa: PLC0415 - it renders pages itself
        footer_html,
    )

    return footer_html(settings, place)
