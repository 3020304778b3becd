"""Nationalities: CLDR has none, but its currencies and languages are called after them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from translator.terms.cldr.names import clean_urdu, english_name, region_name
from translator.terms.cldr.press import ENGLISH, NATIONAL_LANGUAGES

__all__ = ["MISSPELT", "Adjective", "adjectives", "currency_adjectives"]

# Adjectives that are borrowed as they are; others are told by their endings.
_LOANS = frozenset(
    "افغان آئرش ازبیک تاجک ترکمان جرمن چیک ڈچ ڈینش سلوواک پولش سوئس سویڈش فینیش قزاخ".split()
) | {"آئس لینڈک"}
_CONTINENTS = {
    ("افریقہ", "افریقی"): ("Africa", "African"),
    ("امریکہ", "امریکی"): ("America", "American"),
    ("ایشیا", "ایشیائی"): ("Asia", "Asian"),
    ("یورپ", "یورپی"): ("Europe", "European"),
}
_YEARS = re.compile(r"\d{4}|\(")
_URDU_LOAN_ENDINGS = ("ین", "ئن", "ان", "یز")
_ENGLISH_LOAN_ENDINGS = ("an", "ese")
MISSPELT = {"Guyanaese": "Guyanese", "Kyrgystani": "Kyrgyzstani"}  # in CLDR's English


@dataclass(frozen=True, slots=True)
class Adjective:
    """A nationality in both languages and the code of its country."""

    urdu: str
    english: str
    territory: str
    code: str


def adjectives(
    urdu: Mapping[str, Mapping[str, str]], english: Mapping[str, Mapping[str, str]]
) -> Iterator[Adjective]:
    """Yield the nationalities in the names of languages and currencies, languages first.

    Regions of the world are called by rule: Africa has African.

    Args:
        urdu: Names by code under "languages", "currencies" and "territories".
        english: The same in English.
    """
    countries = {english_name(name).name for name in english["territories"].values()}
    places = {clean_urdu(name).name for name in urdu["territories"].values()}
    for found in _candidates(urdu, english):
        if found.territory not in english["territories"]:
            continue
        named = any(found.english.endswith(country) for country in countries)
        if not named and found.urdu not in places and _is_adjective(found):
            yield found


def _candidates(
    urdu: Mapping[str, Mapping[str, str]], english: Mapping[str, Mapping[str, str]]
) -> Iterator[Adjective]:
    for code, territory in NATIONAL_LANGUAGES.items():
        name = clean_urdu(urdu["languages"][code]).name
        yield Adjective(name, english["languages"][code], territory, code)
    yield from currency_adjectives(urdu["currencies"], english["currencies"])
    yield from _variety_adjectives(urdu["languages"], english["languages"])
    yield from _regional_adjectives(urdu["territories"], english["territories"])


def currency_adjectives(urdu: Mapping[str, str], english: Mapping[str, str]) -> Iterator[Adjective]:
    """Yield what stands before the currency: پاکستانی روپیہ, "Pakistani Rupee" give Pakistani.

    An ISO 4217 code begins with that of its country, but for those that begin with X.
    """
    for code in sorted(urdu.keys() & english.keys()):
        ours = clean_urdu(urdu[code]).name.split()[:-1]
        theirs = english_name(english[code]).name.split()[:-1]
        if ours[-1:] == ["نیا"]:
            ours = ours[:-1]
        if theirs[-1:] in (["New"], ["Convertible"]):
            theirs = theirs[:-1]
        if ours and theirs and code[0] != "X" and not _YEARS.search(english[code]):
            adjective = " ".join(theirs)
            adjective = MISSPELT.get(adjective, adjective)
            yield Adjective(" ".join(ours), adjective, code[:2], code)


def _variety_adjectives(urdu: Mapping[str, str], english: Mapping[str, str]) -> Iterator[Adjective]:
    """Yield what stands before a language: برطانوی انگریزی, "British English" give British."""
    for code in sorted(urdu.keys() & english.keys()):
        language, _, territory = code.partition("_")
        if not territory or language not in urdu:
            continue
        ours = urdu[code].removesuffix(" " + urdu[language])
        theirs = english[code].removesuffix(" " + english[language])
        one_word = ours != urdu[code] and theirs != english[code] and " " not in theirs
        if one_word and theirs != "European":  # as Spain's Spanish is called
            yield Adjective(clean_urdu(ours).name, theirs, territory, code)


def _regional_adjectives(
    urdu: Mapping[str, str], english: Mapping[str, str]
) -> Iterator[Adjective]:
    for code in sorted(code for code in urdu.keys() & english.keys() if code.isdigit()):
        for (place, adjective), (country, called) in _CONTINENTS.items():
            ours, theirs = clean_urdu(urdu[code]).name, region_name(english[code]).name
            theirs = ENGLISH.get(code, (theirs,))[0]
            if ours.endswith(place) and theirs.endswith(country):
                region = theirs.removesuffix(country)
                yield Adjective(ours.removesuffix(place) + adjective, region + called, code, code)


def _is_adjective(found: Adjective) -> bool:
    """Say whether the Urdu is an adjective by its ending, or a known loan."""
    if " کا" in found.urdu:
        return False
    if found.urdu in _LOANS or found.urdu.endswith("ی"):
        return True
    loan = found.urdu.endswith(_URDU_LOAN_ENDINGS)
    return loan and found.english.endswith(_ENGLISH_LOAN_ENDINGS)
