"""Signs that are wrong: quotes, brackets, end marks, case, addresses."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.fault import WORD, Fault, one_of, swapped
from translator.urdu import normalise

__all__ = ["SIGNS"]

_QUOTE = re.compile('["“”]')
_QUOTED = re.compile('"[^"]+"|“[^”]+”')
_ANY_QUOTE = re.compile("[\"'“”‘’«»]")
_BRACKET = re.compile(r"[()]")
_MANY = 5  # words
_ADDRESSES = (
    "https://khabar.example/news/2024",
    "http://www.akhbar.example/urdu",
    "news@khabar.example",
    "info.desk@akhbar.example",
)
_ADDRESS = re.compile("|".join(map(re.escape, _ADDRESSES)))


def _quote_dropped(_: str, english: str, rng: Random) -> str | None:
    found = one_of(list(_QUOTE.finditer(english)), rng)
    even = len(_QUOTE.findall(english)) % 2 == 0
    return english[: found.start()] + english[found.end() :] if found and even else None


def _quotes_lost(source: str, english: str, _: Random) -> str | None:
    both = _QUOTED.search(english) and _QUOTED.search(normalise(source))
    return _QUOTE.sub("", english) if both else None


def _quotes_added(source: str, english: str, rng: Random) -> str | None:
    if _ANY_QUOTE.search(source) or _ANY_QUOTE.search(english):
        return None
    found = one_of(list(re.finditer(r"(?<!\S)[A-Za-z]+ [A-Za-z]+(?!\S)", english)), rng)
    return swapped(english, found, f'"{found[0]}"') if found else None


def _bracket(_: str, english: str, rng: Random) -> str | None:
    found = one_of(list(_BRACKET.finditer(english)), rng)
    even = english.count("(") == english.count(")")
    return english[: found.start()] + english[found.end() :] if found and even else None


def _not_asked(source: str, english: str, _: Random) -> str | None:
    asked = english.endswith("?") and source.rstrip().endswith(("؟", "?"))
    return english[:-1] + "." if asked else None


def _as_question(pair: tuple[str, str], _: tuple[str, str], __: Random) -> tuple[str, str]:
    """Ask on both sides what they say; what is no statement stays as it is."""
    urdu, english = (side.rstrip() for side in pair)
    said = urdu.endswith(("۔", ".")) and english.endswith(".")
    return (f"کیا {urdu[:-1]}؟", f"{english[:-1]}?") if said else pair


def _asked(source: str, english: str, _: Random) -> str | None:
    said = english.endswith(".") and source.rstrip().endswith(("۔", "."))
    return english[:-1] + "?" if said else None


def _comma_end(source: str, english: str, _: Random) -> str | None:
    said = english.endswith(".") and source.rstrip().endswith(("۔", "."))
    return english[:-1] + "," if said else None


def _no_end(source: str, english: str, _: Random) -> str | None:
    said = english.endswith(".") and source.rstrip().endswith("۔")
    return english[:-1] if said else None


def _small(_: str, english: str, __: Random) -> str | None:
    plain = english[:1].isupper() and english[1:2].islower()
    return english[0].lower() + english[1:] if plain else None


def _capitals(_: str, english: str, __: Random) -> str | None:
    return english.upper() if len(WORD.findall(english)) >= _MANY else None


def _with_address(pair: tuple[str, str], _: tuple[str, str], rng: Random) -> tuple[str, str]:
    """Append an address to both sides."""
    address = rng.choice(_ADDRESSES)
    return f"{pair[0]} ({address})", f"{pair[1]} ({address})"


def _address_changed(_: str, english: str, rng: Random) -> str | None:
    found = _ADDRESS.search(english)
    if not found:
        return None
    at = rng.choice([m.start() for m in re.finditer("[a-z]", found[0])])
    new = rng.choice([c for c in "abdegiklmnortuw" if c != found[0][at]])
    return swapped(english, found, found[0][:at] + new + found[0][at + 1 :])


def _address_lost(_: str, english: str, __: Random) -> str | None:
    found = re.search(rf" \((?:{_ADDRESS.pattern})\)", english)
    return swapped(english, found, "") if found else None


SIGNS = (
    Fault("one quote dropped", _quote_dropped, ("quotes",)),
    Fault("all quotes dropped", _quotes_lost, ("quotes",)),
    Fault("quotes added", _quotes_added, ("quotes",)),
    Fault("one bracket dropped", _bracket, ("brackets",)),
    Fault("question mark lost", _not_asked, ("question", "end-mark"), _as_question),
    Fault("question mark added", _asked, ("question", "end-mark")),
    Fault("comma at the end", _comma_end, ("end-mark",)),
    Fault("end mark dropped", _no_end, ("end-mark",)),
    Fault("small first letter", _small, ("casing",)),
    Fault("all in capitals", _capitals, ("casing",)),
    Fault("address changed", _address_changed, ("address",), _with_address),
    Fault("address lost", _address_lost, ("address",), _with_address),
)
