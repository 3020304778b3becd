"""Writing an edition as XLIFF 1.2."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.cases import FIXTURES
from tests.exchange.documents import marked, plain, sample, single
from translator.article import BlockKind, Mark, MarkKind
from translator.draft import Finding, Severity
from translator.editing import Origin, State
from translator.exchange.document import OutSegment
from translator.exchange.xliff1_read import read_xliff1
from translator.exchange.xliff1_write import Xliff1Style, write_xliff1
from translator.memory import Match, MatchKind, Unit
from translator.terms import Stage, Status, TermOutcome

SCHEMAS = FIXTURES / "exchange" / "schemas" / "1.2"
NAMES = {"x": "urn:oasis:names:tc:xliff:document:1.2"}
STYLES = list(Xliff1Style)


class Beside(etree.Resolver):
    """Opens what a schema imports from the folder that it stands in."""

    def resolve(self, url, _public, context):
        return self.resolve_filename(str(SCHEMAS / Path(url).name), context)


@pytest.fixture(scope="module")
def schema():
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Beside())
    text = (SCHEMAS / "xliff-core-1.2-strict.xsd").read_bytes()
    return etree.XMLSchema(etree.fromstring(text, parser))


def written(segment: OutSegment, style: Xliff1Style = Xliff1Style.STANDARD):
    return etree.fromstring(write_xliff1(single(segment), style).encode())


def texts(root, path: str) -> list[str]:
    return [e if isinstance(e, str) else e.text for e in root.xpath(path, namespaces=NAMES)]


CROSSED = replace(
    plain(1, "ایک دو تین", "one two three"),
    target_marks=(
        Mark(MarkKind.STRONG, 0, 7),
        Mark(MarkKind.LINK, 4, 13, "https://example.org/?a=1&b=\x01<2>"),
        Mark(MarkKind.EMPHASIS, 7, 7),
    ),
)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("document", [sample(), single(CROSSED), replace(sample(), blocks=())])
def test_a_document_is_valid_by_the_strict_schema(schema, document, style):
    schema.assertValid(etree.fromstring(write_xliff1(document, style).encode()))


@pytest.mark.parametrize("kind", list(BlockKind))
def test_a_block_of_any_kind_is_valid(schema, kind):
    schema.assertValid(etree.fromstring(write_xliff1(single(plain(1), kind)).encode()))


def test_the_schema_refuses_what_is_no_xliff(schema):
    text = write_xliff1(sample()).replace(' datatype="plaintext"', "")

    assert not schema.validate(etree.fromstring(text.encode()))


@pytest.mark.parametrize("style", STYLES)
def test_the_same_edition_gives_the_same_bytes(style):
    assert write_xliff1(sample(), style) == write_xliff1(sample(), style)


def test_the_file_tells_languages_name_and_edition():
    root = etree.fromstring(write_xliff1(sample()).encode())
    (file,) = root.xpath("x:file", namespaces=NAMES)

    assert dict(file.attrib) == {
        "original": "شہر بارش.md",
        "source-language": "ur",
        "target-language": "en",
        "datatype": "plaintext",
        "tool-id": "dozaban",
        "product-name": "city-rain",
    }
    assert texts(file, "x:header/x:tool/@tool-name") == ["Dozaban"]


def test_a_block_is_a_group_and_a_sentence_a_unit_with_number_and_version():
    root = etree.fromstring(write_xliff1(sample()).encode())

    assert texts(root, "//x:group/@id")[:3] == ["b0", "b2", "b4"]
    assert texts(root, "//x:group/@restype")[:4] == [
        "x-title",
        "x-paragraph",
        "listitem",
        "x-quote",
    ]
    assert texts(root, "//x:group[2]/x:trans-unit/@id") == ["s102-v1", "s103-v2", "s104-v1"]
    assert texts(root, "//x:group[2]/x:trans-unit/@resname") == ["s2", "s3", "s4"]


@pytest.mark.parametrize(
    ("state", "origin", "expected"),
    [
        (State.DRAFT, Origin.MACHINE, ("needs-review-translation", "mt-suggestion", None)),
        (State.DRAFT, Origin.EXACT, ("needs-review-translation", "exact-match", None)),
        (State.DRAFT, Origin.CONTEXT, ("needs-review-translation", "id-match", None)),
        (State.EDITED, Origin.PERSON, ("translated", None, None)),
        (State.APPROVED, Origin.PERSON, ("final", None, "yes")),
        (State.APPROVED, Origin.MACHINE, ("final", "mt-suggestion", "yes")),
    ],
)
def test_states_and_origins(state, origin, expected):
    root = written(replace(plain(1), state=state, origin=origin))
    (unit,) = root.iter("{*}trans-unit")
    (target,) = root.iter("{*}target")

    assert (target.get("state"), target.get("state-qualifier"), unit.get("approved")) == expected


def test_what_is_not_translated_is_new():
    assert texts(written(plain(1, target="")), "//x:target/@state") == ["new"]


def test_the_same_markup_has_the_same_number_in_source_and_target():
    address = "https://example.org/a"
    segment = replace(
        plain(1, "بڑا شہر اور گاؤں", "The village and the big city"),
        source_marks=marked(
            "بڑا شہر اور گاؤں", (MarkKind.STRONG, "بڑا", ""), (MarkKind.LINK, "گاؤں", address)
        ),
        target_marks=marked(
            "The village and the big city",
            (MarkKind.EMPHASIS, "The", ""),
            (MarkKind.LINK, "village", address),
            (MarkKind.STRONG, "big", ""),
        ),
    )
    root = written(segment)

    assert texts(root, "//x:source/x:g/@id") == ["1", "2"]
    assert texts(root, "//x:target/x:g/@id") == ["3", "2", "1"]
    assert texts(root, "//x:target/x:g/@ctype") == ["italic", "link", "bold"]
    assert texts(root, "//x:context[@context-type='x-link-2']") == [address]


def test_links_to_different_places_have_different_numbers():
    segment = replace(
        plain(1),
        source_marks=(Mark(MarkKind.LINK, 0, 2, "https://example.org/a"),),
        target_marks=(Mark(MarkKind.LINK, 0, 2, "https://example.org/b"),),
    )
    root = written(segment)

    assert texts(root, "//x:g/@id") == ["1", "2"]
    assert texts(root, "//x:context/@context-type") == ["x-link-1", "x-link-2"]


def test_characters_that_xml_cannot_hold_are_left_out_and_marks_keep_their_words():
    segment = replace(
        plain(1, "و\x02ہ", "He\x00 ca\ud800me\uffff."),
        target_marks=(Mark(MarkKind.STRONG, 4, 9),),
    )
    (found,) = read_xliff1(write_xliff1(single(segment)).encode(), "x.xlf")
    (mark,) = found.target_marks

    assert (found.source, found.target) == ("وہ", "He came.")
    assert found.target[mark.start : mark.end] == "came"


def test_findings_terms_and_comments_are_notes():
    segment = replace(
        plain(1),
        findings=(
            Finding("number", Severity.ERROR, "50 is missing."),
            Finding("length", Severity.WARNING, "It is long."),
        ),
        terms=(TermOutcome("سکہ", "coin", Status.MISSED, Stage.NONE, forms=("token",)),),
        comments=(("Ali", "Really?"), ("", "Yes.")),
    )
    root = written(segment)

    assert texts(root, "//x:note") == [
        "number: 50 is missing.",
        "length: It is long.",
        "\u2068سکہ\u2069 = coin, token (missed)",
        "\u2068Ali\u2069: Really?",
        "Yes.",
    ]
    assert texts(root, "//x:note/@from") == [
        "Dozaban finding",
        "Dozaban finding",
        "Dozaban term",
        "Dozaban comment",
        "Dozaban comment",
    ]
    assert texts(root, "//x:note/@priority") == ["1", "3", "5", "2", "2"]
    assert texts(root, "//x:note/@annotates") == [
        "target",
        "target",
        "source",
        "general",
        "general",
    ]


MATCH = Match(
    Unit("وہ گیا۔", "He went.", "k", marks=(Mark(MarkKind.STRONG, 3, 7),), origin="old"),
    MatchKind.FUZZY,
    0.789,
)


def test_the_draft_and_what_the_memory_has_are_alternatives():
    segment = replace(plain(1), target="He has come.", matches=(MATCH,))
    root = written(segment)

    assert texts(root, "//x:alt-trans/@origin") == ["machine", "old"]
    assert texts(root, "//x:alt-trans/@match-quality") == ["78%"]
    assert texts(root, "//x:alt-trans/x:target/@state-qualifier") == [
        "mt-suggestion",
        "fuzzy-match",
    ]
    assert texts(root, "//x:alt-trans/x:source") == ["وہ گیا۔"]
    assert texts(root, "//x:alt-trans/x:target/x:g") == ["went"]


def test_a_draft_that_is_the_present_text_is_no_alternative():
    assert texts(written(plain(1)), "//x:alt-trans") == []


@pytest.mark.parametrize("state", [State.DRAFT, State.EDITED])
def test_for_omegat_the_target_is_the_urdu_and_the_english_a_note(state):
    segment = replace(plain(1), source_marks=(Mark(MarkKind.STRONG, 0, 2),), state=state)
    root = written(segment, Xliff1Style.OMEGAT)

    assert texts(root, "//x:trans-unit/x:target/@state") == ["needs-translation"]
    assert "".join(root.find(".//{*}target").itertext()) == segment.source
    assert texts(root, "//x:target/x:g/@id") == texts(root, "//x:source/x:g/@id") == ["1"]
    assert texts(root, "//x:note") == ["He came."]
    assert texts(root, "//x:note/@from") == [f"Dozaban {state}"]


def test_for_omegat_what_is_approved_is_locked():
    root = written(replace(plain(1), state=State.APPROVED), Xliff1Style.OMEGAT)

    assert texts(root, "//x:trans-unit/@translate") == ["no"]
    assert texts(root, "//x:target") == ["He came."]
