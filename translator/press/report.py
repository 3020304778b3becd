"""What became of a build."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from translator.press.links import Broken
from translator.publishing.wording import Notice

__all__ = ["SiteReport"]


@dataclass
class SiteReport:
    """What became of a site.

    Attributes:
        site: Its folder.
        published: Slugs of the articles that are on it.
        built: Those of them whose pages were made anew.
        removed: Articles whose pages went.
        refused: Editions that are not on it, each with the reason.
        missing: Pictures that were not found: slug and address.
        broken: Links that lead nowhere.
        links: How many links were looked at.
        written: How many files are new or changed.
        remarks: What else a person should know, a sentence each.
        seconds: How long it took.
    """

    site: Path
    published: list[str] = field(default_factory=list)
    built: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    refused: list[tuple[str, Notice]] = field(default_factory=list)
    missing: list[tuple[str, str]] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    links: int = 0
    written: int = 0
    remarks: list[str] = field(default_factory=list)
    seconds: float = 0.0
