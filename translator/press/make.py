"""Choose what is made of the editions."""

from __future__ import annotations

from translator.press.products import Content, Product, Site
from translator.publishing.content import Target
from translator.publishing.site.values import Settings
from translator.publishing.theme.theme import load_theme

__all__ = ["product_of"]


def product_of(settings: Settings, target: str) -> Product:
    """Return what makes the files of a target.

    Args:
        settings: What the newsroom decided.
        target: "site", or the name of a `Target`.

    Raises:
        ThemeError: If the theme cannot be used.
    """
    if target == "site":
        return Site(settings, load_theme(settings.theme, settings.theme_folder))
    return Content(settings, Target(target))
