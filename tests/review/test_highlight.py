import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import load_cases
from tests.review.samples import term
from translator.article import Mark, MarkKind, Segment
from translator.draft import Draft, Finding, Severity
from translator.publishing.inline import HtmlWriter
from translator.review.highlight import english_html, urdu_html
from translator.terms import Status

TAG = re.compile(r"<[^>]*>")


def urdu(text, *findings, marks=(), terms=()):
    return urdu_html(Segment(0, 0, text, "key", marks), Draft("", outcomes=terms), findings)


def english(text, *findings, marks=(), terms=()):
    return english_html(Draft(text, marks=marks, outcomes=terms), findings)


def finding(severity=Severity.ERROR, place=None, source_place=None):
    return Finding("number", severity, "Wrong.", place=place, source_place=source_place)


def bracketed(shown):
    """Return HTML with its terms in brackets, without other tags."""
    opened = re.sub(r'<mark class="[^"]*" data-term="(\d+)">', r"[\1 ", shown)
    return html.unescape(TAG.sub("", opened.replace("</mark>", "]")))


@pytest.mark.parametrize("case", load_cases("review/urdu_terms"), ids=lambda case: case.name)
def test_terms_are_found_in_the_source(case):
    surfaces, text = case.text.split(" | ")
    terms = tuple(term(surface, "x") for surface in surfaces.split("; "))
    assert bracketed(urdu(text, terms=terms)) == case.expected[0]


@pytest.mark.parametrize("case", load_cases("review/english_terms"), ids=lambda case: case.name)
def test_terms_are_found_in_the_translation(case):
    targets, text = case.text.split(" | ")
    terms = tuple(term("x", *target.split("/")) for target in targets.split("; "))
    assert bracketed(english(text, terms=terms)) == case.expected[0]


def test_a_term_that_stands_twice_answers_for_two_places():
    terms = (term("الف", "state", expected=2), term("ب", "state"))
    shown = bracketed(english("state, state, state", terms=terms))
    assert shown == "[0 state], [0 state], [1 state]"


@pytest.mark.parametrize("status", Status)
def test_a_term_says_what_became_of_it(status):
    shown = urdu("کوریا نے", terms=(term("کوریا", "Korea", status=status),))
    assert shown == f'<mark class="term {status.value}" data-term="0">کوریا</mark> نے'


def test_a_plain_text_is_only_escaped():
    assert english('<b> & "so"') == '&lt;b&gt; &amp; "so"'
    assert urdu("الف <b> ب") == 'الف &lt;<bdi dir="ltr">b</bdi>&gt; ب'


def test_an_address_or_a_term_cannot_bring_in_markup():
    link = Mark(MarkKind.LINK, 0, 3, '"><script>')
    shown = english("<i>", marks=(link,), terms=(term("x", "<i>", "<script>"),))
    term_tag = '<mark class="term met" data-term="0">'
    assert TAG.findall(shown) == ['<span class="link">', term_tag, "</mark>", "</span>"]
    assert html.unescape(TAG.sub("", shown)) == "<i>"


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (MarkKind.LINK, '<span class="link">two</span>'),
        (MarkKind.STRONG, "<strong>two</strong>"),
        (MarkKind.EMPHASIS, "<em>two</em>"),
        (MarkKind.CODE, '<code dir="ltr">two</code>'),
    ],
)
def test_inline_markup_is_shown(kind, shown):
    assert english("one two", marks=(Mark(kind, 4, 7),)) == f"one {shown}"


@pytest.mark.parametrize("severity", Severity)
def test_the_places_of_findings_are_shown_on_both_sides(severity):
    found = finding(severity, place=(0, 2), source_place=(4, 6))
    assert english("no yes", found) == f'<span class="spot {severity.value}">no</span> yes'
    assert urdu("الف نہ ب", found) == f'الف <span class="spot {severity.value}">نہ</span> ب'


def test_a_finding_without_a_place_or_with_an_empty_one_is_not_shown():
    assert english("no", finding(), finding(place=(1, 1))) == "no"


def test_a_place_beyond_the_text_ends_with_it():
    assert english("no", finding(place=(1, 9))) == 'n<span class="spot error">o</span>'
    assert english("no", finding(place=(3, 9))) == "no"


def test_where_places_of_findings_meet_the_error_is_shown():
    found = [finding(Severity.WARNING, (0, 7)), finding(Severity.ERROR, (4, 7))]
    assert english("one two", *found) == (
        '<span class="spot warning">one </span><span class="spot error">two</span>'
    )


def test_what_is_nested_goes_from_markup_to_findings_to_terms():
    shown = english(
        "one",
        finding(place=(0, 3)),
        marks=(Mark(MarkKind.CODE, 0, 3), Mark(MarkKind.LINK, 0, 3, "/")),
        terms=(term("x", "one"),),
    )
    assert TAG.findall(shown)[:4] == [
        '<span class="link">',
        '<code dir="ltr">',
        '<span class="spot error">',
        '<mark class="term met" data-term="0">',
    ]


def test_what_crosses_is_closed_and_opened_again():
    shown = english("one two", finding(place=(0, 5)), marks=(Mark(MarkKind.STRONG, 2, 7),))
    spot = '<span class="spot error">'
    assert shown == f"{spot}on</span><strong>{spot}e t</span>wo</strong>"


def test_a_link_stays_one_around_a_term():
    shown = english(
        "a big key here", marks=(Mark(MarkKind.LINK, 2, 14, "/"),), terms=(term("x", "key"),)
    )
    assert shown == (
        'a <span class="link">big <mark class="term met" data-term="0">key</mark> here</span>'
    )


def test_two_terms_side_by_side_stay_two():
    shown = english("keykey-key", terms=(term("x", "keykey"), term("y", "key")))
    assert shown.count("<mark") == 2
    apart = urdu("الف ب", terms=(term("الف", "x"), term("ب", "y")))
    assert apart.count("</mark> <mark") == 1


def test_numbers_and_latin_words_are_isolated_in_urdu():
    shown = urdu("قیمت 5.3 ہے", finding(source_place=(0, 4)))
    assert shown == '<span class="spot error">قیمت</span> <bdi dir="ltr">5.3</bdi> ہے'


def test_a_latin_run_is_isolated_as_one_also_where_a_part_of_it_is_marked():
    shown = urdu("نیا Bitcoin ETF & آیا", terms=(term("Bitcoin", "Bitcoin"),))
    assert shown == (
        'نیا <bdi dir="ltr"><mark class="term met" data-term="0">Bitcoin</mark> ETF</bdi> &amp; آیا'
    )


def test_the_place_of_a_run_is_right_behind_escaped_signs():
    shown = urdu("< & Bitcoin ETF", terms=(term("ETF", "ETF"),))
    assert shown == (
        '&lt; &amp; <bdi dir="ltr">Bitcoin <mark class="term met" data-term="0">ETF</mark></bdi>'
    )


def test_code_is_not_isolated_piece_by_piece():
    shown = urdu("چلائیں pip 3", marks=(Mark(MarkKind.CODE, 7, 12),))
    assert shown == 'چلائیں <code dir="ltr">pip 3</code>'


SIDE = st.text("اب پ<&>\"'aB5. \u200c۔", max_size=30)
PLACE = st.tuples(st.integers(0, 32), st.integers(0, 32)).map(lambda ends: tuple(sorted(ends)))
FOUND = st.lists(st.builds(finding, st.sampled_from(Severity), PLACE, PLACE), max_size=3)
MARKS = st.lists(
    st.builds(lambda kind, at: Mark(kind, *at), st.sampled_from(MarkKind), PLACE), max_size=3
)
TERMS = st.lists(
    st.builds(term, st.text("ابaB<", min_size=1, max_size=2), st.text("aB<", min_size=1))
)


def _opened_and_closed(shown):
    """Say whether all tags are closed, those opened last first."""
    stack = []
    for tag in TAG.findall(shown):
        name = re.match(r"</?(\w+)", tag)[1]
        if tag.startswith("</"):
            if not stack or stack.pop() != name:
                return False
        else:
            stack.append(name)
    return not stack


@given(SIDE, FOUND, MARKS, TERMS)
def test_whatever_is_marked_the_text_stays_and_all_tags_are_closed(text, found, marks, terms):
    for shown in (
        urdu(text, *found, marks=tuple(marks), terms=tuple(terms)),
        english(text, *found, marks=tuple(marks), terms=tuple(terms)),
    ):
        assert html.unescape(TAG.sub("", shown)) == text
        assert _opened_and_closed(shown)


@given(SIDE)
def test_without_marks_a_sentence_is_shown_as_on_the_page(text):
    assert urdu(text) == HtmlWriter(right_to_left=True).text(text)
    assert english(text) == HtmlWriter(right_to_left=False).text(text)
