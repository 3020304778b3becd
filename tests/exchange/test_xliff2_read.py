"""What other tools do to a file, and what is made of it."""

from __future__ import annotations

import pytest

from tests.exchange.documents import plain, sample, single
from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.xliff2_read import read_xliff2
from translator.exchange.xliff2_write import write_xliff2

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"


def xliff(*units, version="2.1", file="city"):
    return (
        f'<xliff xmlns="{NAMESPACE}" version="{version}" srcLang="ur" trgLang="en">'
        f'<file id="{file}">{"".join(units)}</file></xliff>'
    )


def unit(*parts, name="b0"):
    return f'<unit id="{name}">{"".join(parts)}</unit>'


def segment(identifier="s1-v2", target="He came.", more='state="translated"', inside=""):
    return (
        f'<segment id="{identifier}" {more}><source>وہ آیا۔</source>'
        f"<target>{target}</target>{inside}</segment>"
    )


def notes(*some):
    return f"<notes>{''.join(some)}</notes>"


def read(text):
    return read_xliff2(text.encode(), "x.xlf")


def one(text):
    (row,) = read(text)
    return row


def message(text):
    with pytest.raises(ExchangeError) as caught:
        read(text)
    return str(caught.value)


@pytest.mark.parametrize("version", ["2.0", "2.1", "2.2"])
def test_each_version_2_is_read(version):
    assert one(xliff(unit(segment()), version=version)).target == "He came."


@pytest.mark.parametrize("version", ["1.2", "3.0", ""])
def test_another_version_is_refused_and_the_right_ones_are_named(version):
    said = message(xliff(unit(segment()), version=version))

    assert version in said
    assert "2.0, 2.1 and 2.2" in said


def test_what_is_not_xliff_is_told_apart():
    assert message("<tmx/>").startswith("x.xlf, line 1: <tmx> does not begin an XLIFF file.")


def test_malformed_xml_is_an_error_of_exchange():
    assert message("<xliff>").startswith("x.xlf, line 1, column 8: this is not well-formed")


def test_an_entity_is_an_error_of_exchange():
    text = f'<!DOCTYPE xliff [<!ENTITY e "He">]>{xliff(unit(segment(target="&e;")))}'

    assert "is an XML entity" in message(text)


def test_another_prefix_and_order_of_attributes_change_nothing():
    text = xliff(unit(segment())).replace("<", "<x:").replace("<x:/", "</x:")
    text = text.replace("xmlns=", "xmlns:x=")
    swapped = text.replace('id="s1-v2" state="translated"', 'state="translated" id="s1-v2"')

    assert read(swapped) == read(xliff(unit(segment())))


def test_units_in_groups_are_read():
    assert one(xliff(f'<group id="g">{unit(segment())}</group>')).id == 1


@pytest.mark.parametrize(
    ("attribute", "state"),
    [
        ('state="initial"', State.DRAFT),
        ('state="translated"', State.DRAFT),
        ('state="reviewed"', State.EDITED),
        ('state="final"', State.APPROVED),
        ('state="done"', None),
        ("", None),
    ],
)
def test_states_are_mapped_and_missing_ones_are_none(attribute, state):
    assert one(xliff(unit(segment(more=attribute)))).state is state


def test_a_segment_without_a_target_has_an_empty_one():
    row = one(xliff(unit('<segment id="s1-v2"><source>وہ</source></segment>')))

    assert (row.id, row.source, row.target) == (1, "وہ", "")


def test_the_name_of_the_edition_comes_from_the_file_element():
    assert one(xliff(unit(segment()), file="city_x20_rain")).edition == "city rain"


def test_a_file_of_another_program_names_no_edition():
    row = one(xliff(unit(segment("1"))))

    assert (row.id, row.version, row.edition, row.target) == (None, None, "", "He came.")


def test_several_files_in_one_keep_their_editions():
    text = xliff(unit(segment()))
    more = f'</file><file id="sea">{unit(segment("s2-v1"))}</file></xliff>'

    assert [r.edition for r in read(text.replace("</file></xliff>", more))] == ["city", "sea"]


def test_after_a_split_no_segment_of_the_unit_is_known():
    split = unit(segment("s1-v2", "He"), segment("new", "came."), segment("s2-v1", "She."))
    whole = unit(segment("s3-v1"), name="b1")

    rows = read(xliff(split, whole))

    assert [(r.id, r.version) for r in rows] == [(None, None)] * 3 + [(3, 1)]
    assert [r.target for r in rows[:2]] == ["He", "came."]
    assert {r.edition for r in rows} == {"city"}


def test_segments_with_the_same_id_are_not_known():
    rows = read(
        xliff(unit(segment()), unit(segment(), name="b1"), unit(segment("s2-v1"), name="b2"))
    )

    assert [r.id for r in rows] == [None, None, 2]


@pytest.mark.parametrize("identifier", ["s1", "s-v1", "s1-v1-x", f"s{'9' * 5000}-v1", "S1-v1"])
def test_other_ids_are_not_ours(identifier):
    assert one(xliff(unit(segment(identifier)))).id is None


def test_the_data_of_a_similar_sentence_is_not_that_of_the_unit():
    matches = (
        '<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#s1-v2">'
        '<originalData><data id="d1">wrong</data></originalData><source/><target/>'
        "</m:match></m:matches>"
    )
    data = '<originalData><data id="d1">right</data></originalData>'
    target = '<pc id="1" type="link" dataRefStart="d1">He</pc>'

    (mark,) = one(xliff(unit(data, matches, segment(target=target)))).target_marks

    assert mark.address == "right"


def test_a_note_of_a_translator_goes_to_the_first_segment_of_its_unit():
    note = notes('<note id="n1" category="query"> Who is he? </note>', "<note> </note>")

    rows = read(xliff(unit(note, segment(), segment("s2-v1"))))

    assert [r.comments for r in rows] == [("Who is he?",), ()]


def test_a_note_goes_to_the_segment_that_refers_to_it():
    note = notes('<note id="n1">Who?</note>')
    target = '<mrk id="1" type="comment" ref="#n=n1">She</mrk> came.'

    rows = read(xliff(unit(note, segment(), segment("s2-v1", target))))

    assert [r.comments for r in rows] == [(), ("Who?",)]
    assert rows[1].target == "She came."


def test_a_comment_on_some_words_is_one_on_the_segment():
    target = '<mrk id="1" type="comment" value="Who?">He</mrk> came.'

    assert one(xliff(unit(segment(target=target)))).comments == ("Who?",)


def test_notes_in_a_segment_stay_with_it():
    inside = notes("<note>Who?</note>", "<note>Why?</note>")

    rows = read(xliff(unit(segment(), segment("s2-v1", inside=inside))))

    assert [r.comments for r in rows] == [(), ("Who?", "Why?")]


def test_two_notes_with_one_id_are_both_kept():
    note = notes('<note id="n">Who?</note>', '<note id="n">Why?</note>')

    assert one(xliff(unit(note, segment()))).comments == ("Who?", "Why?")


def test_our_notes_do_not_come_back_also_if_they_lost_their_ids():
    text = write_xliff2(sample())
    without = text.replace('id="dozaban-f', 'id="n-f').replace('id="dozaban-t', 'id="n-t')

    assert 'id="n-f102-1"' in without
    assert all(row.comments == () for row in read(text) + read(without))


def test_a_comment_of_somebody_else_is_no_comment_of_ours():
    note = notes('<note id="n1" category="comment">Who?</note>')

    assert one(xliff(unit(note, segment()))).comments == ("Who?",)


def test_an_unknown_element_in_a_unit_is_left():
    other = '<o:thing xmlns:o="urn:o"><o:part>x</o:part></o:thing>'

    assert one(xliff(unit(other, segment()))).target == "He came."


def test_any_encoding_that_the_file_declares_is_read():
    text = write_xliff2(single(plain(1))).replace("UTF-8", "UTF-16")

    assert read_xliff2(text.encode("utf-16"), "x.xlf") == read(write_xliff2(single(plain(1))))
