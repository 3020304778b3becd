"""An edition on its way to another tool."""

from __future__ import annotations

import pytest

from tests.desk.room import END, HEADLINE, SAME, SLUG, SUM, Room
from tests.publishing.editions import code, edition_of, heading, paragraph
from tests.store.build import Desk, keep
from translator import desk
from translator.article import BlockKind
from translator.draft import Severity
from translator.editing import Origin, State
from translator.errors import StoreError


def test_every_sentence_goes_out_with_number_and_version(room: Room):
    room.edit(2, "They got the sum.")
    room.approve(1)
    out = desk.take_out(room.store, SLUG)
    assert (out.slug, out.name, out.source, out.target) == (SLUG, "khabar.md", "ur", "en")
    found = [segment for block in out.blocks for segment in block.segments]
    assert [(s.number, s.version) for s in found] == [(1, 2), (2, 2), (3, 1), (4, 1)]
    assert [s.id for s in found] == [room.pair(n).review.segment for n in (1, 2, 3, 4)]
    assert [s.source for s in found] == [HEADLINE, SUM, SAME, END]
    two = found[1]
    assert (two.target, two.machine) == ("They got the sum.", "They got a wrong sum.")
    assert (two.state, two.origin) == (State.EDITED, Origin.PERSON)
    assert found[0].state is State.APPROVED


def test_what_the_checks_say_of_the_present_text_goes_with_it(room: Room):
    room.edit(1, "A wrong sum.")
    found = [s for block in desk.take_out(room.store, SLUG).blocks for s in block.segments]
    assert [[f.severity for f in s.findings] for s in found] == [
        [Severity.ERROR], [Severity.ERROR], [Severity.WARNING], [],
    ]  # fmt: skip


def test_comments_go_along_the_oldest_first(room: Room):
    for who, words in (("Sara", "Really?"), ("Ali", "Yes.")):
        desk.comment(room.store, SLUG, 2, words, who=who, at=room.now())
    found = [s.comments for block in desk.take_out(room.store, SLUG).blocks for s in block.segments]
    assert found == [(), (("Sara", "Really?"), ("Ali", "Yes.")), (), ()]


def test_blocks_are_told_apart_and_what_stands_between_sentences(room: Room):
    text = f"{SUM}  {SAME}\n{END}"
    keep(room.store, edition_of(heading(HEADLINE), code("x = 1"), paragraph(text), slug="whole"))
    out = desk.take_out(room.store, "whole")
    assert [(b.index, b.kind) for b in out.blocks] == [
        (0, BlockKind.HEADING), (2, BlockKind.PARAGRAPH),
    ]  # fmt: skip
    assert [b.gaps for b in out.blocks] == [(), ("  ", "\n")]
    assert [s.number for b in out.blocks for s in b.segments] == [1, 2, 3, 4]


def test_similar_sentences_of_the_memory_go_along_with_what_is_not_approved(room: Room):
    other = Desk(room.store, "other")
    other.run("آخری باتیں۔")
    other.edit(1, "Last things.")
    other.approve(1)
    room.approve(1)
    found = [s for block in desk.take_out(room.store, SLUG).blocks for s in block.segments]
    assert [[m.unit.target for m in s.matches] for s in found] == [[], [], [], ["Last things."]]


def test_there_must_be_such_an_edition(room: Room):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        desk.take_out(room.store, "other")
