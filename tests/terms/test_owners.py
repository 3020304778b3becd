from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translator.terms import Glossary, Term
from translator.terms.owners import Owners

CHINA = Term("چین", "China", domain="country")
CHAIN = Term("چین", "chain", context=("بلاک",), domain="crypto")
terms = st.builds(
    Term,
    st.sampled_from(["چین", "سکہ"]),
    st.sampled_from(["alpha", "beta", "gamma"]),
    context=st.sampled_from([(), ("بلاک",), ("سونا",)]),
    domain=st.sampled_from(["", "crypto"]),
)


def test_a_spelling_that_one_term_has_is_its_own():
    assert Owners([CHINA]).owner(0, "چین") == 0


def test_homographs_leave_each_other_alone():
    owners = Owners([CHINA, CHAIN])
    assert [owners.owner(0, "چین"), owners.owner(1, "چین")] == [0, 1]


def test_the_last_of_equal_terms_wins():
    owners = Owners([CHINA, CHAIN, Term("چین", "PRC", domain="country")])
    assert [owners.owner(n, "چین") for n in range(3)] == [2, 1, 2]


def test_a_higher_layer_wins_whatever_the_order():
    assert Owners([CHINA, Term("چین", "PRC")], [1, 0]).owner(1, "چین") == 0


def test_a_higher_layer_with_a_context_leaves_the_rest():
    owners = Owners([CHINA, CHAIN], [0, 1])
    assert [owners.owner(0, "چین"), owners.owner(1, "چین")] == [0, 1]


def test_the_bearers_of_a_spelling_are_told_in_order():
    owners = Owners([CHINA, Term("سکہ", "coin"), CHAIN])
    assert list(owners.bearers("چین")) == [0, 2]
    assert list(owners.bearers("بلاک")) == []


@given(st.lists(st.tuples(terms, st.integers(0, 2)), min_size=1, max_size=6))
def test_a_term_that_lost_its_spelling_is_never_found(entries):
    entries.sort(key=lambda entry: entry[1])
    # The note tells equal terms apart.
    listed = [
        Term(t.source, t.target, context=t.context, domain=t.domain, note=str(n))
        for n, (t, _) in enumerate(entries)
    ]
    layers = tuple(layer for _, layer in entries)
    owners = Owners(listed, layers)
    lost = {str(n) for n, t in enumerate(listed) if owners.owner(n, t.source) != n}
    glossary = Glossary(tuple(listed), layers=layers)
    texts = [
        f"ایک {word} اور {near} ہے" for word in ("چین", "سکہ") for near in ("بلاک", "سونا", "گھر")
    ]
    for subjects in ({}, {"crypto": 3}):
        found = {m.term.note for text in texts for m in glossary.match(text, subjects)}
        assert found & lost == set()
