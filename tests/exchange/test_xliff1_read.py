"""Reading XLIFF 1.2 by other programs."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import load_cases
from tests.exchange.documents import sample
from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.document import Returned
from translator.exchange.xliff1_read import read_xliff1
from translator.exchange.xliff1_write import write_xliff1

LINK = (
    '<context-group name="links" purpose="information">'
    '<context context-type="x-link-2">https://example.org/a</context></context-group>'
)
CODED = (
    '<source><g id="1" ctype="bold">وہ</g> <g id="2" ctype="link">گاڑی</g> '
    '<g id="3" ctype="x-code">run</g> <g id="4" ctype="x-highlight">سے</g></source>'
)


def file(*units: str, more: str = 'source-language="ur" target-language="en"') -> str:
    return (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        f'<file original="a.md" datatype="plaintext" {more}><body>{"".join(units)}</body></file>'
        "</xliff>"
    )


def unit(*parts: str, names: str = 'id="s7-v3" xml:space="preserve"') -> str:
    return f"<trans-unit {names}>{''.join(parts)}</trans-unit>"


def read(text: str) -> list[Returned]:
    return read_xliff1(text.encode(), "them.xlf")


def one(*parts: str, names: str = 'id="s7-v3" xml:space="preserve"') -> Returned:
    (found,) = read(file(unit(*parts, names=names)))
    return found


@pytest.mark.parametrize("case", load_cases("exchange/xliff1_content"), ids=lambda c: c.name)
def test_text_and_markup_of_a_target(case):
    found = one(CODED, f"<target>{case.text}</target>", LINK)
    marks = found.target_marks
    shown = [f"{m.kind} {found.target[m.start : m.end]} {m.address}" for m in marks or ()]
    empty = ["untold"] if marks is None else ["none"]

    assert found.target == case.expected[0]
    assert ([s.removesuffix(" ") for s in shown] or empty) == list(case.expected[1:])


@pytest.mark.parametrize("case", load_cases("exchange/xliff1_states"), ids=lambda c: c.name)
def test_state_of_a_translation(case):
    state, _, approved = case.text.partition(" approved=")
    target = "<target>" if state == "-" else f'<target state="{state}">'
    names = 'id="s7-v3"' + (f' approved="{approved}"' if approved else "")
    found = one(f"<source>وہ</source>{target}He</target>", names=names)

    assert [found.state or "untold"] == list(case.expected)


def test_a_sentence_of_ours_is_known_by_its_id():
    found = one("<source>وہ آیا۔</source><target>He came.</target>")

    assert (found.id, found.version, found.source) == (7, 3, "وہ آیا۔")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ('id="s7"', (7, None)),
        ('id="7"', (None, None)),
        ('id="s7-v3-1"', (None, None)),
        ('id="s۷-v۳"', (None, None)),
        (f'id="s{"9" * 30}"', (None, None)),
        ("", (None, None)),
    ],
)
def test_other_ids_tell_less(names, expected):
    found = one("<source>وہ</source>", names=names)

    assert (found.id, found.version) == expected


def test_sentences_with_the_same_id_have_none():
    twin = unit("<source>وہ</source><target>He</target>")
    other = unit("<source>وہ</source>", names='id="s8-v1"')

    assert [(r.id, r.version) for r in read(file(twin, twin, other))] == [
        (None, None),
        (None, None),
        (8, 1),
    ]


@pytest.mark.parametrize(
    "target",
    ["", "<target/>", '<target state="final"> \n </target>', '<target state="new">وہ</target>'],
)
def test_a_sentence_that_was_not_translated_has_no_text_and_no_state(target):
    found = one("<source>وہ</source>", target, names='id="s7-v3" approved="yes"')

    assert (found.target, found.target_marks, found.state) == ("", None, None)


def test_a_name_that_stays_as_it_is_is_a_translation():
    found = one('<source>OPEC</source><target state="translated">OPEC</target>')

    assert (found.target, found.state) == ("OPEC", State.EDITED)


def test_a_source_that_is_missing_is_empty():
    assert one("<target>He came.</target>").source == ""


def test_a_segmented_source_is_read_once():
    segmented = '<seg-source><mrk mtype="seg" mid="0">وہ آیا۔</mrk></seg-source>'

    assert one("<source>وہ آیا۔</source>", segmented, "<target>He.</target>").source == "وہ آیا۔"


def test_alternatives_are_no_translations():
    other = "<alt-trans><source>وہ گیا۔</source><target>He went.</target></alt-trans>"
    found = one("<source>وہ آیا۔</source>", other)

    assert (found.source, found.target) == ("وہ آیا۔", "")


def test_line_breaks_count_only_where_white_space_is_preserved():
    parts = (
        '<source>\n  <g id="1" ctype="bold">وہ</g>\n  آیا۔ </source>',
        '<target>\n  He  <g id="1" ctype="bold">came\n  home</g>.\n</target>',
    )
    folded, exact = one(*parts, names='id="s7-v3"'), one(*parts)

    assert (folded.source, folded.target) == ("وہ آیا۔", "He  came home.")
    (mark,) = folded.target_marks
    assert folded.target[mark.start : mark.end] == "came home"
    assert exact.target == "\n  He  came\n  home.\n"


def test_space_may_be_preserved_for_the_whole_file():
    text = file(
        unit("<source>وہ</source><target> He\n</target>", names=""), more='xml:space="preserve"'
    )

    assert read(text)[0].target == " He\n"


def test_notes_of_other_people_are_comments_and_ours_are_not():
    found = one(
        "<source>وہ</source><target>He</target>",
        '<note from="Dozaban finding" priority="1">number: 50 is missing.</note>',
        '<note from="Zoya"> Which one?\nThe first? </note><note>Ask.</note><note> </note>',
        "<alt-trans><target>She</target><note>old</note></alt-trans>",
    )

    assert found.comments == ("Which one?\nThe first?", "Ask.")


def test_a_remark_on_some_words_is_a_comment():
    found = one(
        "<source>وہ</source>",
        '<target><mrk mtype="x-comment" comment="Who?">He</mrk> came.</target>',
    )

    assert (found.target, found.comments) == ("He came.", ("Who?",))


def test_the_edition_is_that_of_our_own_files_only():
    ours = file(unit("<source>وہ</source>"), more='tool-id="dozaban" product-name="rain"')
    theirs = file(unit("<source>وہ</source>"), more='tool-id="cat" product-name="rain"')

    assert [read(text)[0].edition for text in (ours, theirs)] == ["rain", ""]


def test_units_are_found_in_groups_within_groups_and_in_all_files():
    first = unit("<source>ایک</source>", names='id="s1-v1"')
    second = unit("<source>دو</source>", names='id="s2-v1"')
    text = file(f"<group><group>{first}</group></group>", second)
    both = text.replace("</xliff>", text[text.index("<file") :].replace('id="s', 'id="s5'))

    assert [r.id for r in read(both)] == [1, 2, 51, 52]


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_older_versions_and_files_without_a_namespace_are_read(version):
    text = file(unit("<source>وہ</source><target>He</target>")).replace(
        'version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"', f'version="{version}"'
    )

    assert read(text)[0].target == "He"


def test_other_encodings_are_read():
    text = '<?xml version="1.0" encoding="UTF-16"?>' + file(
        unit("<source>وہ آیا۔</source><target>He came.</target>")
    )

    assert read_xliff1(text.encode("utf-16"), "them.xlf")[0].source == "وہ آیا۔"


@pytest.mark.parametrize("more", ['source-language="ur-PK" target-language="en_GB"', ""])
def test_regions_and_missing_languages_do_not_matter(more):
    assert read(file(unit("<source>وہ</source>"), more=more))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<tmx version='1.4'/>", "them.xlf, line 1: <tmx> does not begin an XLIFF file."),
        ("<xliff version='2.1'/>", "them.xlf is XLIFF 2.1, not XLIFF 1."),
        ("<xliff", "them.xlf, line 1, column 7: this is not well-formed XML"),
        ("", "them.xlf, line 1, column 1: this is not well-formed XML"),
        (
            file(more='source-language="ur" target-language="fr-FR"'),
            'them.xlf, line 1: the target-language is "fr-FR", not English.',
        ),
        (
            file(more='source-language="ar"'),
            'them.xlf, line 1: the source-language is "ar", not Urdu.',
        ),
    ],
)
def test_what_cannot_be_read_is_said(text, sentence):
    with pytest.raises(ExchangeError) as raised:
        read(text)

    assert str(raised.value).startswith(sentence)
    assert str(raised.value).endswith(".")


def test_entities_are_refused():
    text = '<!DOCTYPE xliff [<!ENTITY e SYSTEM "/etc/hostname">]>' + file(
        unit("<source>وہ</source><target>&e;</target>")
    )

    with pytest.raises(ExchangeError, match="is an XML entity"):
        read(text)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data):
    with pytest.raises(ExchangeError):
        read_xliff1(data, "them.xlf")


SENT = write_xliff1(sample()).encode()


@given(st.integers(0, len(SENT)), st.integers(0, 40), st.sampled_from([b"", b"<g>", b"\x00", b"7"]))
def test_a_damaged_file_is_read_or_refused(start, length, put):
    rows = []
    with contextlib.suppress(ExchangeError):
        rows = read_xliff1(SENT[:start] + put + SENT[start + length :], "them.xlf")

    for row in rows:
        marks = row.target_marks or ()
        assert all(0 <= m.start <= m.end <= len(row.target) for m in marks)
