import datetime as dt

import pytest

from tests.cases import load_cases
from translator.publishing.locale import ENGLISH, URDU, parse_date

CASES = load_cases("publishing/dates")


def test_a_date_is_written_out_in_both_locales():
    day = dt.date(2023, 1, 5)
    assert ENGLISH.date(day) == "January 5, 2023"
    assert URDU.date(day) == "5 جنوری، 2023"


def test_a_moment_names_its_time_zone():
    moment = dt.datetime(2023, 1, 5, 17, 4, tzinfo=dt.UTC)
    assert ENGLISH.moment(moment) == "January 5, 2023, 17:04 UTC"
    assert URDU.moment(moment) == "5 جنوری، 2023، 17:04 UTC"


def test_numbers_are_grouped():
    assert ENGLISH.number(1234567) == "1,234,567"
    assert URDU.number(1234567) == "1,234,567"


def test_languages_are_named_in_each_language():
    assert [ENGLISH.language("ur"), ENGLISH.language("en")] == ["Urdu", "English"]
    assert [URDU.language("ur"), URDU.language("en")] == ["اردو", "انگریزی"]


def test_an_unknown_language_keeps_its_code():
    assert ENGLISH.language("xx-none") == "xx-none"


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_label_is_a_date_only_when_it_is_clearly_one(case):
    day = parse_date(case.text)
    assert (day.isoformat() if day else "none",) == case.expected


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_read_as_it_is_written(month):
    day = dt.date(2024, month, 17)
    assert parse_date(URDU.date(day)) == day
