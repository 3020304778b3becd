"""No remains of markup may stand in a translation, and no link may be lost."""

from __future__ import annotations

import pytest

from tests.checks.build import applied, found, said, segment
from translator.article import Mark, MarkKind
from translator.checks.markup import CHECK
from translator.draft import Draft, Severity

URDU = "بارش ہوئی۔"
ADDRESS = "https://example.org/a"
LINKED = segment(URDU, Mark(MarkKind.LINK, 0, 4, ADDRESS))


def error(message: str) -> tuple[str, Severity, str]:
    return ("markup", Severity.ERROR, message)


def remains(part: str) -> tuple[str, Severity, str]:
    return error(f"“{part}” is a remainder of markup.")


@pytest.mark.parametrize(
    ("english", "part", "mended"),
    [
        ("It **rained.", "**", "It rained."),
        ("It __rained.", "__", "It rained."),
        ("It `rained.", "`", "It rained."),
        ("It <b>rained.", "<b>", "It rained."),
        ("It rained.</p>", "</p>", "It rained."),
        ('It <a href="x">rained.', '<a href="x">', "It rained."),
        ("It<br/> rained.", "<br/>", "It rained."),
        ("Rain &amp; wind", "&amp;", "Rain & wind"),
        ("It&#39;s rain", "&#39;", "It's rain"),
        ("It&#x27;s rain", "&#x27;", "It's rain"),
    ],
)
def test_markup_is_an_error_and_the_fix_undoes_it(english, part, mended):
    findings = found(CHECK, URDU, english)
    assert said(findings) == [remains(part)]
    assert english[slice(*findings[0].place)] == part
    assert applied(findings, english) == mended
    assert found(CHECK, URDU, mended) == []


@pytest.mark.parametrize(
    "part", ["[rain](https://example.org)", "{{", "}}", "{0}", "%s", "<unk>", "⁇", "▁", "\ufffd"]
)
def test_what_nobody_can_undo_for_certain_is_an_error_without_a_fix(part):
    findings = found(CHECK, URDU, f"It {part} rained.")
    assert said(findings) == [remains(part)]
    assert findings[0].fix is None


@pytest.mark.parametrize("sign", ["\u200b", "\u200f", "\ufeff", "\u2069", "\u00ad", "\x07", "\x85"])
def test_an_invisible_character_is_an_error_and_the_fix_drops_it(sign):
    english = f"It{sign} rained."
    findings = found(CHECK, URDU, english)
    message = f"An invisible character (U+{ord(sign):04X}) is in the translation."
    assert said(findings) == [error(message)]
    assert applied(findings, english) == "It rained."


@pytest.mark.parametrize("part", ["**", "`", "<b>", "&amp;", "{{", "%s", "\u200d", "[a](b)"])
def test_what_the_source_has_may_stay(part):
    assert found(CHECK, f"بارش {part} ہوئی۔", f"It {part} rained.") == []


@pytest.mark.parametrize(
    "english",
    [
        "It rose 5%.",
        "5 * 3 = 15",
        "a_b",
        "AT&T",
        "R&D; more",
        "3 < 5 > 2",
        "[sic] rain (heavy)",
        "{rain}",
        "It rose 5%said he",
        "Line\none",
        "",
    ],
)
def test_plain_signs_are_fine(english):
    assert found(CHECK, URDU, english) == []


def test_a_link_in_no_mark_of_the_draft_is_an_error_that_shows_it_in_the_source():
    findings = found(CHECK, LINKED, "It rained.")
    assert said(findings) == [error(f"The link to {ADDRESS} is lost.")]
    assert findings[0].source_place == (0, 4)


def test_a_link_to_elsewhere_does_not_answer_for_it():
    draft = Draft("It rained.", (Mark(MarkKind.LINK, 0, 2, "https://example.org/b"),))
    assert len(found(CHECK, LINKED, draft)) == 1


def test_a_link_that_is_kept_is_fine():
    draft = Draft("It rained.", (Mark(MarkKind.LINK, 3, 9, ADDRESS),))
    assert found(CHECK, LINKED, draft) == []


def test_other_marks_may_be_lost():
    assert found(CHECK, segment(URDU, Mark(MarkKind.STRONG, 0, 4)), "It rained.") == []
