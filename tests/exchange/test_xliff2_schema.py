"""The files against the OASIS core schema, and against rules that it does not state."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree

from tests.cases import FIXTURES
from tests.exchange.documents import plain, sample, single
from tests.exchange.xliff2_documents import documents
from translator.exchange.xliff2_write import write_xliff2

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
GLOSSARY = "{urn:oasis:names:tc:xliff:glossary:2.0}"
MATCHES = "{urn:oasis:names:tc:xliff:matches:2.0}"
MATCH_ATTRIBUTES = {"ref", "type", "origin", "similarity"}


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(file=FIXTURES / "exchange" / "schemas" / "xliff_core_2.0.xsd")


def written(document):
    return etree.fromstring(write_xliff2(document).encode())


def names(element):
    return [child.tag for child in element]


def test_the_sample_is_valid(schema):
    schema.assertValid(written(sample()))


def test_the_schema_finds_faults(schema):
    root = written(sample())
    root.find(f".//{CORE}segment").set("state", "done")

    assert not schema.validate(root)


@given(documents)
def test_any_edition_is_valid(schema, document):
    root = written(document)

    schema.assertValid(root)
    check_ids(root)
    check_modules(root)


def test_the_sample_follows_the_rules_that_no_schema_states():
    root = written(sample())

    check_ids(root)
    check_modules(root)


def check_ids(root):
    """XLIFF 2.1, 4.3.1.14: which ids are unique, and where. 4.3.1.5: what data is there."""
    assert root.get("trgLang")
    for unit in root.iter(f"{CORE}unit"):
        places = unit.findall(f"{CORE}segment") + unit.findall(f"{CORE}ignorable")
        segments = [e.get("id") for e in places if e.get("id")]
        codes = [e.get("id") for e in unit.iterfind(f"*/{CORE}source//*[@id]")]
        assert len({*segments, *codes}) == len(segments + codes)
        notes = [e.get("id") for e in unit.iterfind(f"{CORE}notes/{CORE}note")]
        assert len(set(notes)) == len(notes)
        data = [e.get("id") for e in unit.iterfind(f"{CORE}originalData/{CORE}data")]
        assert len(set(data)) == len(data)
        used = {e.get("dataRefStart") or e.get("dataRef") for e in unit.iter()} - {None}
        assert used == set(data)
        others = {*segments, *codes}
        for place in places:
            check_target(place, others)


def check_target(place, others):
    source = {e.get("id"): e for e in place.iterfind(f"{CORE}source//*[@id]")}
    codes = place.findall(f"{CORE}target//*[@id]")
    assert len({e.get("id") for e in codes}) == len(codes)
    for code in codes:
        twin = source.get(code.get("id"))
        if twin is None:
            assert code.get("id") not in others
        else:
            assert (twin.tag, dict(twin.attrib)) == (code.tag, dict(code.attrib))
    for side in place:
        starts = [e.get("id") for e in side.iter(f"{CORE}sc")]
        assert sorted(starts) == sorted(e.get("startRef") for e in side.iter(f"{CORE}ec"))
    others |= {e.get("id") for e in codes}


def check_modules(root):
    """XLIFF 2.1, 5.1 and 5.2: what stands in glossaries and matches, and what they point to."""
    for unit in root.iter(f"{CORE}unit"):
        segments = {f"#{e.get('id')}" for e in unit.findall(f"{CORE}segment")}
        assert len(unit.findall(f"{GLOSSARY}glossary")) <= 1
        assert len(unit.findall(f"{MATCHES}matches")) <= 1
        for entry in unit.iter(f"{GLOSSARY}glossEntry"):
            assert names(entry)[:2] == [f"{GLOSSARY}term", f"{GLOSSARY}translation"]
            assert set(names(entry)[2:]) <= {f"{GLOSSARY}translation"}
            assert set(entry.attrib) == {"ref"}
            assert entry.get("ref") in segments
        for match in unit.iter(f"{MATCHES}match"):
            assert names(match) == [f"{CORE}source", f"{CORE}target"]
            assert set(match.attrib) <= MATCH_ATTRIBUTES
            assert match.get("ref") in segments
            assert match.get("type") in {"mt", "tm", "icm"}
            assert 0 <= float(match.get("similarity", 0)) <= 100
        for module in (*unit.iter(f"{GLOSSARY}glossary"), *unit.iter(f"{MATCHES}matches")):
            assert module.getparent() is unit
            assert len(module)


def test_modules_notes_data_and_segments_come_in_the_order_of_the_schema():
    unit = written(sample())[0][1]

    assert list(dict.fromkeys(names(unit))) == [
        f"{GLOSSARY}glossary",
        f"{MATCHES}matches",
        f"{CORE}notes",
        f"{CORE}originalData",
        f"{CORE}segment",
        f"{CORE}ignorable",
    ]


def test_a_unit_with_nothing_beside_it_holds_segments_only():
    assert names(written(single(plain(1)))[0][0]) == [f"{CORE}segment"]
