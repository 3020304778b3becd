"""The terms that CLDR gives, through Babel's Urdu and English locales."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from translator.terms.cldr.adjectives import MISSPELT, adjectives, currency_adjectives
from translator.terms.cldr.exclusions import EXCLUDED, SKIPPED
from translator.terms.cldr.facts import current_currencies, living_languages
from translator.terms.cldr.names import (
    Name,
    clean_urdu,
    currency_name,
    english_name,
    region_name,
    unique,
)
from translator.terms.cldr.press import DEMONYMS, ENGLISH, URDU
from translator.terms.term import Term
from translator.urdu import has_arabic_letters

__all__ = ["cldr_terms"]

_Names = Mapping[str, Mapping[str, str]]
_KINDS = ("territories", "currencies", "languages")
_BOOKS = {"territory": "ISO 3166", "currency": "ISO 4217", "language": "ISO 639"}


def cldr_terms() -> tuple[Term, ...]:
    """Return the terms in alphabetical order of their sources.

    Each spelling stands once: a territory has it before a nationality, that before a language,
    and that before a currency. Languages are those that are official in a country or spoken by
    about a million people in a populous country, or by 5 % of another.
    """
    urdu, english = _names("ur"), _names("en")
    found = [
        *_territories(urdu, english),
        *_nationalities(urdu, english),
        *_languages(urdu, english),
        *_currencies(urdu, english),
    ]
    taken: set[str] = set(EXCLUDED)
    kept: list[Term] = []
    for term in found:
        if term.source in taken:
            continue
        free = tuple(v for v in term.variants if v not in taken)
        taken |= {term.source, *free}
        kept.append(replace(term, variants=free))
    return tuple(sorted(kept, key=lambda term: term.source))


def _names(language: str) -> _Names:
    from babel import Locale  # noqa: PLC0415 - a second that only this command needs

    locale = Locale(language)
    return {
        kind: {code: name for code, name in getattr(locale, kind).items() if code not in SKIPPED}
        for kind in _KINDS
    }


def _term(code: str, urdu: Name, english: Name, domain: str, more: tuple[str, ...] = ()) -> Term:
    own = ENGLISH.get(code, (english.name, *english.others))
    book = "UN M.49" if code.isdigit() else _BOOKS[domain]
    return Term(
        source=urdu.name,
        target=own[0],
        variants=unique((*urdu.others, *URDU.get(code, ())), but=urdu.name),
        forms=unique((*own, *english.others, *more), but=own[0]),
        domain=domain,
        reference="CLDR",
        note=f"{book}: {code}",
    )


def _territories(urdu: _Names, english: _Names) -> Iterator[Term]:
    demonyms = _english_adjectives(urdu, english)
    for code, name in urdu["territories"].items():
        theirs = english["territories"].get(code, "")
        if not theirs or " - " in name:  # two countries of one name
            continue
        as_written = region_name(theirs) if code.isdigit() else english_name(theirs)
        yield _term(code, clean_urdu(name), as_written, "territory", demonyms.get(code, ()))


def _english_adjectives(urdu: _Names, english: _Names) -> dict[str, tuple[str, ...]]:
    """Return what the people and things of a territory are called: "Algerian"."""
    countries = {english_name(name).name for name in english["territories"].values()}
    found: dict[str, tuple[str, ...]] = {
        code: (name.replace("_", " "),) for code, name in DEMONYMS.items()
    }
    current = current_currencies()
    named = {code: name for code, name in english["currencies"].items() if code in current}
    for adjective in [
        *(a for a in currency_adjectives(urdu["currencies"], named)),
        *adjectives(urdu, english),
    ]:
        if adjective.english not in countries:
            before = found.get(adjective.territory, ())
            found[adjective.territory] = unique((*before, adjective.english))
    return found


def _nationalities(urdu: _Names, english: _Names) -> Iterator[Term]:
    demonyms = _english_adjectives(urdu, english)
    for found in adjectives(urdu, english):
        country = english["territories"][found.territory]
        plain = region_name(country) if found.territory.isdigit() else english_name(country)
        names = ENGLISH.get(found.territory) or (plain.name,)
        forms = unique((*demonyms[found.territory], *names), but=found.english)
        yield Term(
            source=found.urdu,
            target=found.english,
            variants=URDU.get(found.code, ()) if found.code.islower() else (),
            forms=forms,
            domain="nationality",
            reference="CLDR",
            note=f"of {names[0]}",
        )


def _languages(urdu: _Names, english: _Names) -> Iterator[Term]:
    countries = set(english["territories"].values())
    for code in sorted(urdu["languages"].keys() & living_languages()):
        theirs = english["languages"].get(code, "")
        if theirs and theirs not in countries and "_" not in code:
            name = clean_urdu(urdu["languages"][code])
            if has_arabic_letters(name.name):
                yield _term(code, name, english_name(theirs), "language")


def _currencies(urdu: _Names, english: _Names) -> Iterator[Term]:
    for code in sorted(urdu["currencies"].keys() & current_currencies()):
        ours, theirs = urdu["currencies"][code], english["currencies"][code]
        for wrong, right in MISSPELT.items():
            theirs = theirs.replace(wrong, right)
        if theirs.endswith("Peso"):
            ours = ours.replace("پیسہ", "پیسو")  # a paisa is a hundredth of a rupee
        yield _term(code, clean_urdu(ours), currency_name(theirs), "currency", (code,))
