"""Reading test sets, and what is said of malformed ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.evaluation.terminology.build import TINY
from translator.errors import GlossaryError
from translator.evaluation.terminology import (
    ExpectedTerm,
    load_testset,
    load_testsets,
    shipped_testsets,
    signature_of,
)

HEADER = "document,source,reference,terms\n"


def refused(tmp_path, content):
    path = tmp_path / "set.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GlossaryError) as error:
        load_testset(path)
    return str(error.value)


def test_a_line_is_a_sentence_with_its_terms():
    found = load_testset(TINY)
    assert [s.number for s in found] == [1, 2, 3]
    assert [s.document for s in found] == ["a", "a", "b"]
    assert found[1].reference == "The exchange bought Bitcoin."
    assert found[1].terms == (
        ExpectedTerm("ایکسچینج", "exchange"),
        ExpectedTerm("بٹ کوائن", "Bitcoin"),
    )


def test_several_sets_are_numbered_through():
    assert [s.number for s in load_testsets([TINY, TINY])] == [1, 2, 3, 4, 5, 6]


def test_surfaces_are_normalised_and_sentences_are_not(tmp_path):
    path = tmp_path / "set.csv"
    path.write_text(HEADER + "a,كرپٹو گرا۔,Crypto fell.,كرپٹو=crypto\n", encoding="utf-8")
    (found,) = load_testset(path)
    assert found.source == "كرپٹو گرا۔"
    assert found.terms == (ExpectedTerm("کرپٹو", "crypto"),)


def test_a_sentence_may_have_no_terms(tmp_path):
    path = tmp_path / "set.csv"
    path.write_text(HEADER + "a,وہ گیا۔,He went.,\n", encoding="utf-8")
    assert load_testset(path)[0].terms == ()


def test_a_pair_without_a_target_is_refused(tmp_path):
    said = refused(tmp_path, HEADER + "a,سکہ گرا۔,The coin fell.,سکہ\n")
    assert said == ("set.csv, line 2, column 'terms': 'سکہ' is no pair. Write it as urdu=English.")


def test_a_term_that_is_not_in_the_source_is_refused(tmp_path):
    said = refused(tmp_path, HEADER + "a,سکہ گرا۔,The coin fell.,کرنسی=coin\n")
    assert said.startswith("set.csv, line 2, column 'terms': 'کرنسی' is not in the source.")


def test_a_term_that_the_reference_lacks_is_refused(tmp_path):
    said = refused(tmp_path, HEADER + "a,سکہ سکہ گرا۔,The coin fell.,سکہ=coin|سکہ=coin\n")
    assert "'coin' should stand in the reference 2 times, but stands there 1 times" in said


def test_a_missing_column_is_named_with_its_place(tmp_path):
    assert "set.csv, line 1" in refused(tmp_path, "document,source,terms\n")


def test_an_empty_set_is_refused(tmp_path):
    assert "there is no sentence" in refused(tmp_path, HEADER)


def test_the_signature_changes_with_a_term_and_not_with_the_numbering():
    found = load_testset(TINY)
    fewer = (replace(found[0], terms=()), *found[1:])
    assert signature_of(found) == signature_of(load_testset(TINY, first=7))
    assert signature_of(found) != signature_of(fewer)
    assert len(signature_of(found)) == 8


def test_the_shipped_sets_can_be_read():
    found = load_testsets(shipped_testsets())
    assert {path.stem for path in shipped_testsets()} >= {"crypto", "geopolitics"}
    assert sum(len(s.terms) for s in found) >= len(found)
