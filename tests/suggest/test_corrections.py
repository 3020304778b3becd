"""Suggestions from corrected drafts."""

from __future__ import annotations

import pytest

from translator.errors import GlossaryError
from translator.suggest import (
    Correction,
    Kind,
    read_corrections,
    suggest_from_corrections,
)
from translator.terms import Glossary, Term

CORRECTED = [
    Correction(
        "اس نے نیا زنجیرہ خریدا۔", "He bought a new small chain.", "He bought a new chainlet."
    ),
    Correction("زنجیرہ مہنگا تھا۔", "The small chain was dear.", "The chainlet was dear."),
    Correction("کل زنجیرہ ٹوٹ گیا۔", "The small chain broke.", "The chainlet broke."),
]
LEFT = [
    Correction("اس نے گھر خریدا۔", "He bought a house.", "He bought a house."),
    Correction("گھر مہنگا تھا۔", "The house was dear.", "The house was dear."),
    Correction("کل پل ٹوٹ گیا۔", "The bridge broke.", "The bridge broke."),
]


def test_what_editors_replace_again_and_again_is_suggested_with_its_urdu():
    (found,) = suggest_from_corrections([*CORRECTED, *LEFT])

    assert (found.urdu, found.kind, found.count) == ("زنجیرہ", Kind.CORRECTED, 3)
    assert [(r.text, r.count) for r in found.renderings] == [("chainlet", 3)]
    assert found.why == "editors wrote this for 'small chain' 3 of 3 times"


def test_one_correction_is_not_enough():
    assert suggest_from_corrections([CORRECTED[0], *LEFT]) == []


def test_the_same_line_twice_counts_once():
    assert suggest_from_corrections([CORRECTED[0], CORRECTED[0], *LEFT]) == []


def test_replacements_that_differ_are_not_suggested():
    torn = [
        Correction(c.source, c.draft, c.corrected.replace("chainlet", word))
        for c, word in zip(CORRECTED, ("chainlet", "link", "ring"), strict=True)
    ]
    assert suggest_from_corrections([*torn, *LEFT]) == []


def test_without_other_sentences_no_urdu_phrase_can_be_told():
    assert suggest_from_corrections(CORRECTED) == []


def test_an_urdu_phrase_that_all_sentences_share_is_not_the_one():
    shared = [Correction(f"بازار {c.source}", c.draft, c.corrected) for c in [*CORRECTED, *LEFT]]
    (found,) = suggest_from_corrections(shared)
    assert found.urdu == "زنجیرہ"


def test_of_phrases_that_are_found_together_the_longest_is_taken():
    longer = [
        Correction(c.source.replace("زنجیرہ", "سنہری زنجیرہ"), c.draft, c.corrected)
        for c in CORRECTED
    ]
    (found,) = suggest_from_corrections([*longer, *LEFT])
    assert found.urdu == "سنہری زنجیرہ"


def test_words_that_the_draft_had_right_are_part_of_the_rendering():
    mixed = [
        Correction(c.source, c.draft.replace("small chain", "small chain link"), new)
        for c, new in zip(
            CORRECTED,
            ("He bought a new crypto link.", "The crypto link was dear.", "The crypto link broke."),
            strict=True,
        )
    ]
    (found,) = suggest_from_corrections([*mixed, *LEFT])
    assert found.renderings[0].text == "crypto link"


def test_what_the_glossary_has_already_is_not_suggested():
    known = Glossary((Term("زنجیرہ", "link", forms=("Chainlet",)),))
    assert suggest_from_corrections([*CORRECTED, *LEFT], known) == []


def test_a_term_with_another_rendering_is_suggested_anew():
    known = Glossary((Term("زنجیرہ", "link"),))
    assert [s.urdu for s in suggest_from_corrections([*CORRECTED, *LEFT], known)] == ["زنجیرہ"]


def test_corrections_are_read_from_a_table(tmp_path):
    path = tmp_path / "corrections.csv"
    path.write_text("corrected,source,draft\nnew,نیا,old\n", encoding="utf-8")
    assert read_corrections(path) == [Correction("نیا", "old", "new")]


def test_a_table_without_drafts_is_refused(tmp_path):
    path = tmp_path / "corrections.csv"
    path.write_text("source,corrected\nنیا,new\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="'draft' is missing"):
        read_corrections(path)
