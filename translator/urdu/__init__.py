"""What is known of the Urdu language: spelling, sentences, clauses, inflection."""

from translator.urdu.clauses import clause_spans
from translator.urdu.inflection import inflected_forms
from translator.urdu.normalise import Word, normalise, words
from translator.urdu.numerals import western
from translator.urdu.script import arabic_share, has_arabic, has_arabic_letters, isolated
from translator.urdu.sentences import sentence_spans, split_sentences

__all__ = [
    "Word",
    "arabic_share",
    "clause_spans",
    "has_arabic",
    "has_arabic_letters",
    "inflected_forms",
    "isolated",
    "normalise",
    "sentence_spans",
    "split_sentences",
    "western",
    "words",
]
