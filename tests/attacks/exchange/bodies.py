"""Files around what an attack puts into them."""

from __future__ import annotations

from itertools import pairwise

__all__ = ["XLIFF1", "XLIFF2", "lol", "tbx", "tmx", "unit1", "unit2", "xliff1", "xliff2"]

XLIFF1 = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="ur" '
    'target-language="en" original="a" datatype="plaintext"><body>{}</body></file></xliff>'
)
XLIFF2 = (
    '<xliff version="2.1" srcLang="ur" trgLang="en" '
    'xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">{}</file></xliff>'
)
_TMX = '<tmx version="1.4"><header creationtool="x" srclang="ur"/><body>{}</body></tmx>'
_TBX = (
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text>'
    "<body>{}</body></text></tbx>"
)


def xliff1(body: str, head: str = "") -> str:
    """Return an XLIFF 1.2 file, with a document type before it."""
    return head + XLIFF1.format(body)


def xliff2(body: str, head: str = "") -> str:
    """Return an XLIFF 2.1 file, with a document type before it."""
    return head + XLIFF2.format(body)


def tmx(body: str) -> str:
    """Return a TMX file."""
    return _TMX.format(body)


def tbx(body: str) -> str:
    """Return a TBX file."""
    return _TBX.format(body)


def unit1(target: str, source: str = "شہر") -> str:
    """Return a sentence of XLIFF 1.2."""
    return f'<trans-unit id="s1-v1"><source>{source}</source><target>{target}</target></trans-unit>'


def unit2(target: str, source: str = "شہر") -> str:
    """Return a sentence of XLIFF 2.1."""
    return (
        f'<unit id="u"><segment id="s1-v1"><source>{source}</source><target>{target}</target>'
        "</segment></unit>"
    )


def lol(levels: int = 12) -> str:
    """Return a document type with entities each of which is ten times the one before."""
    names = "abcdefghijklmnop"[: levels + 1]
    rest = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    return f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{rest}]>'
