"""Write the translation memory as TMX 1.4b."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterable, Sequence

from translator._version import __version__
from translator.article import Mark, MarkKind
from translator.exchange.safe_xml import NOT_XML
from translator.memory import Unit

__all__ = ["ORIGIN", "TOOL", "write_tmx"]

TOOL = "dozaban"
ORIGIN = "x-dozaban-"  # begins the types of our own properties
# A carriage return, and in attributes all white space, is only kept as a character reference.
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE = _TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})
# Each kind as TMX names it, with the element of HTML that is its native code.
_CODES = {
    MarkKind.STRONG: ("bold", "b"),
    MarkKind.EMPHASIS: ("italic", "i"),
    MarkKind.LINK: ("link", "a"),
    MarkKind.CODE: ("x-code", "code"),
}


def write_tmx(units: Iterable[Unit]) -> str:
    """Return a TMX document with one translation unit for each unit of the memory, in order.

    TMX 1.4b (LISA OSCAR, 2005), level 2: inline marks of the English are pairs of <bpt> and <ept>
    with HTML as their native code, so that other programs can show them. Equal units give
    an equal document. Characters that XML 1.0 forbids are left out; times are cut to the second.
    No document type is named, since programs without its file could not open the document.
    """
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        f'<header creationtool="{TOOL}" creationtoolversion="{__version__}" segtype="sentence"'
        f' o-tmf="{TOOL}" adminlang="en" srclang="ur" datatype="plaintext"/>\n<body>\n'
    )
    return "".join([head, *map(_unit, units), "</body>\n</tmx>\n"])


def _unit(unit: Unit) -> str:
    about = {"creationdate": _date(unit.at), "creationid": _value(unit.who)}
    said = "".join(f' {name}="{value}"' for name, value in about.items() if value)
    own = {"origin": unit.origin, "before": unit.before, "after": unit.after}
    props = "".join(
        f'<prop type="{ORIGIN}{name}">{_text(value)}</prop>\n'
        for name, value in own.items()
        if value
    )
    return (
        f"<tu{said}>\n{props}"
        f'<tuv xml:lang="ur"><seg>{_text(unit.source)}</seg></tuv>\n'
        f'<tuv xml:lang="en"><seg>{_content(unit.target, unit.marks)}</seg></tuv>\n</tu>\n'
    )


def _date(at: dt.datetime | None) -> str:
    """Return a time as TMX writes it: YYYYMMDDThhmmssZ, the basic format of ISO 8601 in UTC."""
    if at is None:
        return ""
    plain = at.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    return plain.replace("-", "").replace(":", "") + "Z"


def _content(text: str, marks: Sequence[Mark]) -> str:
    pieces, done = [], 0
    for place, opens, number, mark in _edges(marks):
        pieces += [_text(text[done:place]), _code(mark, number, opens=opens)]
        done = place
    return "".join([*pieces, _text(text[done:])])


def _edges(marks: Sequence[Mark]) -> list[tuple[int, bool, int, Mark]]:
    """Return where marks open and close, with their numbers: nested where they can be.

    At one place the inner ones close first, then the outer ones open first.
    """
    numbered = [(n, mark) for n, mark in enumerate(marks, 1) if mark.start < mark.end]
    closing = [((m.end, False, -m.start, -n), n, m) for n, m in numbered]
    opening = [((m.start, True, -m.end, n), n, m) for n, m in numbered]
    ordered = sorted(closing + opening, key=lambda edge: edge[0])
    return [(key[0], key[1], number, mark) for key, number, mark in ordered]


def _code(mark: Mark, number: int, *, opens: bool) -> str:
    kind, name = _CODES[mark.kind]
    if not opens:
        return f'<ept i="{number}">{_text(f"</{name}>")}</ept>'
    address = f' href="{html.escape(mark.address)}"' if mark.kind is MarkKind.LINK else ""
    code = _text(f"<{name}{address}>")
    return f'<bpt i="{number}" x="{number}" type="{kind}">{code}</bpt>'


def _text(text: str) -> str:
    """Return a text for the inside of an element, without what XML 1.0 forbids (section 2.2)."""
    return NOT_XML.sub("", text).translate(_TEXT)


def _value(text: str) -> str:
    """Return a text for an attribute."""
    return NOT_XML.sub("", text).translate(_VALUE)
