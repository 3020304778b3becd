"""The words that the metrics see."""

from __future__ import annotations

import pytest

from tests.cases import load_cases
from translator.evaluation.terminology.words import find_phrases, is_content, tokenise

TERMS = ("Bitcoin", "private key", "key", "overseas Pakistani", "exchange")


def shown(text, phrases):
    tokens = tokenise(text, phrases)
    words = list(tokens.words)
    for span in tokens.spans:
        words[span.start] = f"[{words[span.start]}"
        words[span.end - 1] += "]"
    return " ".join(words)


@pytest.mark.parametrize("case", load_cases("evaluation/words"), ids=lambda case: case.name)
def test_tokens_and_terms(case):
    assert shown(case.text, TERMS) == case.expected[0]


def test_phrases_are_found_by_character():
    text = "Keys and the exchange's key"
    found = [(p.phrase, text[p.start : p.end]) for p in find_phrases(text, TERMS)]
    assert found == [("key", "Keys"), ("exchange", "exchange"), ("key", "key")]


def test_the_marks_of_the_tokeniser_do_not_come_through():
    assert tokenise("a \ue000b\ue001 key", TERMS).words == ("a", "b", "key")


def test_an_empty_sentence_has_no_words():
    assert tokenise("", TERMS).words == ()


@pytest.mark.parametrize("word", ["the", "The", ",", "'s", "%"])
def test_signs_and_function_words_are_no_content(word):
    assert not is_content(word)


@pytest.mark.parametrize("word", ["price", "99,000", "U.S"])
def test_other_words_are_content(word):
    assert is_content(word)
