"""What the figures of a text mean, in both languages, and that any text can be asked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.numbers import Quantity, describe, english_quantities, urdu_quantities
from translator.urdu import normalise

URDU = load_cases("numbers/urdu")
ENGLISH = load_cases("numbers/english")
URDU_DIGITS = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")
WORDS = (
    "سے تا ویں لاکھ کروڑ ہزار سو روپے بجے شام مارچ ایک ساڑھے تین چوتھائی فیصد کی دہائی "
    "to th a hundred million rupees pm March one half three thirds percent in s Rs 2024"
)
PARTS = [*"0123456789,.%-$£:/  ", *(f" {word}" for word in WORDS.split())]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PARTS), max_size=12).map("".join))


def shown(quantities: list[Quantity]) -> tuple[str, ...]:
    return tuple(map(describe, quantities)) or ("none",)


def in_lakhs(number: int) -> str:
    """Group as South Asia does: the last three digits, then twos."""
    head, tail = str(number)[:-3], str(number)[-3:]
    twos = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join([*reversed(twos), tail])


@pytest.mark.parametrize("case", URDU, ids=[case.name for case in URDU])
def test_the_figures_of_an_urdu_text_mean_this(case: Case):
    assert shown(urdu_quantities(normalise(case.text))) == case.expected


@pytest.mark.parametrize("case", ENGLISH, ids=[case.name for case in ENGLISH])
def test_the_figures_of_an_english_text_mean_this(case: Case):
    assert shown(english_quantities(case.text)) == case.expected


@pytest.mark.parametrize("cases", [URDU, ENGLISH], ids=["urdu", "english"])
def test_no_two_cases_share_a_name(cases: list[Case]):
    names = [case.name for case in cases]
    assert sorted(names) == sorted(set(names))


@settings(deadline=None)
@given(st.integers(0, 10**12))
def test_a_number_is_read_in_every_grouping_and_script(number: int):
    expected = (f"number {number}",)
    for written in (f"{number:,}", in_lakhs(number)):
        assert shown(english_quantities(f"They counted {written} people.")) == expected
        assert shown(urdu_quantities(f"وہاں {written} افراد تھے۔")) == expected
        urdu = normalise(f"وہاں {written.translate(URDU_DIGITS)} افراد تھے۔")
        assert shown(urdu_quantities(urdu)) == expected


@settings(deadline=None)
@given(TEXTS)
def test_figures_stand_in_the_text_one_after_the_other(text: str):
    urdu = normalise(text)
    for where, found in ((urdu, urdu_quantities(urdu)), (text, english_quantities(text))):
        places = [place for figure in found for place in (figure.start, figure.end)]
        assert places == sorted(places)
        assert all(figure.start < figure.end <= len(where) for figure in found)
