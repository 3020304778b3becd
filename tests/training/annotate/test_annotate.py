from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.annotate.annotate import annotated, chosen_targets, find_terms
from training.annotate.settings import AnnotateSettings
from training.annotate.terms import known_terms
from translator.article import Segment
from translator.drafting.pieces import LONGEST_PIECE, cut_segment
from translator.terms import form_pattern

_CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
_TERMS = {
    "شمالی کوریا": "North Korea",
    "میزائل": "missile",
    "بینک": "bank",
    "اسٹیٹ بینک": "State Bank",
    "رحیم خان": "Rahim Khan",
}
_GLOSSARY = known_terms(
    AnnotateSettings(
        shipped=False,
        glossaries=(Path(__file__).parent / "glossary.csv",),
        lexicon=Path(__file__).parent / "lexicon.tsv",
    )
)
_urdu = st.lists(st.sampled_from([*_TERMS, "نے", "کو", "دیکھا", "اور"]), min_size=1, max_size=12)
_english = st.lists(st.sampled_from([*_TERMS.values(), "the", "saw", "and", "banks"]), max_size=12)


@pytest.mark.parametrize(("urdu", "english", "read"), _CASES)
def test_terms_are_replaced_as_the_cases_say(glossary, urdu, english, read):
    found = find_terms(urdu, english, glossary)
    assert (annotated(found, found.targets) if found else "") == read


@pytest.mark.parametrize("case", [case for case in _CASES if case[2] and "https" not in case[0]])
def test_the_engine_reads_the_same_at_work_when_all_terms_are_held(glossary, case):
    urdu, english, _ = case
    (piece,) = cut_segment(Segment(0, 0, urdu, key=""), glossary)
    found = find_terms(urdu, english, glossary)
    assert found is not None
    if len(found.piece.matches) == len(piece.matches):
        assert annotated(found, found.targets) == piece.render().text


@given(_urdu, _english)
def test_every_replaced_target_stands_in_the_reference_as_often(urdu, english):
    source, reference = " ".join(urdu), " ".join(english)
    found = find_terms(source, reference, _GLOSSARY)
    if found is None:
        return
    read = annotated(found, found.targets)
    for target in found.targets:
        there = len(form_pattern(target).findall(reference))
        assert 1 <= len(form_pattern(target).findall(read)) <= there


@given(_urdu, _english)
def test_only_terms_change(urdu, english):
    source, reference = " ".join(urdu), " ".join(english)
    found = find_terms(source, reference, _GLOSSARY)
    if found is not None:
        back = annotated(found, found.targets)
        for spelling, target in sorted(_TERMS.items(), key=lambda item: -len(item[1])):
            if target in found.targets:
                back = back.replace(target, spelling)
        assert back == source


def test_what_the_product_would_cut_is_left_out(glossary):
    clause = "شمالی کوریا نے بہت دیر تک بات چیت کی اور کوئی جواب نہیں دیا، "
    long = (clause * (LONGEST_PIECE // 10)).strip()
    assert len(long.split()) > LONGEST_PIECE
    assert find_terms(clause.strip(), "North Korea did not answer.", glossary)
    assert find_terms(long, "North Korea did not answer. " * 9, glossary) is None


def test_all_terms_are_replaced_without_partial(glossary):
    pair = "شمالی کوریا نے میزائل داغا۔", "North Korea fired a missile."
    found = find_terms(*pair, glossary)
    assert found is not None
    assert chosen_targets(found, pair, partial=0, seed=1) == ["North Korea", "missile"]


def test_a_single_term_is_replaced_whatever_the_partial(glossary):
    pair = "شمالی کوریا نے انکار کیا۔", "North Korea refused."
    found = find_terms(*pair, glossary)
    assert found is not None
    assert chosen_targets(found, pair, partial=1, seed=1) == ["North Korea"]


def test_only_some_of_several_terms_are_replaced_with_partial(glossary):
    english = "Rahim Khan said that North Korea bought a missile with a bank."
    sizes = set()
    for number in range(60):
        urdu = f"رحیم خان: شمالی کوریا {number} میزائل بینک"
        found = find_terms(urdu, english, glossary)
        assert found is not None
        chosen = chosen_targets(found, (urdu, english), partial=1, seed=1)
        assert set(chosen) < set(found.targets)
        sizes.add(len(chosen))
    assert sizes == {1, 2, 3}


def test_every_occurrence_of_a_chosen_term_is_replaced(glossary):
    found = find_terms("بینک نے بینک کو میزائل دیا۔", "The bank gave the bank a missile.", glossary)
    assert found is not None
    assert annotated(found, ["bank"]) == "bank نے bank کو میزائل دیا۔"
