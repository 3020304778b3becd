"""The newsroom's own pages, such as who is responsible, and the foot of every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from translator.errors import UsageError
from translator.publishing.site.lists.own_markdown import OwnText, own_text, page_name
from translator.publishing.site.place import Place
from translator.publishing.site.values import Settings, SiteFile
from translator.publishing.theme.theme import Theme
from translator.publishing.wording import Notice

__all__ = ["OWN_FOLDERS", "footer_html", "own_page_links", "own_page_names", "own_pages"]

Files = Mapping[str, Path]
"""The files of a page by their language."""
OWN_FOLDERS = frozenset(
    {"404", "archive", "assets", "en", "glossary", "page", "search", "search-index", "tags", "ur"}
)
"""Names of folders and files that the site has itself."""


def own_pages(settings: Settings, theme: Theme) -> Iterator[SiteFile]:
    """Yield a page `NAME/index.html` for each `NAME.md` and `NAME.ur.md` in `settings.pages`.

    Where both are there, they stand side by side. The first heading is the title.

    Args:
        settings: Those of the site.
        theme: How it looks.

    Raises:
        UsageError: If the folder or a file cannot be read, a file has no title, or two pages
            would have the same name.
    """
    for name, files in _pages(settings.pages).items():
        place = Place(f"{name}/index.html")
        texts = {language: _read(path, place, language) for language, path in files.items()}
        page = theme.render(
            "page.html", place=place, settings=settings, lang=_language(texts),
            view=_view(texts), heading=_heading(texts),
            body={key: text.body for key, text in texts.items()},
        )  # fmt: skip
        yield SiteFile(place.path, page.encode())


def own_page_names(settings: Settings) -> frozenset[str]:
    """Return the names of the folders that own pages need, so that no article gets one.

    Raises:
        UsageError: If the folder cannot be read, or two pages would have the same name.
    """
    return frozenset(_pages(settings.pages))


def own_page_links(settings: Settings) -> tuple[tuple[str, Notice], ...]:
    """Return address and title of each own page; a title is in both languages or in one.

    Raises:
        UsageError: As `own_pages`.
    """
    found = _pages(settings.pages)
    files = [path for one in found.values() for path in one.values()]
    return _links(settings.pages, tuple((path, path.stat().st_mtime_ns) for path in files))


@lru_cache(maxsize=2)  # every page of the site asks
def _links(
    folder: Path | None,
    looks: tuple[tuple[Path, int], ...],  # noqa: ARG001 - another look is another answer
) -> tuple[tuple[str, Notice], ...]:
    links: list[tuple[str, Notice]] = []
    for name, files in _pages(folder).items():
        place = Place(f"{name}/index.html")
        texts = {language: _read(path, place, language) for language, path in files.items()}
        links.append((place.address, _heading(texts)))
    return tuple(links)


def footer_html(settings: Settings, place: Place) -> Notice:
    """Return what stands at the foot of a page, as HTML in both languages.

    Args:
        settings: Those of the site; its footer is Markdown.
        place: The page, to which links of the footer are made relative.

    Returns:
        Markup, not to be escaped again; empty for a language without a footer.
    """
    footer = settings.footer
    urdu, english = own_text(footer.urdu, place, "ur"), own_text(footer.english, place, "en")
    return Notice(urdu.body, english.body)


def _pages(folder: Path | None) -> dict[str, Files]:
    """Return the files of each page, by its name, in order of the alphabet."""
    found: dict[str, dict[str, Path]] = defaultdict(dict)
    for path in _files(folder):
        name, language = page_name(path.name), "ur" if path.name.endswith(".ur.md") else "en"
        if name in OWN_FOLDERS:
            raise UsageError(f"The site needs the name {name}/ itself. Rename {path}.")
        other = found[name].setdefault(language, path)
        if other != path:
            raise UsageError(f"{other} and {path} would be the same page {name}/. Rename one.")
    return dict(sorted(found.items()))


def _files(folder: Path | None) -> list[Path]:
    if folder is None:
        return []
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder} of own pages. Make it, or name another.")
    return sorted(p for p in folder.glob("*.md") if p.is_file() and not p.name.startswith("."))


def _read(path: Path, place: Place, language: str) -> OwnText:
    try:
        text = own_text(path.read_text(encoding="utf-8-sig"), place, language)
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8. Save it as UTF-8.") from None
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read ({error.strerror}). Check its permissions."
        ) from None
    if not text.title:
        raise UsageError(f'{path} has no title. Begin it with a line such as "# About us".')
    return text


def _heading(texts: Mapping[str, OwnText]) -> Notice:
    return Notice(*(texts[key].title if key in texts else "" for key in ("ur", "en")))


def _view(texts: Mapping[str, OwnText]) -> str:
    return "both" if len(texts) > 1 else next(iter(texts))


def _language(texts: Mapping[str, OwnText]) -> str:
    return "en" if "en" in texts else "ur"
