"""The translation memory as TMX: written, read, and shared with other programs."""

from __future__ import annotations

import contextlib
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage import tmx

from tests.exchange.documents import marked
from translator.article import Mark, MarkKind
from translator.errors import ExchangeError
from translator.exchange.tmx_read import TmxUnits, read_tmx
from translator.exchange.tmx_write import write_tmx
from translator.memory import Unit
from translator.segmenting import segment_key

AT = dt.datetime(2024, 5, 6, 7, 8, 9, tzinfo=dt.UTC)
# The content models and attributes of TMX 1.4b for the elements that we write.
GRAMMAR = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header EMPTY>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED
  adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)>
<!ELEMENT tu (prop*, tuv+)>
<!ATTLIST tu creationdate CDATA #IMPLIED creationid CDATA #IMPLIED>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT tuv (seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA|bpt|ept)*>
<!ELEMENT bpt (#PCDATA)>
<!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT ept (#PCDATA)> <!ATTLIST ept i CDATA #REQUIRED>
"""


def unit(source: str, target: str, *marks: Mark, **more) -> Unit:
    return Unit(source, target, segment_key(source), marks, **{"origin": "x", **more})


RICH = unit(
    "وزیر نے بڑا اعلان کیا۔",
    "The minister made a <big> announcement & left.",
    *marked(
        "The minister made a <big> announcement & left.",
        (MarkKind.LINK, "announcement", 'https://example.org/a?b=1&c="2"'),
        (MarkKind.STRONG, "<big> announcement", ""),
        (MarkKind.EMPHASIS, "minister made a <big>", ""),
        (MarkKind.CODE, "left", ""),
    ),
    before="a" * 16,
    after="b" * 16,
    origin="city-rain",
    who="سارہ & Ali",
    at=AT,
)
PLAIN = unit("وہ آیا۔", "He came.")


def read(text: str) -> TmxUnits:
    return read_tmx(text.encode(), "x.tmx")


def foreign(body: str, header: str = '<header srclang="ur"/>', version: str = "1.4") -> TmxUnits:
    return read(f'<tmx version="{version}">{header}<body>{body}</body></tmx>')


def said(english: str) -> Unit:
    """Read an entry of another program with some English content."""
    (one,) = foreign(
        '<tu><tuv xml:lang="ur"><seg>سکہ</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{english}</seg></tuv></tu>'
    ).units
    return one


def test_units_are_read_as_they_were_written():
    assert read(write_tmx([RICH, PLAIN])) == TmxUnits((RICH, PLAIN))


def test_equal_memories_give_equal_files():
    assert write_tmx([RICH, PLAIN]) == write_tmx(iter([RICH, PLAIN]))


@pytest.mark.parametrize("units", [[], [PLAIN], [RICH, PLAIN]])
def test_the_file_follows_the_grammar_of_tmx(units):
    root = etree.fromstring(write_tmx(units).encode())
    grammar = etree.DTD(io.StringIO(GRAMMAR))

    assert grammar.validate(root), grammar.error_log


def test_the_header_says_who_wrote_the_file_and_what_is_in_it():
    header = etree.fromstring(write_tmx([]).encode()).find("header")

    assert dict(header.attrib, creationtoolversion="") == {
        "creationtool": "dozaban",
        "creationtoolversion": "",
        "segtype": "sentence",
        "o-tmf": "dozaban",
        "adminlang": "en",
        "srclang": "ur",
        "datatype": "plaintext",
    }


def test_a_unit_tells_who_approved_it_when_and_where():
    entry = etree.fromstring(write_tmx([RICH]).encode()).find("body/tu")

    assert dict(entry.attrib) == {"creationdate": "20240506T070809Z", "creationid": "سارہ & Ali"}
    assert {prop.get("type"): prop.text for prop in entry.iter("prop")} == {
        "x-dozaban-origin": "city-rain",
        "x-dozaban-before": "a" * 16,
        "x-dozaban-after": "b" * 16,
    }


def test_marks_are_pairs_of_codes_with_html_in_them():
    mark = Mark(MarkKind.LINK, 3, 7, "https://example.org/?a&b")

    assert (
        '<seg>He <bpt i="1" x="1" type="link">'
        '&lt;a href="https://example.org/?a&amp;amp;b"&gt;</bpt>came'
        '<ept i="1">&lt;/a&gt;</ept>.</seg>'
    ) in write_tmx([unit("وہ آیا۔", "He came.", mark)])


def test_nested_marks_open_outside_in_and_close_inside_out():
    marks = [Mark(kind, 0, end) for kind, end in ((MarkKind.EMPHASIS, 2), (MarkKind.STRONG, 8))]
    text = write_tmx([unit("وہ آیا۔", "He came.", *marks, Mark(MarkKind.CODE, 3, 8))])
    codes = [e.tag + e.get("i") for e in etree.fromstring(text.encode()).iter("bpt", "ept")]

    assert codes == ["bpt2", "bpt1", "ept1", "bpt3", "ept3", "ept2"]


def test_a_time_of_another_zone_is_written_in_utc():
    zone = dt.timezone(dt.timedelta(hours=5))
    at = dt.datetime(2024, 1, 1, 2, 0, 0, 5, tzinfo=zone)

    assert 'creationdate="20231231T210000Z"' in write_tmx([unit("وہ", "he", at=at)])


def test_what_xml_forbids_is_left_out_and_marks_stay_on_their_words():
    broken = unit("و\x00ہ", "a\x01b \ufffec\ud800", Mark(MarkKind.CODE, 5, 6), who="x\x0b")
    (one,) = read(write_tmx([broken])).units

    assert (one.source, one.target, one.who) == ("وہ", "ab c", "x")
    assert one.marks == (Mark(MarkKind.CODE, 3, 4),)


def test_a_file_of_ours_keeps_line_breaks_and_outer_spaces():
    odd = unit(" وہ\r\nآیا ", "\n He\r came \n", Mark(MarkKind.STRONG, 2, 4))

    assert read(write_tmx([odd])).units == (odd,)


_text = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\r\t<>&\"';سکہ ab "),
    min_size=1,
    max_size=12,
).filter(lambda text: text.strip())


@st.composite
def units(draw):
    target = draw(_text)
    places = st.integers(0, len(target) - 1)
    marks = []
    for kind in draw(st.lists(st.sampled_from(MarkKind), max_size=4)):
        start = draw(places)
        end = draw(st.integers(start + 1, len(target)))
        marks.append(Mark(kind, start, end, draw(_text) if kind is MarkKind.LINK else ""))
    at = draw(st.none() | st.datetimes(timezones=st.just(dt.UTC)))
    return unit(
        draw(_text),
        target,
        *marks,
        who=draw(_text),
        origin=draw(_text).strip(),
        at=at and at.replace(microsecond=0),
    )


@given(st.lists(units(), max_size=3))
def test_any_units_come_back(some):
    assert read(write_tmx(some)) == TmxUnits(tuple(some))


@given(st.lists(units(), max_size=3))
def test_writing_what_was_read_gives_the_same_file(some):
    text = write_tmx(some)

    assert write_tmx(read(text).units) == text


def test_translate_toolkit_reads_ours():
    store = tmx.tmxfile.parsestring(
        write_tmx([RICH, PLAIN]).encode(), sourcelanguage="ur", targetlanguage="en"
    )

    assert [entry.source for entry in store.units] == [RICH.source, PLAIN.source]
    assert store.translate("وہ آیا۔") == "He came."


def test_ours_reads_translate_toolkit():
    store = tmx.tmxfile(sourcelanguage="ur")
    store.addtranslation("وہ آیا۔", "ur", "He <came> & went.", "en", comment="checked")
    store.addtranslation("سکہ", "ur", "coin", "en-GB")
    buffer = io.BytesIO()
    store.serialize(buffer)
    found = read_tmx(buffer.getvalue(), "kept.tmx")

    assert [(u.source, u.target, u.origin) for u in found.units] == [
        ("وہ آیا۔", "He <came> & went.", "kept"),
        ("سکہ", "coin", "kept"),
    ]
    assert found.skipped == ()


@pytest.mark.parametrize("urdu", ["ur", "UR", "ur-PK", "ur_IN", "urd", "ur-Arab-PK"])
@pytest.mark.parametrize("english", ["en", "EN-US", "en_GB", "eng"])
def test_regions_and_case_of_a_language_do_not_matter(urdu, english):
    found = foreign(
        f'<tu><tuv xml:lang="{english}"><seg>coin</seg></tuv>'
        f'<tuv xml:lang="{urdu}"><seg>سکہ</seg></tuv></tu>'
    )

    assert [(u.source, u.target, u.key) for u in found.units] == [
        ("سکہ", "coin", segment_key("سکہ"))
    ]


def test_old_versions_name_the_language_without_a_namespace():
    found = foreign(
        '<tu><tuv lang="UR"><seg>سکہ</seg></tuv><tuv lang="EN"><seg>coin</seg></tuv></tu>',
        version="1.1",
    )

    assert [u.target for u in found.units] == ["coin"]


def test_a_memory_of_all_languages_gives_those_two():
    found = foreign(
        '<tu><tuv xml:lang="fr"><seg>pièce</seg></tuv><tuv xml:lang="en"><seg>coin</seg></tuv>'
        '<tuv xml:lang="ur"><seg>سکہ</seg></tuv></tu>',
        '<header srclang="*all*"/>',
    )

    assert [(u.source, u.target) for u in found.units] == [("سکہ", "coin")]
    assert found.skipped == ()


def test_several_translations_give_a_unit_each_and_equal_ones_one():
    variants = "".join(
        f'<tuv xml:lang="{code}"><seg>{text}</seg></tuv>'
        for code, text in (("en-US", "coin"), ("en-GB", "piece"), ("en-AU", "coin"), ("ur", "سکہ"))
    )

    assert [u.target for u in foreign(f"<tu>{variants}</tu>").units] == ["coin", "piece"]


def test_several_spellings_of_the_urdu_give_a_unit_each_and_equal_ones_one():
    found = foreign(
        '<tu><tuv xml:lang="ur-PK"><seg>سکہ</seg></tuv><tuv xml:lang="ur-IN"><seg>سِکہ</seg></tuv>'
        '<tuv xml:lang="ur"><seg><bpt i="1">&lt;b&gt;</bpt>سکہ<ept i="1"/></seg></tuv>'
        '<tuv xml:lang="en"><seg>coin</seg></tuv></tu>'
    )

    assert [u.source for u in found.units] == ["سکہ", "سِکہ"]


def test_an_entry_that_lacks_a_language_is_named_with_its_line():
    found = foreign(
        '\n<tu tuid="t7"><tuv xml:lang="ur"><seg>سکہ</seg></tuv></tu>'
        '\n<tu><tuv xml:lang="en"><seg>coin</seg></tuv><tuv xml:lang="ur"><seg> </seg></tuv></tu>'
        '\n<tu><tuv xml:lang="fr"><seg>x</seg></tuv><tuv xml:lang="en"/></tu>'
    )

    assert found == TmxUnits(
        (),
        (
            "x.tmx, line 2: unit t7 has no English text.",
            "x.tmx, line 3: unit number 2 has no Urdu text.",
            "x.tmx, line 4: unit number 3 has no Urdu and no English text.",
        ),
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("a <ph>&lt;br/&gt;</ph>b", "a b"),
        ("one<ph type='lb'>\\n</ph>two", "one two"),
        ("a <it pos='begin'>{\\b</it>b", "a b"),
        ("<ut>{\\cf1</ut>a<ut>}</ut>", "a"),
        ("a <hi type='x'>b <hi>c</hi></hi> d", "a b c d"),
        ("a <ph>x<sub>foot note</sub></ph>b", "a b"),
        ("<bpt i='1' type='bold'>{\\b </bpt>a<ept i='1'>}</ept> b", "a b"),
        ("a <unheard>b</unheard> c", "a b c"),
        ("\n    one\n    two  three\n  ", "one two  three"),
        ("a<!-- no -->b", "ab"),
    ],
)
def test_native_codes_are_dropped_and_text_is_kept(content, text):
    one = said(content)

    assert (one.target, one.marks) == (text, ())


def test_codes_like_ours_are_marks_whoever_wrote_them():
    one = said(
        "\n  a <bpt i='4'>&lt;b&gt;</bpt>bold<ept i='4'>&lt;/b&gt;</ept>\n"
        "  <hi><bpt i='10'>&lt;a href=\"x&amp;amp;y\"&gt;</bpt>link</hi> on<ept i='10'/>"
    )

    assert one.target == "a bold link on"
    assert one.marks == (Mark(MarkKind.STRONG, 2, 6), Mark(MarkKind.LINK, 7, 14, "x&y"))


@pytest.mark.parametrize(
    "content",
    [
        "<bpt i='1'>&lt;b&gt;</bpt>a",
        "a<ept i='1'>&lt;/b&gt;</ept>",
        "<bpt i='1'>&lt;b&gt;</bpt><ept i='1'>&lt;/b&gt;</ept>a",
        "<bpt i='1'>&lt;b&gt;</bpt>a<ept i='2'>&lt;/b&gt;</ept>",
    ],
)
def test_a_mark_without_end_or_words_is_none(content):
    assert said(content).marks == ()


@pytest.mark.parametrize(
    ("outer", "inner", "who", "at"),
    [
        ("creationid='A' creationdate='20240506T070809Z'", "", "A", AT),
        ("creationid='A'", "creationid='B' creationdate='20240506T070809Z'", "B", AT),
        ("creationid='A'", "creationid='B' changeid='C'", "C", None),
        ("changedate='2024-05-06T12:08:09+05:00'", "", "", AT),
        ("changedate='20240506T070809'", "", "", AT),
        ("changedate='yesterday'", "", "", None),
        ("changedate='0001-01-01T00:00:00+14:00'", "", "", None),
    ],
)
def test_who_and_when_are_those_of_the_last_change(outer, inner, who, at):
    (one,) = foreign(
        f'<tu {outer}><tuv xml:lang="ur"><seg>سکہ</seg></tuv>'
        f'<tuv xml:lang="en" {inner}><seg>coin</seg></tuv></tu>'
    ).units

    assert (one.who, one.at) == (who, at)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_other_encodings_are_read(encoding):
    text = write_tmx([RICH]).replace("UTF-8", "UTF-16" if encoding == "utf-16" else "UTF-8")

    assert read_tmx(text.encode(encoding), "x.tmx").units == (RICH,)


def test_a_document_type_that_is_not_there_is_no_hindrance():
    text = write_tmx([RICH]).replace("<tmx ", '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx ')

    assert read(text).units == (RICH,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html/>", "x.tmx, line 1, column 1: <html> does not begin a TMX file."),
        ("<tmx>\n<tu></tmx>", "x.tmx, line 2, column "),
        ("Urdu,English", "x.tmx, line 1, column 1: this is not well-formed XML"),
    ],
)
def test_what_is_no_tmx_is_refused_with_its_place(text, message):
    with pytest.raises(ExchangeError) as caught:
        read(text)

    assert str(caught.value).startswith(message)


@given(
    st.lists(
        st.sampled_from(
            "<tu>|</tu>|<tuv xml:lang='ur'>|<tuv xml:lang='en'>|</tuv>|<seg>|</seg>|"
            "<bpt i='1'>|</bpt>|<ept i='1'/>|<hi>|</hi>|<ph/>|سکہ|a|&lt;b&gt;| ".split("|")
        ),
        max_size=14,
    )
)
def test_anything_else_gives_units_with_text_and_no_other_error(pieces):
    found = TmxUnits()
    with contextlib.suppress(ExchangeError):
        found = foreign("".join(pieces))
    assert all(u.source.strip() and u.target.strip() for u in found.units)
