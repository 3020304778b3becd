"""Propose new glossary entries from what editors corrected and from articles."""

from translator.suggest.articles import read_sentences, suggest_from_sentences
from translator.suggest.corrections import (
    Correction,
    read_corrections,
    suggest_from_corrections,
)
from translator.suggest.keep import add_suggestions
from translator.suggest.suggestion import Kind, Rendering, Suggestion, ranked

__all__ = [
    "Correction",
    "Kind",
    "Rendering",
    "Suggestion",
    "add_suggestions",
    "ranked",
    "read_corrections",
    "read_sentences",
    "suggest_from_corrections",
    "suggest_from_sentences",
]
