from __future__ import annotations

import pytest

from tests.publishing.editions import edition_of, paragraph
from tests.store.build import Desk, keep, later
from translator.checks import Check
from translator.desk import edit
from translator.draft import Draft, Fix, Severity
from translator.editing import Action, Origin, State
from translator.editing.words import as_text
from translator.publishing.notes import Notes
from translator.review.panels import panel_of
from translator.review.shelf import Shelf
from translator.review.values import Said, TermNote
from translator.review.view import fresh_view
from translator.store import Store
from translator.terms import Stage, Status, TermOutcome

SLUG = "aam"
PORT, SHIP = "بندرگاہ آج بند رہی۔", "جہاز لوٹ گیا۔"
PORT_DRAFT = Draft("The the port was shut.", alternatives=("The harbour was shut.",))
OUTCOMES = (
    TermOutcome("جہاز", "ship", Status.MET, Stage.ANNOTATED, found=1, forms=("vessel",)),
    TermOutcome("لوٹ", "return", Status.MISSED, Stage.NONE),
    TermOutcome("جہاز", "ship", Status.MET, Stage.ANNOTATED, found=1, forms=("vessel",)),
)


def _twice(sides):
    if sides.text.startswith("The the"):
        fix = Fix(3, 7, "")
        yield TWICE.finding("A word stands twice.", "ایک لفظ دو بار ہے۔", place=(0, 7), fix=fix)


def _shut(sides):
    if "shut" in sides.text:
        yield SHUT.finding("Shut is short.", "")


TWICE = Check("doubled", Severity.ERROR, "a doubled word", "دہرا لفظ", _twice)
SHUT = Check("shut", Severity.WARNING, "a short word", "", _shut)


@pytest.fixture
def desk(tmp_path):
    with Store(tmp_path / "editions.db") as store:
        english = {PORT: PORT_DRAFT, SHIP: Draft("The ship left.", outcomes=OUTCOMES)}
        keep(store, edition_of(*map(paragraph, (PORT, SHIP)), english=english, slug=SLUG))
        yield Desk(store, SLUG)


@pytest.fixture
def show(desk, tmp_path):
    """Return the panel of the sentence with this number on the page, as things are now."""
    path = tmp_path / "own.csv"
    path.write_text("source,target,note\nجہاز,ship,Not a boat\n", encoding="utf-8")

    def shown(number):
        view = fresh_view(desk.store, desk.slug, checks=(TWICE, SHUT))
        own = desk.pair(number).review.segment
        return panel_of(desk.store, view, own, shelf=Shelf(desk.store), notes=Notes([path]))

    return shown


def test_a_draft_shows_itself_with_nothing_changed_or_said(desk, show):
    panel = show(1)
    assert (panel.row.id, panel.row.number) == (desk.pair(1).review.segment, 1)
    assert panel.text == panel.machine == PORT_DRAFT.text
    assert panel.change == panel.said == panel.past == panel.ignored == ()


def test_an_edit_shows_how_it_differs_from_the_machines_text(desk, show):
    desk.edit(1, "The port was closed.")
    panel = show(1)
    assert (panel.text, panel.machine) == ("The port was closed.", PORT_DRAFT.text)
    assert as_text(panel.change) == "The [-the-] port was [-shut-]{+closed+}."


def test_findings_are_lamps_with_the_whole_text_as_their_fix_makes_it(show):
    doubled, shut = show(1).lamps
    assert (doubled.check, doubled.severity) == ("doubled", Severity.ERROR)
    assert (doubled.message, doubled.urdu) == ("A word stands twice.", "ایک لفظ دو بار ہے۔")
    assert doubled.fixed == "The port was shut."
    assert (shut.check, shut.severity, shut.fixed) == ("shut", Severity.WARNING, None)
    assert {(lamp.who, lamp.why) for lamp in (doubled, shut)} == {("", "")}


def test_a_fix_is_made_in_the_present_text(desk, show):
    desk.edit(1, "The the port rests.")
    assert [lamp.fixed for lamp in show(1).lamps] == ["The port rests."]


def test_an_ignored_finding_stands_apart_with_who_and_why(desk, show):
    key = desk.pair(1).segment.key
    desk.store.ignore(SLUG, key, "shut", "Shut is short.", "Sara", "It is a headline", later(1))
    panel = show(1)
    assert [lamp.check for lamp in panel.lamps] == ["doubled"]
    assert [(x.check, x.who, x.why) for x in panel.ignored] == [
        ("shut", "Sara", "It is a headline")
    ]


def test_terms_come_in_the_order_of_the_outcomes_with_what_the_glossary_notes(show):
    ship = TermNote("جہاز", "ship", Status.MET, ("vessel",), "Not a boat")
    assert show(2).terms == (ship, TermNote("لوٹ", "return", Status.MISSED), ship)


def test_terms_are_those_of_the_present_text(desk, show):
    desk.edit(2, "The vessel did return.")
    assert [term.status for term in show(2).terms] == [
        Status.VARIANT,
        Status.MET,
        Status.VARIANT,
    ]


def test_the_machine_proposes(desk, show):
    desk.edit(1, "The port was closed.")
    assert [(p.text, p.origin) for p in show(1).proposals] == [
        (PORT_DRAFT.text, Origin.MACHINE),
        ("The harbour was shut.", Origin.MACHINE),
    ]


def test_the_memory_proposes_what_was_approved_in_another_edition(desk, show):
    desk.edit(1, "Port closed.")
    desk.approve(1)
    assert Origin.EXACT not in {p.origin for p in show(1).proposals}  # it stands there
    desk.slug = "doosra"
    keep(desk.store, edition_of(paragraph(f"کل {PORT}"), slug=desk.slug))
    assert [(p.text, p.origin, p.who) for p in show(1).proposals] == [
        ("Port closed.", Origin.EXACT, "Ali")
    ]


def test_comments_come_the_oldest_first_and_are_no_part_of_the_history(desk, show):
    own = desk.pair(1).review.segment
    desk.store.comment(SLUG, own, "Which port?", "Sara", later(1))
    desk.store.comment(SLUG, own, "The old one.", "Ali", later(2))
    panel = show(1)
    assert panel.said == (
        Said("Sara", later(1), "Which port?"),
        Said("Ali", later(2), "The old one."),
    )
    assert panel.past == ()


def test_the_history_comes_the_newest_first_with_what_changed(desk, show):
    desk.edit(1, "The port was shut.")
    desk.edit(1, "Port shut.", who="Omar")
    desk.approve(1)
    approved, again, first = show(1).past
    assert [(p.who, p.action, p.state) for p in (approved, again, first)] == [
        ("Ali", Action.APPROVE, State.APPROVED),
        ("Omar", Action.EDIT, None),
        ("Sara", Action.EDIT, State.EDITED),
    ]
    assert approved.change == ()
    assert as_text(again.change) == "[-The port was-]{+Port+} shut."
    assert as_text(first.change) == "The [-the-] port was shut."
    assert first.at < again.at < approved.at


def test_the_history_of_another_sentence_is_not_shown(desk, show):
    desk.edit(2, "The ship sailed.")
    assert show(1).past == ()


def test_the_reason_of_a_deed_is_shown(desk, show):
    edit(desk.store, SLUG, 1, "Port shut.", who="Sara", at=later(1), note="Shorter")
    assert [past.note for past in show(1).past] == ["Shorter"]


def test_a_sentence_that_is_not_in_the_edition_has_no_panel(desk):
    view = fresh_view(desk.store, SLUG, checks=())
    with pytest.raises(KeyError):
        panel_of(desk.store, view, 999, shelf=Shelf(desk.store), notes=Notes([]))
