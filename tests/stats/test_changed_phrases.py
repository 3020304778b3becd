"""Words that people replaced again and again."""

from __future__ import annotations

from tests.stats.build import APPROVED, approve, piece
from translator.stats.changed_phrases import ChangedPhrase, changed_phrases, proposals

CHAIN = [
    piece("the chainlet was dear", machine="the small chain was dear", urdu="زنجیرہ مہنگا تھا۔"),
    piece("the chainlet broke", machine="the Small Chain broke", urdu="کل زنجیرہ ٹوٹ گیا۔"),
    piece("he sold a chainlet", machine="he sold a small chain", urdu="اس نے زنجیرہ بیچا۔"),
]
ONCE = piece("the bridge fell", machine="the bridge broke", urdu="کل پل ٹوٹ گیا۔")
LEFT = [
    piece(text, approve(text), machine=text, state=APPROVED, urdu=urdu)
    for text, urdu in (("the house was dear", "گھر مہنگا تھا۔"), ("he sold it", "اس نے گھر بیچا۔"))
]


def test_what_was_replaced_in_two_segments_or_more_is_told():
    assert changed_phrases([*CHAIN, ONCE, *LEFT]) == (ChangedPhrase("small chain", "chainlet", 3),)


def test_twice_in_one_segment_is_once():
    twice = piece("chainlet and chainlet", machine="chain and chain")
    assert changed_phrases([twice]) == ()


def test_the_most_frequent_comes_first():
    rows = changed_phrases([ONCE, ONCE, *CHAIN])
    assert [(row.old, row.count) for row in rows] == [("small chain", 3), ("broke", 2)]


def test_a_habit_becomes_a_proposal_for_the_glossary():
    (found,) = proposals([*CHAIN, ONCE, *LEFT], limit=5)
    assert (found.urdu, found.renderings[0].text) == ("زنجیرہ", "chainlet")


def test_there_are_no_more_proposals_than_asked_for():
    assert proposals([*CHAIN, ONCE, *LEFT], limit=0) == ()
