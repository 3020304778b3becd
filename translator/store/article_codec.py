"""Articles as JSON and back, with all else of an edition that no other table holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from translator.article import Article, Block, BlockKind, Mark, MarkKind
from translator.edition import Edition, GlossaryInfo
from translator.engine import EngineInfo

__all__ = [
    "article_as_json",
    "article_from",
    "content_of",
    "engine_from",
    "glossary_from",
    "marks_from",
]


def content_of(edition: Edition) -> dict[str, Any]:
    """Return as JSON values what the columns and the other tables do not hold of an edition."""
    return {
        "article": article_as_json(edition.article),
        "engine": dataclasses.asdict(edition.engine),
        "glossary": dataclasses.asdict(edition.glossary),
    }


def article_as_json(article: Article) -> dict[str, Any]:
    """Return an article as JSON values; what a block leaves empty is left out."""
    return {**_fields(article), "blocks": [_fields(block) for block in article.blocks]}


def article_from(kept: dict[str, Any]) -> Article:
    """Return the article that `article_as_json` took apart."""
    return Article(**{**kept, "blocks": tuple(_block(block) for block in kept["blocks"])})


def marks_from(kept: Sequence[dict[str, Any]]) -> tuple[Mark, ...]:
    """Return inline markup from JSON values."""
    return tuple(Mark(**{**mark, "kind": MarkKind(mark["kind"])}) for mark in kept)


def engine_from(kept: dict[str, Any]) -> EngineInfo:
    """Return what an engine is from JSON values."""
    return EngineInfo(**kept)


def glossary_from(kept: dict[str, Any]) -> GlossaryInfo:
    """Return which glossary it was from JSON values."""
    return GlossaryInfo(**kept)


def _block(kept: dict[str, Any]) -> Block:
    marks = marks_from(kept.get("marks", ()))
    return Block(**{**kept, "kind": BlockKind(kept["kind"]), "marks": marks})


def _fields(value: Article | Block) -> dict[str, Any]:
    """Return the fields that say more than their defaults."""
    named = {f.name: f.default for f in dataclasses.fields(value)}
    return {n: v for n, v in dataclasses.asdict(value).items() if v != named[n] and n != "blocks"}
