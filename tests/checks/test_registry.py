"""All checks together."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from tests.checks.build import code, outcome, segment
from translator import checks
from translator.article import Segment
from translator.checks import (
    CHECKS,
    ArticleCheck,
    Check,
    Sides,
    choose_checks,
    run_alone,
    run_checks,
)
from translator.draft import Draft, Finding, Severity
from translator.errors import UsageError
from translator.terms import Status

TEXT = "شمالی کوریا نے pip چلایا۔"
NO_CHECKS = {"check", "registry", "size"}


def findings(part: Segment, draft: Draft) -> tuple[Finding, ...]:
    """Return what all checks say of one segment."""
    (found,) = run_checks([(part, draft)])
    return found


def test_every_file_of_the_folder_has_its_check_in_the_registry():
    files = {m.name for m in pkgutil.iter_modules(checks.__path__) if not m.ispkg} - NO_CHECKS
    modules = [importlib.import_module(f"translator.checks.{name}") for name in files]
    assert {module.CHECK.name for module in modules} == {check.name for check in CHECKS}


@pytest.mark.parametrize(
    ("engine", "severity"),
    [("ur_en", Severity.ERROR), ("person", Severity.WARNING), ("memory", Severity.WARNING)],
)
def test_a_fault_of_machines_is_only_a_warning_in_the_words_of_a_person(engine, severity):
    draft = Draft("A statement a statement a statement a statement.", engine=engine)
    found = findings(segment("وزیر نے آج بیان دیا۔"), draft)
    assert [f.severity for f in found if f.check == "loop"] == [severity]
    (left,) = run_checks([(segment("وزیر نے بیان دیا۔"), Draft("The وزیر spoke.", engine=engine))])
    assert [f.severity for f in left if f.check == "leftover"] == [Severity.ERROR]


def test_the_faults_of_machines_are_those_that_the_docs_name():
    of_machines = {c.name for c in CHECKS if isinstance(c, Check) and c.is_of_machines}
    assert of_machines == {"dropped", "invented", "loop"}


def test_no_two_checks_have_one_name():
    assert len({check.name for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_says_what_it_finds_in_both_languages(check):
    assert check.english.isascii()
    assert not check.urdu.isascii()


def test_a_good_draft_has_no_findings():
    assert findings(segment(TEXT, code(TEXT, "pip")), GOOD) == ()


GOOD = Draft("North Korea ran pip.", outcomes=(outcome(),))


def test_findings_come_in_the_order_of_the_checks():
    missed = outcome(Status.MISSED, expected=1, found=0)
    draft = Draft("They ran it ran it کل (pip).", outcomes=(missed,), lost=("pip",))
    names = [f.check for f in findings(segment(TEXT, code(TEXT, "pip")), draft)]
    assert names[:4] == ["leftover", "term", "loop", "literal"]


def test_an_empty_draft_has_one_finding_only():
    assert [f.check for f in findings(segment(TEXT), Draft(""))] == ["empty"]


def test_a_copied_number_has_no_findings():
    assert findings(segment("42"), Draft("42")) == ()


def test_every_message_is_a_sentence_in_both_languages():
    missed = outcome(Status.MISSED, found=0)
    draft = Draft("ran it ran it کل (pip)", outcomes=(missed,), lost=("pip",))
    found = findings(segment(TEXT, code(TEXT, "pip")), draft)
    assert len(found) >= 4
    assert all(f.message.endswith(".") and f.urdu.endswith("۔") for f in found)


def test_findings_are_given_to_their_own_segments():
    pairs = [(segment(TEXT), GOOD), (segment(TEXT), Draft("")), (segment(TEXT), GOOD)]
    assert [[f.check for f in found] for found in run_checks(pairs)] == [[], ["empty"], []]


def test_a_check_of_the_article_sees_all_segments():
    finding = Finding("odd", Severity.WARNING, "Odd.")
    odd = ArticleCheck("odd", Severity.WARNING, "", "", lambda a: [(len(a) - 1, finding)])
    assert run_checks([(segment(TEXT), GOOD)] * 3, [odd]) == [(), (), (finding,)]


def test_findings_of_both_kinds_of_checks_come_in_the_order_of_the_checks():
    about = ("first", "second", "third")
    found = [Finding(name, Severity.WARNING, "Odd.") for name in about]
    first, third = (
        ArticleCheck(f.check, Severity.WARNING, "", "", lambda _, f=f: [(0, f), (0, f)])
        for f in found[::2]
    )
    second = Check("second", Severity.WARNING, "", "", lambda _: [found[1]])
    (given,) = run_checks([(segment(TEXT), GOOD)], [first, second, third])
    assert [f.check for f in given] == ["first", "first", "second", "third", "third"]


def test_what_one_segment_shows_by_itself_is_found_without_the_others():
    sides = Sides(segment(TEXT), Draft("Hina Altaf ran ran pip."))
    alone, (together,) = run_alone(sides), run_checks([(sides.segment, sides.draft)])
    of_articles = {c.name for c in CHECKS if isinstance(c, ArticleCheck)}
    assert [f for f in together if f.check not in of_articles] == list(alone)
    assert alone


def test_only_some_checks_can_be_run():
    assert [c.name for c in choose_checks(only=["loop", "empty"])] == ["empty", "loop"]


def test_checks_can_be_left_out():
    names = [c.name for c in choose_checks(skip=["empty"])]
    assert names == [c.name for c in CHECKS if c.name != "empty"]


def test_an_unknown_check_is_wrong_usage_and_the_known_ones_are_named():
    with pytest.raises(UsageError, match=r"no check 'lop'.*loop"):
        choose_checks(skip=["lop"])
