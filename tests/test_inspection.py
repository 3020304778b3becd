import dataclasses

import pytest

from tests.publishing.editions import MADE_AT, edition_of, heading, paragraph
from tests.store.build import Desk, keep
from translator.checks import Check
from translator.draft import Severity
from translator.editing import State
from translator.errors import StoreError
from translator.inspection import inspect
from translator.store import Ignore, Store


def _find(sides):
    for word in ("bad", "odd"):
        if word in sides.text:
            severity = Severity.ERROR if word == "bad" else Severity.WARNING
            yield FAKE.finding(f"It is {word}.", "", severity=severity)


FAKE = Check("fake", Severity.ERROR, "", "", _find)
ENGLISH = {"ایک۔": "One bad and odd.", "دو۔": "Two.", "تین۔": "Three bad."}
EDITION = edition_of(heading("سرخی"), paragraph("ایک۔ دو۔"), paragraph("تین۔"), english=ENGLISH)
KEYS = [pair.segment.key for pair in EDITION.pairs]


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "editions.db") as store:
        keep(store, EDITION)
        yield store


def ignore(store, at, message="It is bad.", check="fake"):
    store.ignore("khabar", KEYS[at], check, message, "Hina", "So it is.", MADE_AT)


def test_all_segments_are_there_in_order_with_the_numbers_of_the_page(store):
    seen = inspect(store, "khabar", (FAKE,))
    assert [(p.number, p.bare) for p in seen.pairs] == [*enumerate(EDITION.pairs, 1)]
    assert [[f.message for f in p.findings] for p in seen.pairs] == [
        [],
        ["It is bad.", "It is odd."],
        [],
        ["It is bad."],
    ]
    assert (seen.errors, seen.warnings, seen.ignored) == (2, 1, 0)
    assert seen.source == "/articles/aam.txt"


def test_a_finding_that_is_ignored_carries_the_decision_and_is_not_counted(store):
    ignore(store, 1)
    seen = inspect(store, "khabar", (FAKE,))
    first, second = seen.pairs[1].notes
    assert first.ignored == Ignore(KEYS[1], "fake", "It is bad.", "Hina", "So it is.", MADE_AT)
    assert second.ignored is None
    assert (seen.errors, seen.warnings, seen.ignored) == (1, 1, 1)


@pytest.mark.parametrize(
    ("at", "message", "check"),
    [(0, "It is bad.", "fake"), (1, "It was bad.", "fake"), (1, "It is bad.", "other")],
)
def test_a_decision_holds_for_its_sentence_its_check_and_its_message_only(
    store, at, message, check
):
    ignore(store, at, message, check)
    seen = inspect(store, "khabar", (FAKE,))
    assert (seen.errors, seen.ignored) == (2, 0)


def test_the_edition_holds_the_findings_that_are_not_ignored(store):
    ignore(store, 1)
    seen = inspect(store, "khabar", (FAKE,))
    assert [f.message for _, f in seen.edition.findings] == ["It is odd.", "It is bad."]
    bare = tuple(dataclasses.replace(pair, findings=()) for pair in seen.edition.pairs)
    assert dataclasses.replace(seen.edition, pairs=bare) == EDITION


def test_strict_makes_errors_of_warnings_but_not_of_what_is_ignored(store):
    ignore(store, 1, "It is odd.")
    seen = inspect(store, "khabar", (FAKE,)).strict()
    assert (seen.errors, seen.warnings, seen.ignored) == (2, 0, 1)
    assert {f.severity for _, f in seen.edition.findings} == {Severity.ERROR}


def test_an_edition_that_is_not_there_is_reported(store):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        inspect(store, "other")


def test_by_risk_the_riskiest_sentences_come_first(store):
    seen = inspect(store, "khabar", (FAKE,))
    risks = [pair.risk for pair in seen.by_risk()]
    assert risks == sorted(risks, reverse=True)
    assert sorted(p.number for p in seen.by_risk()) == [p.number for p in seen.pairs]
    assert seen.by_risk()[-1].findings == ()


def test_a_finding_adds_to_the_risk_unless_it_is_ignored(store):
    bad = inspect(store, "khabar", (FAKE,)).pairs[3]
    ignore(store, 3)
    ignored = inspect(store, "khabar", (FAKE,)).pairs[3]
    assert ignored.risk < bad.risk
    assert ignored.risk == dataclasses.replace(bad, notes=()).risk


def test_the_checks_look_at_the_words_of_people(store):
    desk = Desk(store, "khabar")
    desk.edit(2, "One and odd.")
    desk.edit(3, "Two bad.")
    seen = inspect(store, "khabar", (FAKE,))
    assert [[f.message for f in p.findings] for p in seen.pairs] == [
        [],
        ["It is odd."],
        ["It is bad."],
        ["It is bad."],
    ]
    edited = seen.pairs[1]
    assert (edited.current.text, edited.bare.draft.text) == ("One and odd.", ENGLISH["ایک۔"])
    assert (edited.review.state, edited.review.editor) == (State.EDITED, "Sara")
    assert edited.pair.review == edited.review


def test_nobody_need_look_again_at_what_is_approved(store):
    Desk(store, "khabar").approve(4)
    seen = inspect(store, "khabar", (FAKE,))
    assert seen.pairs[3].risk == 0.0
    assert seen.by_risk()[-1].number == 4
    assert seen.errors == 2
