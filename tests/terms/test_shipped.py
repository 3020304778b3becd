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
from translator.terms.audit import Severity, audit
from translator.urdu import has_arabic, normalise

each_file = pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)


def spellings(term: Term) -> tuple[str, ...]:
    return (term.source, *term.variants)


@each_file
def test_each_file_holds_at_least_120_terms(path):
    assert len(load_terms(path)) >= 120


def test_there_are_1500_terms_of_crypto_and_1500_of_the_rest_made_by_hand():
    sizes = {path.stem: len(load_terms(path)) for path in shipped_files()}
    crypto = sum(n for name, n in sizes.items() if name == "coins" or name.startswith("crypto"))
    assert crypto >= 1500
    assert sum(sizes.values()) - crypto - sizes["cldr"] >= 1500


def test_no_spelling_stands_twice_unless_its_context_tells_which_is_meant():
    counts = Counter(
        (form, term.context)
        for path in shipped_files()
        if path.stem != "cldr"  # the other files override it
        for term in load_terms(path)
        for form in spellings(term)
    )
    assert [form for form, times in counts.items() if times > 1] == []


def test_the_audit_finds_no_error():
    found = [p for p in audit(shipped_files()) if p.severity is Severity.ERROR]
    assert found == []


@each_file
def test_spellings_are_written_as_they_are_normalised(path):
    written = path.read_text(encoding="utf-8")
    forms = [form for term in load_terms(path) for form in spellings(term)]
    assert [form for form in forms if form not in written or normalise(form) != form] == []


@each_file
def test_english_cells_hold_no_arabic_script(path):
    cells = [
        cell
        for term in load_terms(path)
        for cell in (term.target, *term.forms, *term.forbidden, term.domain)
    ]
    assert [cell for cell in cells if has_arabic(cell)] == []


@each_file
def test_every_term_has_a_domain_and_a_reference(path):
    assert [t.source for t in load_terms(path) if not (t.domain and t.reference)] == []


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


def sentence_with(term: Term, form: str) -> str:
    """Return a sentence that holds a spelling and what its context asks for."""
    return f"آج {form} کا ذکر، {' '.join(term.context[:1])} میں ہوا۔"


@each_file
def test_every_term_is_found_in_a_sentence_with_its_own_source_form(path):
    glossary = load_glossary([path])
    wrong = [
        (form, term.target)
        for term in glossary.terms
        for form in spellings(term)
        if term not in [m.term for m in glossary.match(sentence_with(term, form))]
    ]
    assert wrong == []


def test_all_files_together_find_every_spelling_whole(shipped: Glossary):
    wrong = [
        (form, term.target)
        for term in shipped.terms
        for form in spellings(term)
        if term.origin != "cldr"
        and form not in [m.surface for m in shipped.match(sentence_with(term, form))]
    ]
    assert len(shipped.terms) > 3000
    assert wrong == []


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
