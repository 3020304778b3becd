"""Suggestions in order, and into a file."""

from __future__ import annotations

import pytest

from translator.errors import GlossaryError
from translator.suggest import Kind, Rendering, Suggestion, add_suggestions, ranked
from translator.terms import Term, load_terms


def suggestion(urdu, count=2, inconsistency=1.0, kind=Kind.CORRECTED, english="link"):
    renderings = (Rendering(english, count),) if english else ()
    return Suggestion(urdu, kind, renderings, count, inconsistency, "a reason")


def test_the_heaviest_come_first():
    light, heavy = suggestion("ہلکا", 9, 0.2), suggestion("بھاری", 4, 0.5)
    assert ranked([light, heavy]) == [heavy, light]
    assert ranked([light, heavy], 1) == [heavy]


def test_a_phrase_is_suggested_once_as_the_first_source_has_it():
    first, second = suggestion("زنجیرہ"), suggestion("زنجیرہ", 50)
    assert ranked([first, second]) == [first]


def test_suggestions_become_terms_of_a_new_file(tmp_path):
    path = tmp_path / "own.csv"
    lost = suggestion("گم", kind=Kind.UNTRANSLATED)
    added = add_suggestions(path, [suggestion("زنجیرہ"), lost, suggestion("خالی", english="")])

    assert added == [Term("زنجیرہ", "link", reference="suggested", note="a reason")]
    assert list(load_terms(path)) == added


def test_what_a_file_has_already_stays_as_it_is(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("source,variants,target\nحلقہ,زنجیرہ,ring\n", encoding="utf-8")
    before = path.read_bytes()

    assert add_suggestions(path, [suggestion("زنجیرہ")]) == []
    assert path.read_bytes() == before


def test_a_malformed_file_is_refused(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("source\nحلقہ\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="'target' is missing"):
        add_suggestions(path, [suggestion("زنجیرہ")])


def test_a_folder_is_no_glossary(tmp_path):
    with pytest.raises(GlossaryError, match="a folder"):
        add_suggestions(tmp_path, [suggestion("زنجیرہ")])
