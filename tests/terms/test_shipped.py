"""The glossaries that come with the tool."""

from __future__ import annotations

from collections import Counter

import pytest

from translator.terms import (
    Glossary,
    Status,
    Term,
    check_term,
    form_pattern,
    load_glossary,
    load_terms,
    shipped_files,
)
from translator.urdu import has_arabic, normalise

each_file = pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)


def spellings(term: Term) -> tuple[str, ...]:
    return (term.source, *term.variants)


@each_file
def test_each_file_holds_at_least_120_terms(path):
    assert len(load_terms(path)) >= 120


@each_file
def test_no_surface_form_stands_twice_in_a_file(path):
    counts = Counter(form for term in load_terms(path) for form in spellings(term))
    assert [form for form, times in counts.items() if times > 1] == []


@each_file
def test_spellings_are_written_as_they_are_normalised(path):
    written = path.read_text(encoding="utf-8")
    forms = [form for term in load_terms(path) for form in spellings(term)]
    assert [form for form in forms if form not in written or normalise(form) != form] == []


@each_file
def test_every_source_form_is_urdu(path):
    forms = [form for term in load_terms(path) for form in spellings(term)]
    assert [form for form in forms if not has_arabic(form)] == []


@each_file
def test_english_cells_hold_no_arabic_script(path):
    cells = [
        cell
        for term in load_terms(path)
        for cell in (term.target, *term.forms, *term.forbidden, term.domain)
    ]
    assert [cell for cell in cells if has_arabic(cell)] == []


@each_file
def test_every_term_has_a_domain(path):
    assert [term.source for term in load_terms(path) if not term.domain] == []


@each_file
def test_no_accepted_rendering_is_forbidden(path):
    wrong = [
        (term.source, good, bad)
        for term in load_terms(path)
        for good in (term.target, *term.forms)
        for bad in term.forbidden
        if form_pattern(bad).fullmatch(good)
    ]
    assert wrong == []


@each_file
def test_no_form_repeats_the_target(path):
    assert [term.source for term in load_terms(path) if term.target in term.forms] == []


@each_file
def test_every_term_is_found_in_a_sentence_with_its_own_source_form(path):
    glossary = load_glossary([path])
    wrong = [
        (form, term.target)
        for term in glossary.terms
        for form in spellings(term)
        if [m.term for m in glossary.match(f"آج {form} کا ذکر ہوا۔")] != [term]
    ]
    assert wrong == []


def test_all_files_together_find_every_spelling_whole(shipped: Glossary):
    forms = [form for term in shipped.terms for form in spellings(term)]
    assert len(forms) > 600
    assert [f for f in forms if [m.surface for m in shipped.match(f"آج {f} کا ذکر")] != [f]] == []


@each_file
def test_every_target_passes_its_own_check(path):
    wrong = [
        term.target
        for term in load_terms(path)
        if check_term(term, f"They spoke of {term.target}, and left.").status is not Status.MET
    ]
    assert wrong == []


@each_file
def test_every_accepted_form_passes_the_check_of_its_term(path):
    wrong = [
        (term.target, form)
        for term in load_terms(path)
        for form in term.forms
        if check_term(term, f"They spoke of {form}, and left.").status is Status.MISSED
    ]
    assert wrong == []
