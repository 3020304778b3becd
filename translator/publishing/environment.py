"""How templates of pages are rendered."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

__all__ = ["page_environment", "page_style"]

_TOKENS = Path(__file__).parent / "templates" / "tokens.css"


def page_environment(templates: Path, kind: type[Environment] = Environment) -> Environment:
    """Return an environment for templates of pages: everything is escaped, no name is unknown.

    Args:
        templates: Their folder.
        kind: Its class; another one for templates that are not ours.
    """
    return kind(
        loader=FileSystemLoader(templates, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def page_style(*sheets: Path) -> Markup:
    """Return the styles of a page that is one file: colours and fonts of all such pages, then more.

    Args:
        sheets: Style sheets that come with the tool.
    """
    texts = (sheet.read_text(encoding="utf-8") for sheet in (_TOKENS, *sheets))
    return Markup("".join(texts))  # noqa: S704 - ours
