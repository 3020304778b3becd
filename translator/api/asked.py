"""What a request for a translation asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from translator.api.extra import glossary_of
from translator.api.refusal import Refusal
from translator.api.settings import Limits
from translator.api.values import brief, is_on, number_of, text_of, word_of
from translator.terms import Term

__all__ = ["Asked", "asked_of"]

_LANGUAGES = {"ur": "Urdu", "en": "English"}
_TARGET = "en"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a translation into English.

    Attributes:
        texts: What to translate.
        batch: Whether the answer is a list.
        source: "ur", "en" (which is only copied), or "auto".
        html: Whether the texts are HTML.
        alternatives: How many other translations are wanted.
        glossary: Whether the server's glossary is to be used.
        extra: Terms for this request.
        terms: Whether the answer shall tell what became of the terms.
    """

    texts: tuple[str, ...]
    batch: bool
    source: str
    html: bool = False
    alternatives: int = 0
    glossary: bool = True
    extra: tuple[Term, ...] = ()
    terms: bool = False


def asked_of(fields: Mapping[str, Any], limits: Limits) -> Asked:
    """Return what the parameters ask for.

    Raises:
        Refusal: If they are not those of a translation that this server makes.
    """
    texts = _texts(fields.get("q"), limits)
    glossary, extra = glossary_of(fields.get("glossary"), limits.terms)
    return Asked(
        texts=texts,
        batch=isinstance(fields["q"], list),
        source=_source(fields),
        html=_is_html(fields),
        alternatives=number_of(fields, "alternatives"),
        glossary=glossary,
        extra=extra,
        terms=is_on("terms", fields.get("terms"), default=False),
    )


def _texts(q: object, limits: Limits) -> tuple[str, ...]:
    if not q:
        raise Refusal(400, "Invalid request: missing q parameter")
    given = q if isinstance(q, list) else [q]
    if len(given) > limits.texts:
        raise _beyond(len(given), limits.texts)
    texts = tuple(text_of(text) for text in given)
    size = sum(map(len, texts))
    if size > limits.characters:
        raise _beyond(size, limits.characters)
    return texts


def _beyond(size: int, limit: int) -> Refusal:
    return Refusal(400, f"Invalid request: request ({size}) exceeds text limit ({limit})")


def _source(fields: Mapping[str, Any]) -> str:
    source, target = word_of(fields, "source"), word_of(fields, "target")
    if source not in {*_LANGUAGES, "auto"}:
        raise Refusal(400, f"{brief(source)} is not supported")
    if target not in _LANGUAGES:
        raise Refusal(400, f"{brief(target)} is not supported")
    if target != _TARGET:
        name = _LANGUAGES[target]
        raise Refusal(400, f"{name} ({target}) is not available as a target language")
    return source


def _is_html(fields: Mapping[str, Any]) -> bool:
    wanted = text_of(fields.get("format") or "text", "format")
    if wanted not in {"text", "html"}:
        raise Refusal(400, f"{brief(wanted)} format is not supported")
    return wanted == "html"
