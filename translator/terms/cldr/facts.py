"""What Babel knows of money and languages."""

from __future__ import annotations

from translator.terms.cldr.press import MILLION, NATIONAL_LANGUAGES

__all__ = ["current_currencies", "living_languages"]

_SHARE = 5.0  # per cent of a country's people; a language of fewer is no news


def living_languages() -> set[str]:
    """Return the codes of languages that are official in a country or widely spoken."""
    from babel.core import get_global  # noqa: PLC0415 - a second that only this needs

    return set(NATIONAL_LANGUAGES) | {
        code
        for territory, spoken in get_global("territory_languages").items()
        for code, facts in spoken.items()
        if facts["official_status"] in {"official", "de_facto_official"}
        or facts["population_percent"] >= MILLION.get(territory, _SHARE)
    }


def current_currencies() -> set[str]:
    """Return the ISO 4217 codes of what is legal tender somewhere today."""
    from babel.core import get_global  # noqa: PLC0415 - a second that only this needs

    return {
        code
        for currencies in get_global("territory_currencies").values()
        for code, _, end, tender in currencies
        if tender and end is None
    }
