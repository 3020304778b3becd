"""Editions that come back with more in them than went out."""

from __future__ import annotations

import json
from itertools import product

import pytest

from tests.attacks.exchange.bodies import unit1, unit2, xliff1, xliff2
from tests.exchange.documents import plain, single
from translator.errors import ExchangeError
from translator.exchange.bounds import MOST_MARKS
from translator.exchange.document import Returned
from translator.exchange.pick import read_returned, write_document
from translator.exchange.plan import Present, Verdict, plan_import
from translator.exchange.tmx_read import read_tmx
from translator.publishing.inline import HtmlWriter, render_inline

PRESENT = Present(1, 1, 1, "شہر", "A city.")
EVIL = "javascript:alert(1)"


def read(folder, text: str, name: str = "a.xlf") -> list[Returned]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_returned(path)


def test_a_link_that_is_a_script_leads_nowhere_on_a_page(tmp_path):
    data = f'<originalData><data id="d">{EVIL}</data></originalData>'
    link = '<pc id="1" type="link" dataRefStart="d">here</pc>'
    text = xliff2(unit2(link).replace("<segment", f"{data}<segment", 1))
    (one,) = read(tmp_path, text)
    assert one.target_marks[0].address == EVIL
    page = render_inline(one.target, one.target_marks, HtmlWriter(right_to_left=False))
    assert "javascript" not in page
    assert "here" in page


@pytest.mark.parametrize(
    "target",
    [
        '<pc id="9" type="fmt" subType="xlf:b">a',
        '<ec startRef="7"/>a<sc id="7" type="fmt" subType="xlf:b"/>',
        '<sc id="1" type="link"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>',
        '<ph id="1" dataRef="none"/>a<mrk id="m" type="comment" ref="#n=none">b</mrk>',
        '<pc id="1" type="link">a</pc><pc id="1" copyOf="1">b</pc>',
        '<sc id="" type="" subType=""/>a<ec/>',
    ],
)
def test_codes_that_do_not_fit_break_nothing(tmp_path, target):
    try:
        (one,) = read(tmp_path, xliff2(unit2(target)))
    except ExchangeError:
        return
    marks = one.target_marks or ()
    assert all(0 <= mark.start < mark.end <= len(one.target) for mark in marks)
    render_inline(one.target, marks, HtmlWriter(right_to_left=False))


def nested(depth: int) -> str:
    opened = "".join(f'<sc id="{n}" type="fmt" subType="xlf:b"/>' for n in range(depth))
    closed = "".join(f'<ec startRef="{n}"/>' for n in range(depth))
    return xliff2(unit2(f"{opened}a{closed}"))


def test_as_many_codes_as_are_taken_can_be_written_and_read_again(tmp_path):
    (one,) = read(tmp_path, nested(MOST_MARKS))
    segment = plain(1, "شہر", one.target)
    object.__setattr__(segment, "target_marks", one.target_marks)
    for version in ("2.1", "1.2"):
        text = write_document(single(segment), tmp_path / "b.xlf", version)
        assert len(read(tmp_path, text)[0].target_marks or ()) == MOST_MARKS
    with pytest.raises(ExchangeError, match=f"more than {MOST_MARKS} inline codes"):
        read(tmp_path, nested(MOST_MARKS + 1))


def test_a_sentence_twice_counts_once_and_the_other_is_shown(tmp_path):
    rows = 'id,english\n1,"First."\n1,"Second."\n'
    plan = plan_import([PRESENT], read(tmp_path, rows, "a.csv"))
    assert [step.verdict for step in plan.steps] == [Verdict.TEXT, Verdict.CONFLICT]


@pytest.mark.parametrize("number", [0, 2, 999_999_999_999_999_999])
def test_a_sentence_of_another_edition_changes_nothing(tmp_path, number):
    plan = plan_import([PRESENT], read(tmp_path, f"id,english\n{number},Evil.\n", "a.csv"))
    assert not plan.changes
    assert plan.problems


def test_the_urdu_of_another_sentence_changes_nothing(tmp_path):
    plan = plan_import([PRESENT], read(tmp_path, xliff1(unit1("Evil.", "دریا"))))
    assert [step.verdict for step in plan.steps] == [Verdict.SOURCE]


@pytest.mark.parametrize("size", [10_001, 50_000])
def test_a_translation_that_is_too_long_is_refused_with_its_number(tmp_path, size):
    with pytest.raises(ExchangeError, match="sentence 1: the translation is too long"):
        read(tmp_path, xliff1(unit1("a" * size)))
    assert read(tmp_path, xliff1(unit1("a" * size, "ا" * size)))


@pytest.mark.parametrize(
    ("notes", "message"),
    [
        ("<note>a</note>" * 201, "more than 200 comments"),
        (f"<note>{'a' * 20_001}</note>", "a comment has more than"),
    ],
)
def test_too_many_or_too_long_comments_are_refused(tmp_path, notes, message):
    unit = unit1("A city.").replace("</trans-unit>", f"{notes}</trans-unit>")
    with pytest.raises(ExchangeError, match=message):
        read(tmp_path, xliff1(unit))


def test_an_entry_of_a_memory_with_codes_that_are_links_to_scripts_is_inert_on_a_page():
    code = f'<bpt i="1">&lt;a href="{EVIL}"&gt;</bpt>here<ept i="1">&lt;/a&gt;</ept>'
    text = (
        '<tmx version="1.4"><header/><body><tu><tuv xml:lang="ur"><seg>شہر</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{code}</seg></tuv></tu></body></tmx>'
    )
    (unit,) = read_tmx(text.replace('"javascript', "&quot;javascript").encode(), "a.tmx").units
    page = render_inline(unit.target, unit.marks, HtmlWriter(right_to_left=False))
    assert "javascript" not in page


ENTRY = {"id": 1, "version": 1, "urdu": "شہر", "english": "A city.", "state": "draft"}
REVIEW = {"dozaban": "review", "edition": "a", "language": "en", "segments": [ENTRY]}
OTHERS = (None, True, 0, -1, 10**18, 1.5, 1e400, "", "x", "\0", "\ud800", [], [1], {}, {"a": 1})
FIELDS = [*REVIEW, *ENTRY, "comments"]


@pytest.mark.parametrize(("field", "value"), list(product(FIELDS, OTHERS)))
def test_any_value_in_any_field_of_a_review_gives_sentences_or_one_error(tmp_path, field, value):
    entry = ENTRY | ({field: value} if field not in REVIEW else {})
    data = REVIEW | {"segments": [entry]} | ({field: value} if field in REVIEW else {})
    try:
        found = read(tmp_path, json.dumps(data), "a.json")
    except ExchangeError as error:
        assert str(error).isprintable()  # noqa: PT017 - either is right
    else:
        assert all(one.id is not None and one.target.isprintable() for one in found)


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "1" * 5000, "NaN", '{"a": Infinity}', '"' + "\\ud800" * 9, "{", "\ufeff", ""],
)
def test_what_is_no_review_is_refused(tmp_path, text):
    with pytest.raises(ExchangeError, match="this is not"):
        read(tmp_path, text, "a.json")
