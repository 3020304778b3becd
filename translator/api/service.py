"""From what is asked to what is answered; runs in a thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from translator.api.asked import Asked
from translator.api.detect import detect
from translator.api.document import Document, PlainText
from translator.api.markup import Page
from translator.api.sentences import Sentences
from translator.draft import Draft

__all__ = ["answer"]


def answer(asked: Asked, sentences: Sentences, gone: threading.Event) -> dict[str, Any]:
    """Return the answer to a request for translations, as it goes into JSON.

    Args:
        asked: The request.
        sentences: Drafts its sentences.
        gone: Is set when nobody waits for the answer any more.

    Raises:
        EngineError: If the engine cannot be loaded.
        Refusal: If the HTML is nested too deeply.
        StoppedError: If nobody waits for it any more, or the server ends.
    """
    documents = [_document(asked, text) for text in asked.texts]
    glossary = sentences.glossary(asked.extra, own=asked.glossary)
    drafts = sentences.drafts([document.segments for document in documents], glossary, gone)
    pairs = list(zip(documents, drafts, strict=True))
    values: dict[str, list[Any]] = {"translatedText": [one.rebuilt(found) for one, found in pairs]}
    if asked.source == "auto":
        values["detectedLanguage"] = [_language(text) for text in asked.texts]
    if asked.alternatives:
        values["alternatives"] = [_alternatives(asked, *pair) for pair in pairs]
    if asked.terms:
        values["terms"] = [_terms(found) for found in drafts]
    return {name: several if asked.batch else several[0] for name, several in values.items()}


def _document(asked: Asked, text: str) -> Document:
    if asked.source == "en":
        return _Copy(text)
    return Page(text) if asked.html else PlainText(text)


class _Copy:
    """A text that is in English already."""

    segments = ()

    def __init__(self, text: str) -> None:
        self._text = text

    def rebuilt(self, drafts: Sequence[Draft]) -> str:  # noqa: ARG002 - see `Document`
        return self._text


def _language(text: str) -> dict[str, Any]:
    likeliest = detect(text)[0]
    return {"confidence": likeliest.confidence, "language": likeliest.language}


def _alternatives(asked: Asked, document: Document, drafts: Sequence[Draft]) -> list[str]:
    """Return other translations of a text: its sentences in their next best forms.

    Of HTML there are none: nobody knows where the markup of another form would stand.
    """
    if asked.html:
        return []
    most = max((len(draft.alternatives) for draft in drafts), default=0)
    texts = [document.rebuilt([_other(draft, n) for draft in drafts]) for n in range(most)]
    first = document.rebuilt(drafts)
    return [text for text in dict.fromkeys(texts) if text != first][: asked.alternatives]


def _other(draft: Draft, number: int) -> Draft:
    """Return the alternative of a draft with this number, or the draft if it has none."""
    if number >= len(draft.alternatives):
        return draft
    return Draft(draft.alternatives[number], engine=draft.engine)


def _terms(drafts: Sequence[Draft]) -> list[dict[str, Any]]:
    return [
        {
            "source": outcome.surface,
            "target": outcome.target,
            "status": outcome.status.value,
            "expected": outcome.expected,
            "found": outcome.found,
        }
        for draft in drafts
        for outcome in draft.outcomes
    ]
