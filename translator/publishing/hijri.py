"""Dates of the Islamic calendar beside those of the Gregorian one."""

from __future__ import annotations

import datetime as dt

from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.site.values import Settings
from translator.publishing.wording import Notice

__all__ = ["day_words", "hijri"]

_MONTHS = (
    Notice("محرم", "Muharram"),
    Notice("صفر", "Safar"),
    Notice("ربیع الاول", "Rabi I"),
    Notice("ربیع الثانی", "Rabi II"),
    Notice("جمادی الاول", "Jumada I"),
    Notice("جمادی الثانی", "Jumada II"),
    Notice("رجب", "Rajab"),
    Notice("شعبان", "Shaban"),
    Notice("رمضان", "Ramadan"),
    Notice("شوال", "Shawwal"),
    Notice("ذوالقعدہ", "Dhul-Qadah"),
    Notice("ذوالحجہ", "Dhul-Hijjah"),
)


def day_words(date: dt.date, settings: Settings) -> Notice:
    """Return a date in words, with that of the Islamic calendar if the newsroom wants it."""
    plain = Notice(URDU.date(date), ENGLISH.date(date))
    beside = hijri(date, settings.hijri_offset) if settings.hijri else None
    if beside is None:
        return plain
    return Notice(f"{plain.urdu} ({beside.urdu})", f"{plain.english} ({beside.english})")


def hijri(date: dt.date, offset: int = 0) -> Notice | None:
    """Return the date of the Islamic calendar of Umm al-Qura, by the tables of `hijridate`.

    Args:
        date: A day of the Gregorian calendar.
        offset: Days to add, where the moon is seen on another evening: -1 in most years in
            Pakistan.

    Returns:
        The date in words, or None outside of the tables (August 1924 to November 2077).
    """
    from hijridate import Gregorian  # noqa: PLC0415 - few sites want it

    try:
        there = Gregorian.fromdate(date + dt.timedelta(days=offset)).to_hijri()
    except OverflowError:
        return None
    month = _MONTHS[there.month - 1]
    return Notice(
        f"{there.day} {month.urdu} {there.year}ھ", f"{there.day} {month.english} {there.year} AH"
    )
