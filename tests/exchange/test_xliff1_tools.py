"""What other programs make of our XLIFF 1.2, and what comes back from them.

`from-standard.xlf` and `from-omegat.xlf` were written by OmegaT 3.6.0 in console mode, from
`DOCUMENT` in the styles "standard" and "omegat" and a project memory with the translations.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from translate.storage.placeables import StringElem
from translate.storage.placeables.xliff import G
from translate.storage.xliff import Xliff1File

from tests.cases import FIXTURES
from tests.exchange.documents import marked, plain
from translator.article import BlockKind, MarkKind
from translator.draft import Finding, Severity
from translator.editing import Origin, State
from translator.exchange.document import OutBlock, OutDocument, OutSegment
from translator.exchange.xliff1_read import read_xliff1
from translator.exchange.xliff1_write import Xliff1Style, write_xliff1

ADDRESS = "https://example.org/news?a=1&b=2"
TITLE = replace(plain(11, "دریا میں پانی", "Water in the river"), state=State.APPROVED)
DRAFT = replace(
    plain(12, "پانی تین فٹ بڑھا۔", "The water rose by 30 feet & more."),
    findings=(Finding("number", Severity.ERROR, "3 is missing."),),
)
LINKED = OutSegment(
    id=13,
    number=3,
    version=5,
    source="محکمے نے فوری انتباہ جاری کیا۔",
    target="The department issued an urgent warning.",
    source_marks=marked(
        "محکمے نے فوری انتباہ جاری کیا۔",
        (MarkKind.STRONG, "فوری", ""),
        (MarkKind.LINK, "انتباہ", ADDRESS),
    ),
    target_marks=marked(
        "The department issued an urgent warning.",
        (MarkKind.STRONG, "urgent", ""),
        (MarkKind.LINK, "warning", ADDRESS),
    ),
    state=State.EDITED,
    origin=Origin.PERSON,
    machine="The department issued a quick warning.",
)
LAST = plain(14, "لوگ محفوظ ہیں۔", "People are safe.")
DOCUMENT = OutDocument(
    "river",
    "دریا.md",
    (
        OutBlock(0, BlockKind.TITLE, (TITLE,)),
        OutBlock(1, BlockKind.PARAGRAPH, (DRAFT, LINKED, LAST), (" ", " ")),
    ),
)


def sent(style: Xliff1Style = Xliff1Style.STANDARD):
    return read_xliff1(write_xliff1(DOCUMENT, style).encode(), "river.xlf")


def fixture(name: str) -> bytes:
    return (FIXTURES / "exchange" / "xliff1" / name).read_bytes()


def opened() -> Xliff1File:
    return Xliff1File.parsestring(write_xliff1(DOCUMENT).encode())


def test_translate_toolkit_reads_texts_states_and_notes():
    units = opened().units

    assert [u.source for u in units][:2] == [TITLE.source, DRAFT.source]
    assert [u.target for u in units][:2] == [TITLE.target, DRAFT.target]
    assert [u.isapproved() for u in units] == [True, False, False, False]
    assert [u.isreview() for u in units] == [False, True, False, True]
    assert units[1].getnotes("Dozaban finding") == "number: 3 is missing."
    assert [a.target for a in units[2].getalttrans("machine")] == [LINKED.machine]


def test_what_translate_toolkit_only_saves_comes_back_as_it_went():
    assert read_xliff1(bytes(opened()), "river.xlf") == sent()


def test_a_change_made_through_translate_toolkit_comes_back_and_approves_nothing():
    store = opened()
    store.units[1].target = "The water rose by 3 feet."
    store.units[1].addnote("Checked.", origin="translator")
    title, draft, *rest = read_xliff1(bytes(store), "river.xlf")

    assert [title, *rest] == [sent()[0], *sent()[2:]]
    assert draft == replace(
        sent()[1], target="The water rose by 3 feet.", state=None, comments=("Checked.",)
    )


def test_markup_that_translate_toolkit_drops_is_untold():
    store = opened()
    store.units[2].rich_target = [StringElem("It issued a warning.")]
    linked = read_xliff1(bytes(store), "river.xlf")[2]

    assert (linked.target, linked.target_marks) == ("It issued a warning.", None)


def test_markup_that_translate_toolkit_keeps_comes_back():
    store = opened()
    bold = G(id="1", sub=["big"])
    store.units[2].rich_target = [StringElem(["It issued a ", bold, " warning."])]
    linked = read_xliff1(bytes(store), "river.xlf")[2]

    assert linked.target == "It issued a big warning."
    assert linked.target_marks == marked(linked.target, (MarkKind.STRONG, "big", ""))


def test_doubt_that_translate_toolkit_marks_takes_an_approval_back():
    store = opened()
    store.units[0].markfuzzy()

    assert read_xliff1(bytes(store), "river.xlf")[0] == replace(sent()[0], state=State.DRAFT)


def test_omegat_changes_one_english_sentence_and_no_other():
    title, draft, *rest = read_xliff1(fixture("from-standard.xlf"), "river.xlf")

    assert [title, *rest] == [sent()[0], *sent()[2:]]
    assert draft == replace(sent()[1], target="The water rose by 3 feet & more.")


def test_omegat_with_a_file_for_it_translates_the_urdu_and_keeps_what_is_approved():
    before = sent(Xliff1Style.OMEGAT)
    title, draft, linked, last = read_xliff1(fixture("from-omegat.xlf"), "river.xlf")

    assert [title, last] == [before[0], before[3]]
    assert (title.target, title.state) == (TITLE.target, State.APPROVED)
    assert last.target == ""
    assert (draft.target, draft.state) == ("The water rose by three feet.", None)
    assert (linked.id, linked.version, linked.source) == (13, 5, LINKED.source)


def test_markup_that_a_translator_moved_in_omegat_comes_back():
    linked = read_xliff1(fixture("from-omegat.xlf"), "river.xlf")[2]
    text = "A warning, an urgent one, was issued."

    assert linked.target == text
    assert linked.target_marks == marked(
        text, (MarkKind.LINK, "warning", ADDRESS), (MarkKind.STRONG, "urgent", "")
    )


@pytest.mark.parametrize(
    ("name", "style"),
    [("from-standard.xlf", Xliff1Style.STANDARD), ("from-omegat.xlf", Xliff1Style.OMEGAT)],
)
def test_omegat_was_given_what_is_written_today(name, style):
    given = write_xliff1(DOCUMENT, style).splitlines()
    back = fixture(name).decode().splitlines()
    changed = [line for line in given if line.strip() not in {b.strip() for b in back}]

    assert len(given) == len(back)
    assert [line.strip().partition(" ")[0] for line in changed] == ["<target"] * len(changed)
    assert 1 <= len(changed) <= 2
