from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from translator.publishing.hijri import day_words, hijri
from translator.publishing.site.values import Settings
from translator.publishing.wording import Notice

DAY = dt.date(2024, 3, 11)  # the first of Ramadan by the calendar of Umm al-Qura


@pytest.mark.parametrize(
    ("date", "offset", "expected"),
    [
        (DAY, 0, Notice("1 رمضان 1445ھ", "1 Ramadan 1445 AH")),
        (DAY, -1, Notice("29 شعبان 1445ھ", "29 Shaban 1445 AH")),
        (DAY, 1, Notice("2 رمضان 1445ھ", "2 Ramadan 1445 AH")),
        (dt.date(2024, 7, 7), 0, Notice("1 محرم 1446ھ", "1 Muharram 1446 AH")),
        (dt.date(2024, 6, 16), 0, Notice("10 ذوالحجہ 1445ھ", "10 Dhul-Hijjah 1445 AH")),
        (dt.date(1924, 8, 1), 0, Notice("1 محرم 1343ھ", "1 Muharram 1343 AH")),
    ],
)
def test_a_day_has_a_date_in_the_islamic_calendar(date, offset, expected):
    assert hijri(date, offset) == expected


def test_each_month_has_its_name():
    days = (DAY + dt.timedelta(days=n) for n in range(355))
    urdu, english = zip(*((w.urdu, w.english) for w in map(hijri, days) if w), strict=True)
    assert list(dict.fromkeys(text.split(" ", 1)[1].rpartition(" ")[0] for text in urdu)) == [
        *("رمضان", "شوال", "ذوالقعدہ", "ذوالحجہ", "محرم", "صفر", "ربیع الاول", "ربیع الثانی"),
        *("جمادی الاول", "جمادی الثانی", "رجب", "شعبان"),
    ]
    assert len({text.split(" ", 1)[1].rsplit(" ", 2)[0] for text in english}) == 12


@pytest.mark.parametrize(
    ("date", "offset"),
    [
        (dt.date(1924, 7, 31), 0),
        (dt.date(2077, 11, 17), 0),
        (dt.date(1924, 8, 1), -1),
        (dt.date.max, 1),
        (dt.date.min, -1),
    ],
)
def test_outside_of_the_tables_there_is_none(date, offset):
    assert hijri(date, offset) is None


def test_a_date_is_told_in_both_calendars_if_the_newsroom_wants_it():
    assert day_words(DAY, Settings()) == Notice("11 مارچ، 2024", "March 11, 2024")
    assert day_words(DAY, Settings(hijri=True, hijri_offset=-1)) == Notice(
        "11 مارچ، 2024 (29 شعبان 1445ھ)", "March 11, 2024 (29 Shaban 1445 AH)"
    )


def test_outside_of_the_tables_a_date_is_told_in_one():
    old = dt.date(1900, 1, 1)
    assert day_words(old, Settings(hijri=True)) == day_words(old, Settings())


def test_the_tables_are_loaded_only_where_they_are_wanted():
    code = (
        "import sys, datetime as dt\n"
        "from translator.publishing.hijri import day_words\n"
        "from translator.publishing.site.values import Settings\n"
        "day_words(dt.date(2024, 3, 11), Settings())\n"
        "print('hijridate' in sys.modules)\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"
