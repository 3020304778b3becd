"""Inline codes as other tools leave them."""

from __future__ import annotations

import pytest

from tests.cases import load_cases
from tests.exchange.documents import marked
from translator.article import Mark, MarkKind
from translator.exchange.inline2 import codes_of
from translator.exchange.xliff2_read import read_xliff2

FILE = """\
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ur" trgLang="en">
<file id="f"><unit id="b0">
<originalData><data id="d1">https://example.org/</data></originalData>
<segment id="s1-v1"><source><pc id="1" type="fmt" subType="xlf:b">وہ</pc>
<pc id="2" type="link" dataRefStart="d1">آیا</pc>
<pc id="3" type="other" subType="dozaban:code">x</pc></source><target>{}</target></segment>
</unit></file></xliff>"""
ADDRESS = "https://example.org/"


def shown(row):
    marks = (
        f'{m.kind} "{row.target[m.start : m.end]}" {m.address}' for m in row.target_marks or ()
    )
    return (row.target, *(mark.strip() for mark in marks))


@pytest.mark.parametrize("case", load_cases("exchange/xliff2_inline"), ids=lambda case: case.name)
def test_text_and_marks_are_read(case):
    (row,) = read_xliff2(FILE.format(case.text).encode(), "x.xlf")

    assert shown(row) == case.expected


def test_a_target_that_lost_all_codes_does_not_say_where_the_marks_are():
    (row,) = read_xliff2(FILE.format("He came.").encode(), "x.xlf")

    assert row.target_marks is None


def test_a_target_with_codes_that_are_all_unknown_has_no_marks():
    (row,) = read_xliff2(FILE.format('He <pc id="9">came</pc>.').encode(), "x.xlf")

    assert row.target_marks == ()


def ids(source, target):
    ours, theirs = codes_of(source, target, "m1")
    return [c.id for c in ours], [c.id for c in theirs]


def test_marks_that_do_the_same_share_an_id():
    source = marked("اس نے وہ کہا", (MarkKind.STRONG, "اس", ""), (MarkKind.LINK, "وہ", ADDRESS))
    target = marked("This he said", (MarkKind.LINK, "This", ADDRESS), (MarkKind.STRONG, "he", ""))

    assert ids(source, target) == (["m1-1", "m1-2"], ["m1-2", "m1-1"])


def test_marks_without_a_twin_have_ids_of_their_own():
    strong, link = Mark(MarkKind.STRONG, 0, 2), Mark(MarkKind.LINK, 3, 5, ADDRESS)
    other = Mark(MarkKind.LINK, 3, 5, "https://example.com/")

    assert ids([strong, link], [strong, strong, other]) == (
        ["m1-1", "m1-2"],
        ["m1-1", "m1-4", "m1-5"],
    )


def test_a_nested_mark_is_no_twin_of_one_that_crosses():
    strong, link = Mark(MarkKind.STRONG, 0, 5), Mark(MarkKind.LINK, 3, 8, ADDRESS)
    inner = Mark(MarkKind.LINK, 3, 5, ADDRESS)

    assert ids([strong, link], [strong, inner]) == (["m1-1", "m1-2"], ["m1-1", "m1-4"])


def test_a_mark_on_nothing_is_no_code():
    assert ids([Mark(MarkKind.STRONG, 2, 2)], []) == ([], [])
