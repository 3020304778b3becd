"""What holds of the measures for any two sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics import TER

from tests.evaluation.terminology.build import outcomes, sentence
from translator.evaluation.terminology.accuracy import exact_match, with_variants
from translator.evaluation.terminology.ter import term_edits
from translator.evaluation.terminology.window import window_overlap
from translator.evaluation.terminology.words import tokenise

TARGETS = ("Bitcoin", "private key", "key")
WORDS = st.sampled_from(
    ["the", "of", "price", "fell", "key", "private", "Bitcoin", "bank", ",", "1.5"]
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
ANY_TEXT = st.text(max_size=60)


@given(TEXTS)
def test_an_identical_translation_is_perfect(text):
    tokens = tokenise(text, TARGETS)
    assert term_edits(tokens, tokens).score == 1
    for width in (2, 3):
        assert window_overlap(tokens, tokens, width) in {1, None}


@given(TEXTS, TEXTS)
def test_all_measures_are_between_nothing_and_one(hypothesis, reference):
    one, other = tokenise(hypothesis, TARGETS), tokenise(reference, TARGETS)
    found = outcomes(sentence(reference, *TARGETS), hypothesis, key=["bank"])
    values = [
        term_edits(one, other).score,
        window_overlap(one, other, 2),
        window_overlap(one, other, 3),
        exact_match(found),
        with_variants(found),
    ]
    assert all(0 <= value <= 1 for value in values if value is not None)
    assert exact_match(found) <= with_variants(found)


@given(TEXTS, TEXTS)
def test_without_terms_the_edits_are_those_of_sacrebleu(hypothesis, reference):
    found = term_edits(tokenise(hypothesis), tokenise(reference))
    theirs = TER(normalized=True).sentence_score(hypothesis, [reference])
    assert (found.cost, found.length) == (theirs.num_edits, theirs.ref_length)


@given(TEXTS, TEXTS)
def test_terms_make_edits_dearer_but_no_more_than_double(hypothesis, reference):
    one, other = tokenise(hypothesis, TARGETS), tokenise(reference, TARGETS)
    plain = term_edits(tokenise(hypothesis), tokenise(reference)).cost
    assert plain <= term_edits(one, other).cost <= 2 * plain


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_can_be_measured(hypothesis, reference):
    one, other = tokenise(hypothesis, TARGETS), tokenise(reference, TARGETS)
    assert 0 <= term_edits(one, other).score <= 1
    assert term_edits(other, other).score == 1


@given(ANY_TEXT)
def test_every_span_holds_words(text):
    tokens = tokenise(text, TARGETS)
    assert all(0 <= s.start < s.end <= len(tokens.words) for s in tokens.spans)
