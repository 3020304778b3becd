"""Terms as a glossary file gives them: Urdu normalised, white space folded, nothing twice."""

from __future__ import annotations

from hypothesis import strategies as st

from translator.terms import Term
from translator.urdu import normalise

_ANY = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="|\ufffe\uffff"
)
_SIGNS = st.sampled_from("کتاب سکہ\"',;<>&]#= ")
_text = st.text(_ANY | _SIGNS, max_size=12)


def _folded(text: str) -> str:
    return " ".join(text.split())


_line = _text.map(_folded)
_english = _line.filter(normalise)
_urdu = _text.map(normalise).filter(bool)


def _several(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=3, unique=True).map(tuple)


terms = st.builds(
    Term,
    source=_urdu,
    target=_english,
    variants=_several(_urdu),
    forms=_several(_english),
    forbidden=_several(_english),
    domain=_line,
    context=_several(_urdu),
    reference=_line,
    note=_line,
)
