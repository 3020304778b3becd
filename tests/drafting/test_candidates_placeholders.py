"""Placeholders put back, and the words that each word came from."""

from __future__ import annotations

from tests.drafting.build import BLOCK, KOREA, code, faults, judge, piece
from translator.drafting.candidates import candidates
from translator.drafting.placeholders import PLACEHOLDERS
from translator.engine import Hypothesis
from translator.terms import Stage

FIRST, SECOND = PLACEHOLDERS[:2]


def test_a_placeholder_is_put_back():
    shown = piece("نیا بلاک بنا", BLOCK)
    (found,) = judge(shown, f"The new {FIRST}'s hash.", hidden=(BLOCK,))
    assert found.text == "The new block's hash."
    assert found.faults == (0,) * 6


def test_placeholders_go_back_to_their_own_places():
    text = "پہلے pip پھر npm چلائیں"
    shown = piece(text, marks=(code(text, "pip"), code(text, "npm")))
    assert judge(shown, f"Run {SECOND} after {FIRST}.")[0].text == "Run npm after pip."


def test_a_placeholder_inside_a_word_is_left_alone():
    shown = piece("نیا بلاک بنا", BLOCK)
    (found,) = judge(shown, f"{FIRST}ish {FIRST}", hidden=(BLOCK,))
    assert found.text == f"{FIRST}ish block"


def test_a_lost_placeholder_is_the_gravest_fault():
    text = "حکم pip چلائیں"
    assert faults(piece(text, marks=(code(text, "pip"),)), "Run the command.") == (1, 0, 0, 0, 0, 0)


def test_a_doubled_placeholder_is_as_bad_as_a_lost_one():
    text = "حکم pip چلائیں"
    shown = piece(text, marks=(code(text, "pip"),))
    assert faults(shown, f"Run {FIRST} and {FIRST}.")[0] == 1


def test_every_lost_placeholder_counts():
    text = "پہلے pip پھر npm چلائیں"
    shown = piece(text, marks=(code(text, "pip"), code(text, "npm")))
    assert faults(shown, "Run them.")[0] == 2


def test_origins_are_words_of_the_segment():
    shown = piece("کل شمالی کوریا نے داغا", KOREA)
    rendered = shown.render()
    (found,) = candidates(
        shown, rendered, [Hypothesis("North Korea fired", -1, (1, 2, 4))], Stage.ANNOTATED
    )
    assert found.origins == (1, 1, 4)


def test_the_words_of_a_placeholder_share_its_origin():
    shown = piece("کل شمالی کوریا نے داغا", KOREA)
    rendered = shown.render(hidden=[KOREA])
    hypothesis = Hypothesis(f"{FIRST} fired", -1, (1, 3))
    (found,) = candidates(shown, rendered, [hypothesis], Stage.PLACEHOLDER)
    assert (found.text, found.origins) == ("North Korea fired", (1, 1, 4))


def test_without_an_alignment_there_are_no_origins():
    assert judge(piece("کل"), "Tomorrow")[0].origins is None
