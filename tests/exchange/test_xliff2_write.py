"""What an XLIFF 2.1 file of ours looks like."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from tests.exchange.documents import marked, plain, sample, single
from translator.article import BlockKind, Mark, MarkKind
from translator.draft import Finding, Severity
from translator.editing import Origin, State
from translator.errors import ExchangeError
from translator.exchange.document import OutDocument
from translator.exchange.xliff2_write import write_xliff2

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CORE = "{urn:oasis:names:tc:xliff:document:2.0}"


def lines(document, first, last):
    """Return the lines from the first with one text up to the first with another, stripped."""
    text = [line.strip() for line in write_xliff2(document).splitlines()]
    begin = next(n for n, line in enumerate(text) if line.startswith(first))
    end = next(n for n, line in enumerate(text) if n >= begin and line.startswith(last))
    return text[begin : end + 1]


def segment_of(segment):
    return etree.fromstring(write_xliff2(single(segment)).encode()).find(f".//{CORE}segment")


def test_root_and_file_name_version_languages_and_directions():
    root = etree.fromstring(write_xliff2(sample()).encode())

    assert dict(root.attrib) == {"version": "2.1", "srcLang": "ur", "trgLang": "en"}
    assert dict(root[0].attrib) == {
        "id": "city-rain",
        "original": "شہر بارش.md",
        "canResegment": "no",
        "srcDir": "rtl",
        "trgDir": "ltr",
        SPACE: "preserve",
    }


def test_the_same_edition_gives_the_same_text():
    assert write_xliff2(sample()) == write_xliff2(sample())


def test_a_unit_tells_the_kind_of_its_block():
    assert '<unit id="b0" type="dozaban:list_item">' in write_xliff2(
        single(plain(1), BlockKind.LIST_ITEM)
    )


def test_a_plain_segment_looks_like_this():
    assert lines(single(plain(7)), "<unit", "</unit") == [
        '<unit id="b0" type="dozaban:paragraph">',
        '<segment id="s7-v1" state="translated" subState="dozaban:machine">',
        "<source>وہ آیا۔</source>",
        "<target>He came.</target>",
        "</segment>",
        "</unit>",
    ]


@pytest.mark.parametrize(
    ("state", "target", "name", "children"),
    [
        (State.DRAFT, "", "initial", 1),
        (State.DRAFT, "He", "translated", 2),
        (State.EDITED, "He", "reviewed", 2),
        (State.APPROVED, "He", "final", 2),
        (State.APPROVED, "", "final", 2),
    ],
)
def test_states_are_those_of_the_standard(state, target, name, children):
    segment = segment_of(replace(plain(1), state=state, target=target))

    assert segment.get("state") == name
    assert len(segment) == children


@pytest.mark.parametrize("origin", Origin)
def test_the_substate_tells_whose_words_they_are(origin):
    assert segment_of(replace(plain(1), origin=origin)).get("subState") == f"dozaban:{origin}"


def test_a_gap_stands_on_both_sides():
    assert lines(sample(), "<ignorable", "</ignorable") == [
        "<ignorable>",
        "<source> </source>",
        "<target> </target>",
        "</ignorable>",
    ]


def test_links_tell_their_address_once():
    text, address = "یہ اور وہ", "https://example.org/?a=1&b=2"
    links = marked(text, (MarkKind.LINK, "یہ", address), (MarkKind.LINK, "وہ", address))

    assert lines(single(replace(plain(1), source=text, source_marks=links)), "<orig", "</s")[
        :4
    ] == [
        "<originalData>",
        '<data id="d1">https://example.org/?a=1&amp;b=2</data>',
        "</originalData>",
        '<segment id="s1-v1" state="translated" subState="dozaban:machine">',
    ]


def test_marks_that_cross_are_codes_with_a_start_and_an_end():
    marks = (Mark(MarkKind.STRONG, 0, 4), Mark(MarkKind.EMPHASIS, 3, 7))
    segment = replace(plain(1, target="He came."), target_marks=marks)

    assert lines(single(segment), "<target", "<target") == [
        (
            '<target><pc id="m1-1" type="fmt" subType="xlf:b">He '
            '<sc id="m1-2" type="fmt" subType="xlf:i"/>c</pc>ame<ec startRef="m1-2"/>.</target>'
        )
    ]


def test_a_text_of_codes_only_is_not_indented():
    segment = replace(plain(1, target="He"), target_marks=(Mark(MarkKind.STRONG, 0, 2),))

    assert lines(single(segment), "<target", "<target") == [
        '<target><pc id="m1-1" type="fmt" subType="xlf:b">He</pc></target>'
    ]


def test_characters_that_xml_cannot_hold_are_code_points():
    assert lines(single(plain(1, target="H\x01e\ufffe")), "<target", "<target") == [
        '<target>H<cp hex="0001"/>e<cp hex="FFFE"/></target>'
    ]


def test_glossary_terms_look_like_this():
    assert lines(sample(), "<gls:glossary", "</gls:glossary") == [
        "<gls:glossary>",
        '<gls:glossEntry ref="#s102-v1">',
        "<gls:term>مرکزی بینک</gls:term>",
        "<gls:translation>central bank</gls:translation>",
        "</gls:glossEntry>",
        '<gls:glossEntry ref="#s102-v1">',
        "<gls:term>روپے</gls:term>",
        "<gls:translation>rupee</gls:translation>",
        "<gls:translation>rupees</gls:translation>",
        "</gls:glossEntry>",
        "</gls:glossary>",
    ]


def test_similar_sentences_and_another_draft_of_the_machine_look_like_this():
    assert lines(sample(), "<mtc:matches", "</mtc:matches") == [
        "<mtc:matches>",
        '<mtc:match ref="#s101-v4" type="icm" origin="old-rain" similarity="100">',
        "<source>شہر میں بارش</source>",
        "<target>Rain in the city</target>",
        "</mtc:match>",
        '<mtc:match ref="#s101-v4" type="mt" origin="machine">',
        "<source>شہر میں بارش</source>",
        "<target>Rain in city</target>",
        "</mtc:match>",
        "</mtc:matches>",
    ]
    assert 'type="tm" origin="budget" similarity="87.5"' in write_xliff2(sample())


def test_findings_missed_terms_and_comments_are_notes_with_the_number_of_the_sentence():
    assert lines(sample(), "<notes", "</notes") == [
        "<notes>",
        (
            '<note id="dozaban-f102-1" appliesTo="target" category="finding:number" priority="1">'
            "[2] 50 million is missing.</note>"
        ),
        (
            '<note id="dozaban-f102-2" appliesTo="target" category="finding:length" priority="3">'
            "[2] The English is long.</note>"
        ),
        (
            '<note id="dozaban-t102-1" appliesTo="target" category="term:missed">'
            "[2] The glossary asks for “rupee” for \u2068روپے\u2069.</note>"
        ),
        '<note id="dozaban-c102-1" category="comment">[2] Ali: Is it five or fifty?</note>',
        (
            '<note id="dozaban-c102-2" category="comment">'
            "[2] سارہ: پچاس — see &lt;the table&gt; &amp; ask</note>"
        ),
        "</notes>",
    ]


def test_a_note_has_a_sign_for_characters_that_xml_cannot_hold():
    finding = Finding("a\x02", Severity.ERROR, "b\x03")

    text = write_xliff2(single(replace(plain(1), findings=(finding,))))

    assert 'category="finding:a\ufffd"' in text
    assert "[1] b\ufffd<" in text


def test_an_edition_without_sentences_cannot_be_written():
    with pytest.raises(ExchangeError, match=r"^empty: there is no sentence"):
        write_xliff2(OutDocument("empty", "empty.txt", ()))
