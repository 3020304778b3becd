"""How templates of pages are rendered."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

__all__ = ["page_environment"]


def page_environment(templates: Path) -> Environment:
    """Return an environment for templates of pages: everything is escaped, no name is unknown.

    Args:
        templates: Their folder.
    """
    return Environment(
        loader=FileSystemLoader(templates, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
