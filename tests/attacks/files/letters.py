"""Wrong bytes and odd characters."""

from __future__ import annotations

import codecs

from tests.attacks.files.nasty import BODY, PAGE, Nasty

__all__ = ["FILES"]

_BYTES = BODY.encode()
_BROKEN = "is not UTF-8, as the rest of the file is"
_NO_TEXT = "does not look like a text file"


def _bytes(name: str, what: str, data: bytes, expected: str = PAGE) -> Nasty:
    return Nasty(name, what, lambda _: data, expected)


def _text(name: str, what: str, text: str, expected: str = PAGE) -> Nasty:
    return _bytes(name, what, text.encode(), expected)


def _amid(name: str, what: str, odd: str, expected: str = PAGE) -> Nasty:
    return _text(name, what, f"{BODY}\nالف {odd} بے۔\n\n{BODY}", expected)


def _storm(name: str, what: str, odd: str, full: int) -> Nasty:
    return Nasty(name, what, lambda n: f"{BODY}\nب{odd * n}ت۔\n".encode(), PAGE, 500, full)


FILES = (
    _bytes("mixed.txt", "a part in Windows-1256", _BYTES + "كراچي".encode("cp1256"), _BROKEN),
    _bytes("one-byte.txt", "one byte of Windows-1256", _BYTES * 9 + b"\xc7\n" + _BYTES, _BROKEN),
    _bytes("marked.txt", "a stray byte behind a mark", codecs.BOM_UTF8 + _BYTES + b"\xff", _BROKEN),
    _bytes("cut.txt", "UTF-8 cut off in a letter", _BYTES[:-2], _BROKEN),
    _bytes("overlong.txt", "an overlong slash", _BYTES + b"\xc0\xaf", _BROKEN),
    _bytes("surrogate.txt", "a lone surrogate", _BYTES + b"\xed\xa0\x80", _BROKEN),
    _bytes("cesu.txt", "CESU-8", _BYTES + b"\xed\xa0\xbd\xed\xb8\x80", _BROKEN),
    _bytes("utf-16-odd.txt", "UTF-16 of odd length", BODY.encode("utf-16")[:-1], _NO_TEXT),
    _bytes("utf-16-bare.txt", "UTF-16 without a mark", (BODY * 4).encode("utf-16-le")),
    _bytes("utf-16-bare-odd.txt", "the same, odd", BODY.encode("utf-16-le")[:-1], _NO_TEXT),
    _bytes(
        "utf-16-lone.txt",
        "UTF-16 with a lone surrogate",
        f"\ufeff{BODY}\ud800".encode("utf-16-le", "surrogatepass"),
        _NO_TEXT,
    ),
    _bytes("utf-32.txt", "UTF-32", BODY.encode("utf-32")),
    _bytes("utf-7.txt", "UTF-7", BODY.encode("utf-7"), "does not look like an Urdu article"),
    _bytes("latin-1.txt", "all 256 bytes", bytes(range(256)) * 40, _NO_TEXT),
    _bytes("zeros.txt", "nothing but zeros", b"\0" * 5000, _NO_TEXT),
    _text("mark-amid.txt", "a byte order mark in the middle", f"{BODY}\ufeff{BODY}"),
    _text("nul.txt", "one zero", BODY.replace("کسان", "کس\0ان")),
    _text("nuls.txt", "a zero for each space", BODY.replace(" ", "\0"), _NO_TEXT),
    _amid("controls.txt", "all control characters", "".join(map(chr, range(32))), _NO_TEXT),
    _text("escape.txt", "codes of terminals", BODY * 9 + "الف \x1b[2J\x1b]0;x\x07 بے \x9b31m۔\n"),
    _text("returns.txt", "CR only", BODY.replace("\n", "\r")),
    _text("feeds.txt", "form feeds", BODY.replace("\n", "\f")),
    _text("ls.txt", "line separators", BODY.replace("\n", "\u2028")),
    _text("ps.txt", "paragraph separators", BODY.replace("\n", "\u2029")),
    _text("nel.txt", "next lines", BODY.replace("\n", "\x85")),
    _text("empty.txt", "nothing", "", "the file is empty"),
    _text("blank.txt", "blanks", " \t\u00a0\u2003\n", "the file is empty"),
    _text("unseen.txt", "nothing that is seen", "\u200b\u200d\u2060", "only 0% of its letters"),
    _amid("override.txt", "a right-to-left override that never ends", "\u202e cba"),
    _amid("unbalanced.txt", "controls of direction, unbalanced", "\u2066\u202a\u2069\u202c\u202c"),
    _amid("isolates.txt", "C++ in isolates", "\u2068C++\u2069 \u2067x\u2069 \u202aC#\u202c"),
    _text(
        "marked-label.txt", "an override in a label", f"ماخذ: \u202eabc\nٹیگز: \u2066الف\n{BODY}"
    ),
    _text("marked-heading.md", "one in a heading", f"# سرخی \u202eالف\n\n{BODY}"),
    _text("marked-link.md", "one in a link", f"{BODY}\n[الف\u202e](http://e.test/\u202eb)\n"),
    _text(
        "entities.md", "odd characters as entities", f"{BODY}\n&#x202e; &#xd800; &#0; &#27; &#13;\n"
    ),
    _text(
        "escaped.md",
        "odd characters as YAML escapes",
        f'---\ntitle: "سرخی \\ud800 \\u202e \\e[2J"\n"x\\ud800": "\\udfff"\n---\n{BODY}',
    ),
    _amid("tags.txt", "hidden letters of tags", "".join(map(chr, range(0xE0000, 0xE0080)))),
    _amid("nonchars.txt", "noncharacters", "\ufffe\uffff\U0001ffff\ufdd0"),
    _amid("private.txt", "private use", "\ue000\uf8ff\U000f0000"),
    _storm("marks.txt", "combining marks", "\u064e", 10_000),
    _storm("mixed-marks.txt", "marks to be sorted", "\u0301\u0316", 100_000),
    _storm("selectors.txt", "variation selectors", "\ufe0f", 100_000),
    _storm("joiners.txt", "joiners", "\u200d\u200c", 100_000),
)
