"""The rules that read figures in English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.numbers.english import english_quantities
from translator.numbers.english.currencies import CODES, NAMED, currency_names
from translator.numbers.quantity import Kind, describe

CASES = load_cases("numbers/english_rules")
PARTS = (
    "0 1 5 12 21 150,000 2024 2.5 .5 1/2 0/0 9/11 ½ 17:30 2024-03-12 99/99/9999 - – , . ' % $ £ Rs "
    "US a an and of to by between in at half third thirds quarter hundred thousand million crore "
    "dozens tens one two ten twenty nineteen forty seven point first hundredth st th s pm p.m. "
    "o'clock past minutes noon night March May Mar Ramadan Rabi al Awwal AH AD won dollars U.S. "
    "percent per cent points G COVID x × ^ ~ II Phase couple UTC + _ @ # / several 1.2.3 ٣"
).split()
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from([*PARTS, *(f" {part}" for part in PARTS)]), max_size=14).map("".join),
)


def shown(text: str) -> tuple[str, ...]:
    return tuple(map(describe, english_quantities(text))) or ("none",)


def taken(text: str) -> list[str]:
    return [text[q.start : q.end] for q in english_quantities(text)]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_rule_reads_its_samples(case: Case):
    assert shown(case.text) == case.expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It cost Rs. 5 million, or so.", ["Rs. 5 million"]),
        ("They met at 5 p.m. on 12 March 2024.", ["5 p.m.", "12 March 2024"]),
        ("The '90s and the 21st century.", ["'90s", "21st"]),
        ("It fell -5% in June.", ["-5%", "June"]),
        ("Up %80 percent, in%6.", ["%80 percent", "%6"]),
        ("A couple of hundred men paid Canadian $5.", ["couple of hundred", "Canadian $5"]),
        ("It cost $US 5 million (in 2013 dollars).", ["$US 5 million", "2013"]),
        ("between 5 and 10 percent", ["5 and 10 percent"]),
        ("on the 15th of August", ["the 15th of August"]),
        ("the 15 August speech", ["15 August"]),
        ("It shut at 8 o'clock in the night.", ["8 o'clock in the night"]),
        ("It shut at 12:45 a.m. at night.", ["12:45 a.m. at night"]),
        ("They rose at 4:30 before dawn.", ["4:30 before dawn"]),
        ("It hit at one and a half in the night.", ["one and a half in the night"]),
        ("a $1.5 trillion won fund", ["$1.5 trillion won"]),
        ("a negative 0.3 percent", ["negative 0.3 percent"]),
        ("a rise of 3 percent points", ["3 percent points"]),
        ("They paid 1,50 billion rupees.", ["1,50 billion rupees"]),
        ("It came to 45,11 or 2266,000.", ["45,11", "2266,000"]),
        ("twenty-one hundreds of thousands of rupees", ["twenty-one hundreds"]),
    ],
)
def test_a_figure_takes_its_unit_and_no_more(text, places):
    found = taken(text)
    assert found[: len(places)] == places


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It is 12:30 a.m. now.", "am"),
        ("It is 5:30 AM now.", "am"),
        ("It is 5 in the morning.", "am"),
        ("It was five o'clock before dawn.", "am"),
        ("It is 10 o'clock this morning.", "am"),
        ("It ends at midnight.", "am"),
        ("It ends at 12 midnight.", "am"),
        ("It hit at 2 at night.", "am"),
        ("It is open 9 to 11 a.m. today.", "am"),
        ("It is open 9:00 to 11 a.m. today.", "am"),
        ("It is open 9 a.m. to 5 p.m. today.", "am"),
        ("It is open 11 p.m. to midnight.", "am"),
        ("It is 05:30 now.", ""),
        ("It is 12:30 now.", ""),
        ("It is 5 o'clock.", ""),
        ("It is 5:30 p.m. now.", ""),
        ("It is open 11 to 2 pm today.", ""),
        ("It is noon.", ""),
        ("It hit at 11 at night.", ""),
    ],
)
def test_a_time_tells_that_it_is_before_noon_if_that_is_said(text, unit):
    (found,) = english_quantities(text)
    assert (found.kind, found.unit) == (Kind.TIME, unit)


@pytest.mark.parametrize("words", ["people of the town said that they would never again go", "so"])
def test_words_between_figures_change_nothing(words):
    many = f"{words} and then {words} without a doubt {words}"
    text = f"{words} 5 percent {many} between 5 and 7 million south korean won {many} in the 1990s."
    assert shown(text) == ("percent 5", "money 5000000..7000000 KRW", "decade 1990")


@settings(deadline=None, max_examples=400)
@given(TEXTS)
def test_figures_stand_in_order_inside_any_text(text: str):
    past = 0
    for quantity in english_quantities(text):
        assert past <= quantity.start < quantity.end <= len(text)
        past = quantity.end


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "1-" * 5000,
        "1 to " * 5000,
        "a million" + " million" * 500 + " won",
        "hundreds" + " of hundreds" * 500,
        "twenty-" * 5000,
        "1 crore 1 lakh " * 1000,
        "12 March-" * 2000,
        "half past " * 2000,
    ],
    ids=lambda text: text[:12],
)
def test_endless_figures_are_read_to_the_end(text):
    found = english_quantities(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_read_on_both_sides(code):
    for text in (f"{code} 500", f"500 {code}", f"{code} 5 million"):
        (found,) = english_quantities(text)
        assert (found.kind, found.unit) == (Kind.MONEY, code)


@pytest.mark.parametrize(
    ("name", "unit"),
    sorted((" ".join(name), unit) for names in currency_names().values() for name, unit in names),
)
def test_every_name_of_money_is_read_in_any_case(name, unit):
    for written in (name, name.title(), name.upper()):
        (found,) = english_quantities(f"They paid 500 {written} for it.")
        assert (found.kind, found.unit) == (Kind.MONEY, unit)


def test_all_named_codes_have_a_name():
    units = {unit for names in currency_names().values() for _, unit in names}
    assert units >= NAMED


@pytest.mark.parametrize("value", range(1, 1000, 7))
def test_spelled_numbers_are_read(value):
    assert shown(f"They saw {in_words(value)} boats.") in {
        (f"number {value}",),
        (f"number? {value}",),
    }


def in_words(value: int) -> str:
    small = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ).split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    if value < 20:
        return small[value]
    if value < 100:
        return tens[value // 10] + (f"-{small[value % 10]}" if value % 10 else "")
    rest = f" and {in_words(value % 100)}" if value % 100 else ""
    return f"{small[value // 100]} hundred{rest}"
