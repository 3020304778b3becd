"""Files beside the articles, with which an existing site takes them in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from importlib.resources import files

from translator.publishing.content.front import yaml_front
from translator.publishing.content.readme import readme
from translator.publishing.content.target import Target, article_path
from translator.publishing.inline import bracketed
from translator.publishing.locale import ENGLISH
from translator.publishing.pipes import Form, cells, escape
from translator.publishing.site.values import Entry, Settings, SiteFile, Tag

__all__ = ["index_files"]

_FORM = Form()
_TABLES = "layouts/news/_markup/render-table.html"
_NAV = """\
# Take these lines over into mkdocs.yml. The first page lists all articles; with each of them in
# the navigation too, every page of a large site would carry thousands of links.
nav:
  - News:
      - news/index.md
      - Tags: news/tags.md
not_in_nav: |
  /news/*.md
"""


def index_files(entries: Sequence[Entry], target: Target, settings: Settings) -> Iterator[SiteFile]:
    """Yield what belongs to no single article: lists, and how to use the folder.

    Args:
        entries: All articles, the newest first.
        target: The generator.
        settings: Of the site.
    """
    texts = {"README.md": readme(target)}
    if target is Target.PLAIN:
        texts["README.md"] += f"\n{_list(entries, target)}\n"
    elif target is Target.HUGO:
        texts["content/news/_index.md"] = _section(settings)
        texts[_TABLES] = (files(__package__) / "hugo/render-table.html").read_text("utf-8")
    elif target is Target.MKDOCS:
        texts["docs/news/index.md"] = _first_page(entries, settings)
        texts["docs/news/tags.md"] = _tags_page(entries)
        texts["mkdocs-news.yml"] = _NAV
    for path, text in texts.items():
        yield SiteFile(path, text.encode())


def _section(settings: Settings) -> str:
    return yaml_front(
        {
            "title": settings.title.english,
            "description": settings.description.english,
            "params": {"urdu_title": settings.title.urdu, "direction": "rtl"},
        }
    )


def _first_page(entries: Sequence[Entry], settings: Settings) -> str:
    title, about = settings.title, settings.description
    front = yaml_front({"title": title.english, "description": about.english})
    parts = [
        f"# {escape(title.english)}",
        _FORM.heading(1, escape(title.urdu)),
        _list(entries, Target.MKDOCS),
    ]
    return front + "\n\n".join(parts) + "\n"


def _list(entries: Sequence[Entry], target: Target) -> str:
    """Return a table of articles."""
    rows = []
    for entry in entries:
        link = partial(_link, entry, target)
        english = f"{link(entry.title.english)}<br>{escape(ENGLISH.date(entry.date))}"
        rows.append((english, _FORM.rtl(link(entry.title.urdu))))
    return _FORM.table(rows)


def _link(entry: Entry, target: Target, text: str) -> str:
    return f"[{escape(text)}]({bracketed(article_path(entry, target).rpartition('/')[2])})"


def _tags_page(entries: Sequence[Entry]) -> str:
    tagged: dict[str, tuple[Tag, list[Entry]]] = {}
    for entry in entries:
        for tag in entry.tags:
            tagged.setdefault(tag.slug, (tag, []))[1].append(entry)
    parts = [yaml_front({"title": "Tags"}) + "# Tags"]
    for _, (tag, found) in sorted(tagged.items()):
        parts.append(f"## {escape(tag.name.english)} · {_FORM.rtl(escape(tag.name.urdu), 'span')}")
        parts.append(cells([["Date", "Article"], *map(_row, found)]))
    return "\n\n".join(parts) + "\n"


def _row(entry: Entry) -> list[str]:
    return [
        escape(ENGLISH.date(entry.date)),
        _link(entry, Target.MKDOCS, entry.title.english),
    ]
