"""All rules together, on any input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.clean.overlap import Overlap
from training.clean.pair import make_pair, make_text
from training.clean.rules import RULES
from training.clean.settings import CleanSettings, SimilaritySettings
from training.clean.sieve import MonoSieve, Sieve

DEV = [make_pair("شکریہ جناب", "Thank you, sir")]
SETTINGS = CleanSettings()
_URDU = st.sampled_from("سڑک بند ہے اور کا 5 12 وزیر نے کہا <b> %s شکریہ جناب � ھاھاھاھا ۔".split())
_ENGLISH = st.sampled_from("The road is shut and 5 12 minister said <b> %s Thank you sir .".split())
_texts = st.lists(st.one_of(_URDU, _ENGLISH), max_size=14).map(" ".join)
_pairs = st.tuples(
    st.one_of(st.lists(_URDU, max_size=14).map(" ".join), _texts, st.text(max_size=30)),
    st.one_of(st.lists(_ENGLISH, max_size=14).map(" ".join), _texts, st.text(max_size=30)),
    st.booleans(),
)


class _Sameness:
    """Pairs of an even number of letters are strangers."""

    def drops(self, pairs):
        return [len(pair.english.letters) % 2 == 0 for pair in pairs]


def _kept(rows, similarity=None):
    sieve = Sieve(SETTINGS, Overlap(DEV, SETTINGS.run), similarity)
    judged = sieve.judge(make_pair(ur, en, is_mild=is_mild) for ur, en, is_mild in rows)
    return [(p.urdu.text, p.english.text, p.is_mild) for p, rule in judged if rule is None]


@given(st.lists(_pairs, max_size=30))
def test_cleaning_twice_changes_nothing(rows):
    for similarity in (None, _Sameness()):
        once = _kept(rows, similarity)
        assert _kept(once, similarity) == once


@given(st.lists(_pairs, max_size=30))
def test_what_is_kept_satisfies_every_rule(rows):
    overlap = Overlap(DEV, SETTINGS.run)
    kept = _kept(rows)
    assert len({(ur, en.casefold()) for ur, en, _ in kept}) == len(kept)
    for ur, en, is_mild in kept:
        pair = make_pair(ur, en, is_mild=is_mild)
        assert (pair.urdu.text, pair.english.text) == (ur, en)
        assert not {"\t", "\n", "\r"} & set(ur + en)
        assert not overlap.touches_pair(pair)
        assert [rule.name for rule in RULES if rule.drops_pair(pair, SETTINGS)] == []


@given(st.lists(st.tuples(_texts, st.sampled_from(["ur", "en"])), max_size=30))
def test_cleaning_texts_twice_changes_nothing(rows):
    def kept(some):
        sieve = MonoSieve(SETTINGS, Overlap(DEV, SETTINGS.run))
        texts = [make_text(text, language) for text, language in some]
        return [(text.text, text.language) for text in texts if sieve.judge(text) is None]

    once = kept(rows)
    assert kept(once) == once


class _Matching:
    """Strangers are the pairs whose English is not "road"; remembers how many it saw."""

    seen = 0

    def drops(self, pairs):
        self.seen += len(pairs)
        return [pair.english.text != "road" for pair in pairs]


@pytest.mark.parametrize("chunk", [1, 3, 99])
def test_a_rendering_that_means_something_else_takes_no_place(chunk):
    settings = CleanSettings(similarity=SimilaritySettings(chunk=chunk))
    words = ["house", "river", "cloud", "stone", "road"]
    sieve = Sieve(settings, Overlap((), settings.run), _Matching())
    judged = [rule for _, rule in sieve.judge(make_pair("راستہ", word) for word in words)]
    assert judged == [*["similarity"] * 4, None]


def test_meaning_is_not_compared_again_for_what_was_kept_before():
    settings = CleanSettings(similarity=SimilaritySettings(chunk=1))
    judge = _Matching()
    sieve = Sieve(settings, Overlap((), settings.run), judge)
    judged = [rule for _, rule in sieve.judge([make_pair("راستہ", "road")] * 3)]
    assert judged == [None, "duplicate", "duplicate"]
    assert judge.seen == 1


def test_pairs_come_in_their_order_across_chunks():
    settings = CleanSettings(similarity=SimilaritySettings(chunk=2))
    names = {"علی": "Ali", "سارہ": "Sarah", "بلال": "Bilal", "مریم": "Maryam", "حسن": "Hassan"}
    rows = [make_pair(f"{urdu} گھر گیا۔", f"{name} went home.") for urdu, name in names.items()]
    judged = list(Sieve(settings, Overlap((), settings.run), _Sameness()).judge(rows))
    assert [pair for pair, _ in judged] == rows
    assert [rule is None for _, rule in judged] == [True, True, True, False, False]
