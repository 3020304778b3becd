"""The TBX that is written, against the rules of the TBX-Basic dialect 1.2 in DCA style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.exchange.strategies import terms
from translator.errors import GlossaryError
from translator.exchange import terms_to_tbx
from translator.terms import Term

TBX = "{urn:iso:std:iso:30042:ed-2}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FULL = Term(
    "زنجیر",
    "chain",
    variants=("زنجیریں",),
    forms=("blockchain",),
    forbidden=("shackle",),
    domain="crypto",
    context=("بلاک", "لین دین"),
    reference="press usage",
    note="Not <the> metal & such",
)
# The level at which the dialect allows each data category that is used.
LEVELS = {"subjectField": "conceptEntry", "source": "conceptEntry", "context": "termSec"}


def parsed(some):
    return etree.fromstring(terms_to_tbx(some).encode())


def test_the_root_names_dialect_style_and_language():
    root = parsed([FULL])

    assert root.tag == f"{TBX}tbx"
    assert dict(root.attrib) == {"type": "TBX-Basic", "style": "dca", LANGUAGE: "ur"}
    assert [etree.QName(e).localname for e in root] == ["tbxHeader", "text"]
    assert root.findtext(f"{TBX}tbxHeader/{TBX}fileDesc/{TBX}sourceDesc/{TBX}p")


def test_a_whole_entry_looks_like_this():
    text = terms_to_tbx([FULL])
    begin, end = text.index("<conceptEntry"), text.index("</conceptEntry>")
    lines = [line.strip() for line in text[begin:end].strip().splitlines()]
    identifier = parsed([FULL]).find(f".//{TBX}conceptEntry").get("id")

    assert lines == [
        f'<conceptEntry id="{identifier}">',
        '<descrip type="subjectField">crypto</descrip>',
        '<admin type="source">press usage</admin>',
        "<note>Not &lt;the&gt; metal &amp; such</note>",
        '<langSec xml:lang="ur">',
        "<termSec>",
        "<term>زنجیر</term>",
        '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>',
        f'<descrip type="context" id="context-word-{identifier}-1">بلاک</descrip>',
        f'<descrip type="context" id="context-word-{identifier}-2">لین دین</descrip>',
        "</termSec>",
        "<termSec>",
        "<term>زنجیریں</term>",
        '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>',
        "</termSec>",
        "</langSec>",
        '<langSec xml:lang="en">',
        "<termSec>",
        "<term>chain</term>",
        '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>',
        "</termSec>",
        "<termSec>",
        "<term>blockchain</term>",
        '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>',
        "</termSec>",
        "<termSec>",
        "<term>shackle</term>",
        '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>',
        "</termSec>",
        "</langSec>",
    ]


@given(st.lists(terms, max_size=3))
def test_each_data_category_stands_at_a_level_that_allows_it(some):
    root = parsed(some)

    for element in root.iter(f"{TBX}descrip", f"{TBX}admin"):
        assert etree.QName(element.getparent()).localname == LEVELS[element.get("type")]
    for element in root.iter(f"{TBX}termNote"):
        assert element.getparent()[0].tag == f"{TBX}term"


@given(st.lists(terms, max_size=3))
def test_ids_are_unique_xml_names(some):
    ids = [e.get("id") for e in parsed(some + some).iter() if e.get("id")]

    assert len(ids) == len(set(ids))
    assert all(i[0].isalpha() and i.replace("-", "").isalnum() for i in ids)


def test_the_id_of_a_term_does_not_depend_on_the_others():
    def ids(some):
        return [e.get("id") for e in parsed(some).iter(f"{TBX}conceptEntry")]

    assert ids([Term("سکہ", "coin"), FULL])[1] == ids([FULL])[0]


def test_a_character_that_xml_cannot_hold_is_named():
    with pytest.raises(GlossaryError, match=r"U\+0001"):
        terms_to_tbx([Term("سکہ", "co\x01in")])
