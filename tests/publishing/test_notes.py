from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from translator.errors import GlossaryError
from translator.publishing import notes as module
from translator.publishing.notes import Notes
from translator.terms import Stage, Status, TermOutcome, load_terms

HEADER = "source,variants,target,forms,domain,reference,note\n"
SHIP = "جہاز,بحری جہاز,ship,,navy,Lloyd's,Never a boat\n"
PLANE = "طیارہ,ہوائی جہاز,plane,,air,press usage,\n"


@pytest.fixture
def glossary(tmp_path):
    def written(*lines, name="own"):
        path = tmp_path / f"{name}.csv"
        path.write_text(HEADER + "".join(lines), encoding="utf-8")
        return path

    return written


def outcome(surface, target):
    return TermOutcome(surface, target, Status.MET, Stage.ANNOTATED)


def test_a_note_has_the_words_for_editors_the_domain_and_the_reference(glossary):
    notes = Notes([glossary(SHIP)])
    assert notes.note(outcome("جہاز", "ship")) == "Never a boat · navy · Lloyd's"


def test_what_the_glossary_leaves_out_leaves_no_gap(glossary):
    assert Notes([glossary(PLANE)]).note(outcome("طیارہ", "plane")) == "air · press usage"


def test_a_term_without_any_of_them_has_no_note(glossary):
    assert Notes([glossary("کشتی,,boat,,,,\n")]).note(outcome("کشتی", "boat")) == ""


def test_a_term_that_the_glossary_lost_meanwhile_has_no_note(glossary):
    assert Notes([glossary(SHIP)]).note(outcome("جہاز", "vessel")) == ""


@pytest.mark.parametrize(
    ("surface", "note"),
    [
        ("بنک", "money"),
        ("ساحل", "water"),  # a variant
        ("بنکوں", "money"),  # not listed: the longest beginning
        ("ساحلوں", "water"),
    ],
)
def test_of_terms_with_one_target_the_one_whose_spelling_stands_there_is_meant(
    glossary, surface, note
):
    path = glossary("بنک,,bank,,,,money\n", "کنارہ,ساحل,bank,,,,water\n")
    assert Notes([path]).note(outcome(surface, "bank")) == note


def test_a_spelling_that_is_listed_beats_one_that_only_begins_so(glossary):
    path = glossary("سکہ رائج,,coin,,,,long\n", "سکہ,,coin,,,,short\n", "سکہ ساز,,coin,,,,other\n")
    assert Notes([path]).note(outcome("سکہ", "coin")) == "short"


def test_of_equal_terms_the_one_in_the_later_file_is_meant(glossary):
    shipped = glossary(SHIP, name="shipped")
    own = glossary("جہاز,,ship,,,,Ours\n", name="newsroom")
    assert Notes([shipped, own]).note(outcome("جہاز", "ship")) == "Ours"
    assert Notes([own, shipped]).note(outcome("جہاز", "ship")).startswith("Never a boat")


def test_without_files_the_shipped_ones_are_read(glossary, monkeypatch):
    monkeypatch.setattr(module, "shipped_files", lambda: (glossary(SHIP),))
    assert Notes().note(outcome("جہاز", "ship")).startswith("Never a boat")
    assert Notes([]).note(outcome("جہاز", "ship")) == ""


def test_a_malformed_file_is_told_of_when_all_is_made_ready(glossary):
    path = glossary("جہاز,,,,,,\n")
    notes = Notes([path])
    with pytest.raises(GlossaryError, match=re.escape(path.name)):
        notes.warm()


def test_files_are_read_once_however_many_ask_at_once(glossary, monkeypatch):
    read = []

    def counted(path):
        read.append(path)
        return load_terms(path)

    monkeypatch.setattr(module, "load_terms", counted)
    notes = Notes([glossary(SHIP)])
    assert read == []
    with ThreadPoolExecutor(8) as threads:
        said = set(threads.map(notes.note, [outcome("جہاز", "ship")] * 50))
    assert said == {"Never a boat · navy · Lloyd's"}
    assert len(read) == 1
