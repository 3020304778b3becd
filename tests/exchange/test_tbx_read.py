"""Reading TBX by other programs."""

from __future__ import annotations

import pytest

from translator.exchange import terms_from_tbx
from translator.terms import Term

UR = '<langSec xml:lang="ur"><termSec><term>سکہ</term></termSec></langSec>'
EN = '<langSec xml:lang="en"><termSec><term>coin</term></termSec></langSec>'


def word(text: str, status: str = "", more: str = "") -> str:
    note = f'<termNote type="administrativeStatus">{status}</termNote>' if status else ""
    return f"<termSec><term>{text}</term>{note}{more}</termSec>"


def section(language: str, *words: str) -> str:
    return f'<langSec xml:lang="{language}">{"".join(words)}</langSec>'


def read(*parts: str):
    text = (
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">'
        '<tbxHeader/><text><body><conceptEntry id="c1">'
        + "".join(parts)
        + "</conceptEntry></body></text></tbx>"
    )
    return terms_from_tbx(text.encode(), "them.tbx")


def one(*parts: str) -> Term:
    found = read(*parts)
    assert found.skipped == ()
    (term,) = found.terms
    return term


def test_terms_without_a_status_are_target_and_forms_in_order():
    english = section("en", word("coin"), word("token"), word("piece"))

    assert one(UR, english) == Term("سکہ", "coin", forms=("token", "piece"))


def test_the_first_of_several_preferred_terms_is_the_target():
    preferred = "preferredTerm-admn-sts"
    english = section("en", word("piece"), word("coin", preferred), word("token", preferred))

    assert one(UR, english) == Term("سکہ", "coin", forms=("piece", "token"))


def test_short_and_older_status_values_are_understood():
    english = section("en", word("piece", "deprecated"), word("coin", "preferredTerm"))

    assert one(UR, english) == Term("سکہ", "coin", forbidden=("piece",))


@pytest.mark.parametrize("status", ["deprecatedTerm-admn-sts", "supersededTerm-admn-sts"])
def test_deprecated_and_superseded_english_is_forbidden(status):
    assert one(UR, section("en", word("coin"), word("piece", status))).forbidden == ("piece",)


def test_deprecated_urdu_is_still_recognised():
    urdu = section("ur", word("سکا", "deprecatedTerm-admn-sts"), word("سکہ"))

    assert one(urdu, EN) == Term("سکہ", "coin", ("سکا",))


@pytest.mark.parametrize(("ur", "en"), [("ur-PK", "en-GB"), ("UR", "EN"), ("urd", "eng_US")])
def test_regions_and_letter_case_of_languages_do_not_matter(ur, en):
    assert one(section(ur, word("سکہ")), section(en, word("coin"))) == Term("سکہ", "coin")


def test_the_languages_may_come_in_any_order_among_others():
    assert one(section("fr", word("pièce")), EN, UR) == Term("سکہ", "coin")


def test_two_regions_that_prefer_the_same_word_say_it_once():
    assert one(UR, section("en-US", word("coin")), section("en-GB", word("coin"))).forms == ()


def test_urdu_is_normalised():
    assert one(section("ur", word("كوريا\u200cنو")), EN).source == "کوریا نو"


def test_white_space_and_markup_in_a_term_are_folded():
    english = section("en", word("bit\n   <hi>coin</hi>  <!-- x --> cash"))

    assert one(UR, english).target == "bit coin cash"


def test_domain_reference_and_notes_are_taken():
    term = one(
        '<descrip type="subjectField">crypto</descrip><note>old</note>',
        '<descripGrp><descrip type="definition">A thing</descrip>'
        '<admin type="source">IMF</admin></descripGrp>',
        UR,
        section("en", word("coin", more="<note>countable</note>")),
    )

    assert (term.domain, term.reference, term.note) == ("crypto", "IMF", "old / countable")


def test_without_a_note_the_definition_is_one():
    definition = '<descripGrp><descrip type="definition">A thing</descrip></descripGrp>'

    assert one(definition, UR, EN).note == "A thing"


def test_notes_of_other_languages_are_left():
    assert one(UR, EN, section("fr", word("pièce", more="<note>argent</note>"))).note == ""


def test_a_link_is_a_reference_too():
    link = '<xref type="externalCrossReference" target="https://example.org/coin"/>'

    assert one(link, UR, EN).reference == "https://example.org/coin"


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        ("بلاک", ("بلاک",)),
        ("لین دین", ("لین دین",)),
        ("اس نے مجھے کل ایک بات بتائی", ()),
        ("نیا سکہ", ()),
        ("وہ گیا۔", ()),
    ],
)
def test_words_are_contexts_and_example_sentences_are_not(context, expected):
    more = f'<descrip type="context">{context}</descrip>'

    assert one(section("ur", word("سکہ", more=more)), EN).context == expected


def test_contexts_of_the_english_term_are_left():
    more = '<descrip type="context">بلاک</descrip>'

    assert one(UR, section("en", word("coin", more=more))).context == ()


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ((EN,), "no Urdu term"),
        ((section("ur", word(" ")), EN), "no Urdu term"),
        ((UR,), "no English term"),
        ((UR, section("en", word("piece", "deprecatedTerm-admn-sts"))), "that may be used"),
    ],
)
def test_an_entry_that_lacks_a_language_is_skipped_and_named(parts, reason):
    found = read(*parts)

    assert found.terms == ()
    (sentence,) = found.skipped
    assert sentence.startswith("them.tbx, line 1: entry c1 has ")
    assert reason in sentence
