"""Rules that bring the names of CLDR into the form of a news text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from translator.urdu import normalise

__all__ = ["Name", "clean_urdu", "currency_name", "english_name", "region_name", "unique"]

_IN_BRACKETS = re.compile(r"\A(?P<name>[^(]+) \((?P<other>[^)]+)\)\Z")
_REGION_OF_CHINA = re.compile(r" SAR (?:چین|China)\Z")
_ABBREVIATIONS = {"CFA": "سی ایف اے", "CFP": "سی ایف پی"}
_SAINT = re.compile(r"\bSt\.? ")
_SIDE = re.compile(r"\A(?P<side>North|South|East|West)ern (?P<part>Asia|Africa)\Z")
_PARTS_OF_CURRENCY = {"Convertible", "New"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the other ways to write it."""

    name: str
    others: tuple[str, ...] = ()


def unique(values: Iterable[str], *, but: str = "") -> tuple[str, ...]:
    """Return the values in order, each once, without empty ones and `but`."""
    return tuple(dict.fromkeys(value for value in values if value and value != but))


def clean_urdu(name: str) -> Name:
    """Return an Urdu name in plain letters, with the spellings that a rule can make of it.

    A name in brackets is another one; "SAR" and the country behind it go; abbreviations are
    spelled out; ھ never begins a word; کا becomes کے before an inflected noun.
    """
    plain = _REGION_OF_CHINA.sub("", name)
    for latin, urdu in _ABBREVIATIONS.items():
        plain = plain.replace(f"[{latin}]", urdu).replace(latin, urdu)
    plain = re.sub(r"\bھ", "ہ", normalise(plain).replace("یوروپی", "یورپی"))
    others: list[str] = []
    if found := _IN_BRACKETS.match(plain):
        plain, others = found["name"], [found["other"]]
    spellings = [plain, *others]
    for spelling in tuple(spellings):
        spellings += _respelled(spelling)
    return Name(plain, unique(spellings, but=plain))


def _respelled(name: str) -> list[str]:
    found = []
    if " کا " in name:
        oblique = name.replace(" کا ", " کے ").replace("روپیہ", "روپے")
        found.append(re.sub("ہ\\Z", "ے", oblique))
    if name.endswith("پونڈ"):
        found.append(name.removesuffix("پونڈ") + "پاؤنڈ")
    if name.endswith(("افریقہ", "امریکہ")):  # both endings are usual
        found.append(name[:-1] + "ا")
    if " اور " in name:
        found.append(name.replace(" اور ", " و "))
    if "آئلینڈ" in name:
        found.append(name.replace("آئلینڈ", "آئی لینڈ"))
    if name.endswith(" آئلینڈز") and name.count(" ") == 1:
        found += [name.removesuffix("آئلینڈز") + "جزائر", "جزائر " + name.removesuffix(" آئلینڈز")]
    return found


def english_name(name: str) -> Name:
    """Return an English name with "and" for "&", and what else it may be written like."""
    plain = _REGION_OF_CHINA.sub("", name).replace("&", "and").replace("’", "'").replace("ʻ", "'")
    others: list[str] = []
    if found := _IN_BRACKETS.match(plain):
        plain, others = found["name"], [found["other"]]
    others += [_SAINT.sub("Saint ", plain), _without_accents(plain)]
    return Name(plain, unique(others, but=plain))


def region_name(name: str) -> Name:
    """Return the name of a part of a continent: "Southern Asia" is "South Asia" in the news."""
    if found := _SIDE.match(name):
        press = f"{found['side']} {found['part']}"
        return Name(press, (name, name[0].lower() + name[1:]))
    return Name(name, (name[0].lower() + name[1:],) if "ern " in name else ())


def currency_name(name: str) -> Name:
    """Return the name of a currency as news desks write it: "Pakistani rupee"."""
    *before, noun = name.split()
    last = noun.lower()
    others: list[str] = []
    if before and before[-1] in _PARTS_OF_CURRENCY:
        last = f"{before.pop().lower()} {last}"
        others.append(" ".join([*before, noun.lower()]))
    written = english_name(" ".join([*before, last]))
    return Name(written.name, unique([*written.others, *others], but=written.name))


def _without_accents(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
