"""Regular endings of Urdu nouns, so that a glossary need not list every form."""

from __future__ import annotations

import enum

__all__ = ["Number", "inflected_forms"]


class Number(enum.StrEnum):
    """Grammatical number, as far as an ending shows it."""

    SINGULAR = "singular"
    PLURAL = "plural"
    UNKNOWN = "unknown"  # ے is both the oblique singular and the direct plural


def inflected_forms(noun: str) -> dict[str, Number]:
    """Return the regular forms of a common noun or noun phrase; the last word takes the ending.

    اثاثہ gives اثاثے (oblique singular or plural) and اثاثوں (oblique plural); کرنسی gives
    کرنسیاں and کرنسیوں; ایکسچینج gives ایکسچینجوں, ایکسچینجیں and the borrowed ایکسچینجز.

    Args:
        noun: A normalised noun in its dictionary form.

    Returns:
        Forms other than the noun itself, with the number that each shows.
    """
    stem = noun[:-1]
    if noun.endswith(("ا", "ہ")):
        return {stem + "ے": Number.UNKNOWN, stem + "وں": Number.PLURAL, noun + "ز": Number.PLURAL}
    if noun.endswith("ی"):
        endings: tuple[str, ...] = ("اں", "وں", "ز")
    elif noun.endswith("و"):
        endings = ("ؤں", "ز")
    elif noun.endswith(("ے", "ں")):
        return {}
    else:
        endings = ("وں", "یں", "ز")
    return {noun + ending: Number.PLURAL for ending in endings}
