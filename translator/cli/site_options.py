"""Options of the commands that make a site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.editing import State

if TYPE_CHECKING:
    from translator.publishing.site.values import Settings

__all__ = [
    "ConfigFile",
    "GlossaryFiles",
    "Hijri",
    "Names",
    "Require",
    "SiteUrl",
    "ThemeName",
    "Title",
    "TitleUrdu",
    "given_settings",
]

Require = Annotated[
    State | None,
    typer.Option(
        help="How far every sentence of an article must be; approved, unless the newsroom's "
        "settings say otherwise.",
        show_default=False,
    ),
]
SiteUrl = Annotated[
    str | None,
    typer.Option(
        help="Where the site will be, such as https://example.org/news/; feeds, sitemap and links "
        "for search engines need it.",
        show_default=False,
    ),
]
ThemeName = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|FOLDER",
        help="broadsheet, wire, or a folder with your own templates, styles and tokens.",
        show_default=False,
    ),
]
Title = Annotated[str | None, typer.Option(help="Name of the site.", show_default=False)]
TitleUrdu = Annotated[
    str | None, typer.Option("--title-ur", help="Its name in Urdu.", show_default=False)
]
Hijri = Annotated[
    bool | None,
    typer.Option(
        "--hijri/--no-hijri",
        help="Write dates of the Islamic calendar beside the others.",
        show_default=False,
    ),
]
Names = Annotated[
    bool | None,
    typer.Option("--names/--no-names", help="Tell who approved an article.", show_default=False),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Settings, if they are not in dozaban.toml in this folder.",
        show_default=False,
    ),
]
GlossaryFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary",
        metavar="FILE",
        help="Show the notes of this glossary file (CSV), too.",
        show_default=False,
    ),
]


def given_settings(
    config: Path | None, *, theme: str | None, **given: str | bool | State | None
) -> Settings:
    """Return the settings of the newsroom's file, with the options that were given in their place.

    Args:
        config: The file; by default dozaban.toml of the current folder, if there is one.
        theme: Name of a shipped theme, or a folder.
        **given: Fields of the settings; None where there was no option.

    Raises:
        UsageError: If the file or an option cannot be used.
    """
    from translator.publishing.site.settings import read_settings  # noqa: PLC0415 - `--help`

    folder = Path(theme) if theme and Path(theme).is_dir() else None
    return read_settings(config, theme=None if folder else theme, theme_folder=folder, **given)
