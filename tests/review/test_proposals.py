from __future__ import annotations

import pytest

from tests.memory.samples import unit
from translator.article import Segment
from translator.draft import Draft
from translator.editing import Origin, Review, State, corrected
from translator.editing.words import as_text
from translator.edition import Pair
from translator.memory import Match, MatchKind
from translator.review.proposals import MOST, proposals
from translator.segmenting import segment_key

URDU = "بندرگاہ آج بند رہی۔"
DRAFT = Draft("The port was shut.", alternatives=("The harbour was shut.", "The port shut."))


def pair(text=None, draft=DRAFT):
    segment = Segment(0, 0, URDU, segment_key(URDU))
    now = corrected(draft, text) if text is not None else None
    return Pair(segment, draft, review=Review(State.EDITED, Origin.PERSON, now))


def exact(target, **others):
    return Match(unit(URDU, target, **others), MatchKind.EXACT, 1.0)


def fuzzy(target, similarity=0.9, source="بندرگاہ کل بند رہی۔"):
    return Match(unit(source, target, who="Ali"), MatchKind.FUZZY, similarity)


def texts(*found, of=None):
    return [p.text for p in proposals(of or pair(), found)]


def test_the_other_hypotheses_of_the_machine_are_offered_in_their_order():
    found = proposals(pair(), [])
    assert [(p.text, p.origin) for p in found] == [
        ("The harbour was shut.", Origin.MACHINE),
        ("The port shut.", Origin.MACHINE),
    ]
    assert {(p.similarity, p.source, p.who) for p in found} == {(None, (), "")}


def test_the_draft_is_offered_where_another_text_stands():
    assert texts(of=pair("The port closed.")) == [
        "The port was shut.",
        "The harbour was shut.",
        "The port shut.",
    ]


def test_a_hypothesis_that_stands_there_by_now_is_not_offered():
    assert texts(of=pair("The port shut.")) == ["The port was shut.", "The harbour was shut."]


def test_what_was_approved_for_an_equal_sentence_comes_first_and_what_for_a_similar_one_last():
    assert texts(exact("Port closed today."), fuzzy("Port closed yesterday.")) == [
        "Port closed today.",
        "The harbour was shut.",
        "The port shut.",
        "Port closed yesterday.",
    ]


def test_an_equal_sentence_is_a_hundred_percent_and_has_no_difference():
    (first, *_) = proposals(pair(), [exact("Port closed.", who="Sara")])
    assert (first.origin, first.similarity, first.source, first.who) == (
        Origin.EXACT,
        100,
        (),
        "Sara",
    )


def test_an_equal_sentence_in_context_comes_first_too():
    match = Match(unit(URDU, "Port closed."), MatchKind.CONTEXT, 1.0)
    (first, *_) = proposals(pair(), [match])
    assert (first.text, first.similarity) == ("Port closed.", 100)


def test_a_similar_sentence_shows_how_its_urdu_differs_from_this_one():
    *_, last = proposals(pair(), [fuzzy("Port closed yesterday.")])
    assert as_text(last.source) == "بندرگاہ [-کل-]{+آج+} بند رہی۔"
    assert (last.origin, last.who) == (Origin.EXACT, "Ali")


@pytest.mark.parametrize(
    ("similarity", "percent"), [(0.75, 75), (0.899, 89), (0.999, 99), (1.0, 99)]
)
def test_only_an_equal_sentence_is_a_hundred_percent(similarity, percent):
    *_, last = proposals(pair(), [fuzzy("Port closed yesterday.", similarity)])
    assert last.similarity == percent


def test_the_present_text_is_not_offered_from_the_memory():
    assert texts(exact(DRAFT.text), fuzzy(DRAFT.text)) == [*DRAFT.alternatives]


def test_no_text_is_offered_twice():
    assert texts(exact("The port shut."), fuzzy("The harbour was shut."), fuzzy("New.")) == [
        "The port shut.",
        "The harbour was shut.",
        "New.",
    ]


def test_there_are_no_more_than_there_are_digits():
    many = [fuzzy(f"Port closed {n} times.") for n in range(20)]
    found = texts(exact("Port closed."), *many)
    assert len(found) == MOST
    assert found[:4] == ["Port closed.", *DRAFT.alternatives, "Port closed 0 times."]


def test_an_empty_draft_is_no_proposal():
    assert texts(of=pair("A port.", Draft(""))) == []
