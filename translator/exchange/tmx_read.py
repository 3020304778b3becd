"""Read translation memories from TMX files: ours, and those of other programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import PurePath
from typing import Any

from translator.bounded import quoted
from translator.errors import ExchangeError
from translator.exchange.bounds import fits
from translator.exchange.safe_xml import local_name, parse_xml
from translator.exchange.tmx_segment import Content, read_content
from translator.exchange.tmx_write import ORIGIN, TOOL
from translator.memory import Unit
from translator.segmenting import segment_key

__all__ = ["TmxUnits", "read_tmx"]

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST_PAIRS = 100  # units from one entry: each text of a language goes with each of the other
_CODES = {"ur": "Urdu", "urd": "Urdu", "en": "English", "eng": "English"}


@dataclass(frozen=True, slots=True)
class TmxUnits:
    """The units of a file, and a sentence about each entry that gave none."""

    units: tuple[Unit, ...] = ()
    skipped: tuple[str, ...] = ()


def read_tmx(data: bytes, name: str) -> TmxUnits:
    """Return the Urdu-English units of a TMX file.

    Understands TMX 1.1 to 1.4b (LISA OSCAR). Which language is the source does not matter, nor
    which region a language is of. An entry with several texts in a language gives a unit for
    each pair. Native codes are dropped, except those that stand for our inline marks.

    Args:
        data: The file, in the encoding that it declares.
        name: The name of the file, for messages, and as origin where the file tells none.

    Raises:
        ExchangeError: If it is malformed or no TMX; the message gives line and column.
    """
    root = parse_xml(data, name, error=ExchangeError)
    if local_name(root).lower() != "tmx":
        raise ExchangeError(
            f"{name}, line {root.sourceline}, column 1: <{quoted(local_name(root))}> does not "
            "begin a TMX file. Export the memory as TMX 1.4."
        )
    ours = any(header.get("creationtool") == TOOL for header in root.iterchildren("{*}header"))
    units: list[Unit] = []
    skipped: list[str] = []
    for number, entry in enumerate(root.iter("{*}tu"), 1):
        texts = _texts(entry, as_written=ours)
        fault = _fault(texts)
        if fault:
            label = quoted(entry.get("tuid") or f"number {number}")
            skipped.append(f"{name}, line {entry.sourceline}: unit {label} has {fault}.")
        else:
            units += _units(entry, texts, PurePath(name).stem)
    return TmxUnits(tuple(units), tuple(skipped))


def _fault(texts: Texts) -> str:
    """Say why an entry gives no unit; nothing if it gives some."""
    lack = " and no ".join(language for language, found in texts.items() if not found)
    if lack:
        return f"no {lack} text"
    urdu, english = texts.values()
    if len(urdu) * len(english) > _MOST_PAIRS:
        return "too many texts"
    texts_and_codes = ((c.text, len(c.marks)) for c in (*urdu, *english))
    if not all(fits("", text, codes) for text, codes in texts_and_codes):
        return "a text that is too long or has too many codes"
    return ""


Texts = dict[str, dict[Content, Any]]
"""What a language says in an entry, without what is empty, each with its element."""


def _texts(entry: Any, *, as_written: bool) -> Texts:  # noqa: ANN401 - untyped library
    found: Texts = {"Urdu": {}, "English": {}}
    for variant in entry.iterchildren("{*}tuv"):
        code = variant.get(_LANGUAGE) or variant.get("lang") or ""  # `lang` until TMX 1.2
        language = _CODES.get(code.strip().lower().replace("_", "-").partition("-")[0])
        segment = next(variant.iterchildren("{*}seg"), None)
        if language and segment is not None:
            content = read_content(segment, as_written=as_written)
            if content.text.strip():
                found[language].setdefault(content, variant)
    return found


def _units(entry: Any, texts: Texts, origin: str) -> Iterator[Unit]:  # noqa: ANN401 - untyped library
    own = {p.get("type"): (p.text or "").strip() for p in entry.iterchildren("{*}prop")}
    sources = dict.fromkeys(content.text for content in texts["Urdu"])
    for source, (target, variant) in product(sources, texts["English"].items()):
        yield Unit(
            source,
            target.text,
            segment_key(source),
            target.marks,
            before=own.get(f"{ORIGIN}before", ""),
            after=own.get(f"{ORIGIN}after", ""),
            origin=own.get(f"{ORIGIN}origin") or origin,
            who=_first(variant, entry, "id"),
            at=_time(_first(variant, entry, "date")),
        )


def _first(variant: Any, entry: Any, what: str) -> str:  # noqa: ANN401 - untyped library
    """Return who or when: what is said of the English text counts before the whole entry."""
    names = [(e, f"{verb}{what}") for e in (variant, entry) for verb in ("change", "creation")]
    return next((value for element, name in names if (value := element.get(name))), "")


def _time(text: str) -> dt.datetime | None:
    """Return a time in UTC; None for what is no date of ISO 8601."""
    try:
        at = dt.datetime.fromisoformat(text.strip())
        return at.astimezone(dt.UTC) if at.tzinfo else at.replace(tzinfo=dt.UTC)
    except (ValueError, OverflowError):
        return None
