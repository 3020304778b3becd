"""Files that are to take all time or memory, of any size: small in tests, full in the long run.

`size` is what a file is made of: some thousand times that many bytes, tags or cells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.attacks.exchange import reading
from tests.attacks.exchange.bodies import lol, tbx, tmx, unit1, unit2, xliff1, xliff2

__all__ = ["BOMBS", "Bomb"]


@dataclass(frozen=True)
class Bomb:
    """A file that is to harm.

    Attributes:
        name: What the file is called.
        make: Returns what is in it, for a number of thousands.
        read: What reads it.
        full: How many thousands are tried in the long run.
    """

    name: str
    make: Callable[[int], str]
    read: reading.Reader
    full: int


def _tu(urdu: str, english: str) -> str:
    return (
        f'<tu><tuv xml:lang="ur"><seg>{urdu}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{english}</seg></tuv></tu>'
    )


def _texts(count: int) -> str:
    return "".join(
        f'<tuv xml:lang="ur"><seg>شہر {n}</seg></tuv><tuv xml:lang="en"><seg>c{n}</seg></tuv>'
        for n in range(count)
    )


_BOOKS = "<segment id='s1-v1'><source>a</source><target>b</target></segment>"
_ONE = '{"id":1,"version":1,"urdu":"ا","english":"a","state":"draft"},'
_REVIEW = '{"dozaban":"review","edition":"a","segments":['

BOMBS = {
    "entities in text": Bomb("a.xlf", lambda _: xliff1(unit1("&k;"), lol()), reading.edition, 1),
    "entities in an attribute": Bomb(
        "a.xlf", lambda _: lol() + xliff1(unit1("x")).replace(" ", ' id="&k;" ', 1),
        reading.edition, 1,
    ),
    "one long entity many times": Bomb(
        "a.xlf",
        lambda n: f'<!DOCTYPE x [<!ENTITY a "{"a" * 1000 * n}">]>'
        + xliff1(unit1("x")).replace(" ", f' id="{"&a;" * 1000 * n}" ', 1),
        reading.edition, 100,
    ),
    "attributes": Bomb(
        "a.xlf",
        lambda n: xliff1(unit1("x")).replace(
            " ", " " + "".join(f'a{i}="1" ' for i in range(1000 * n)), 1
        ),
        reading.edition, 1000,
    ),
    "elements in elements": Bomb(
        "a.xlf", lambda n: xliff1("<a>" * 1000 * n), reading.edition, 1000
    ),
    "empty elements": Bomb("a.xlf", lambda n: xliff1("<a/>" * 1000 * n), reading.edition, 49_000),
    "as many empty elements as are read": Bomb(
        "a.xlf", lambda n: xliff1("<a/>b" * 1000 * n), reading.edition, 4_900
    ),
    "a long text": Bomb("a.xlf", lambda n: xliff1(unit1("x" * 1000 * n)), reading.edition, 95_000),
    "a text that is just read": Bomb(
        "a.xlf", lambda n: xliff1(unit1("x" * 1000 * n)), reading.edition, 9_000
    ),
    "a long attribute": Bomb(
        "a.tbx", lambda n: tbx(f'<conceptEntry id="{"a" * 1000 * n}"/>'), reading.terms, 9_000
    ),
    "a long version": Bomb(
        "a.xlf", lambda n: xliff1(unit1("x")).replace("1.2", "9" * 1000 * n, 1),
        reading.edition, 1000,
    ),
    "codes between words": Bomb(
        "a.xlf", lambda n: xliff1(unit1("<x/>abc def" * 1000 * n)), reading.edition, 300
    ),
    "codes around words": Bomb(
        "a.xlf", lambda n: xliff1(unit1('<g id="1" ctype="bold">a</g>b' * 1000 * n)),
        reading.edition, 60,
    ),
    "marks": Bomb(
        "a.xlf",
        lambda n: xliff2(unit2('<pc id="1" type="fmt" subType="xlf:b">é</pc>b' * 1000 * n)),
        reading.edition, 20,
    ),
    "files in files": Bomb(
        "a.xlf",
        lambda n: xliff2(
            '<file id="b">' * 200 + f'<unit id="u">{_BOOKS}</unit>' * 1000 * n + "</file>" * 200
        ),
        reading.edition, 20,
    ),
    "units in units": Bomb(
        "a.xlf",
        lambda n: xliff1(
            "<trans-unit id='s1-v1'>" * 200
            + "<context context-type='x-link-1'>a</context>" * 1000 * n
            + "</trans-unit>" * 200
        ),
        reading.edition, 200,
    ),
    "codes in a memory": Bomb(
        "a.tmx", lambda n: tmx(_tu("شہر", "<ph/>abc def" * 1000 * n)), reading.memory, 300
    ),
    "each text with each": Bomb(
        "a.tmx", lambda n: tmx(f"<tu>{_texts(100 * n)}</tu>"), reading.memory, 50
    ),
    "many units": Bomb(
        "a.tmx",
        lambda n: tmx("".join(_tu(f"شہر {i}", f"c{i}") for i in range(1000 * n))),
        reading.memory, 100,
    ),
    "entries without terms": Bomb(
        "a.tbx", lambda n: tbx("<conceptEntry/>" * 1000 * n), reading.terms, 500
    ),
    "lists in a review": Bomb(
        "a.json", lambda n: f"{_REVIEW}{'[],' * 1000 * n}[]]}}", reading.edition, 63_000
    ),
    "as many lists as are read": Bomb(
        "a.json", lambda n: f"{_REVIEW}{'[],' * 1000 * n}[]]}}", reading.edition, 6_600
    ),
    "the same sentence in a review": Bomb(
        "a.json", lambda n: f"{_REVIEW}{_ONE * 1000 * n}{{}}]}}", reading.edition, 280
    ),
    "lists in lists": Bomb(
        "a.json", lambda n: f"{_REVIEW}{'[' * 1000 * n}", reading.edition, 19_000
    ),
    "rows": Bomb("a.csv", lambda n: "id,english\n" + "1,\n" * 1000 * n, reading.edition, 66_000),
    "as many rows as are read": Bomb(
        "a.csv", lambda n: "id,english\n" + "1,\n" * 1000 * n, reading.edition, 33_000
    ),
    "columns": Bomb(
        "a.csv", lambda n: "id,english" + ",a" * 1000 * n + "\n1,b\n", reading.edition, 1000
    ),
    "a long cell": Bomb(
        "a.csv", lambda n: f"id,english\n1,{'a' * 1000 * n}\n", reading.edition, 1000
    ),
    "an open quotation mark": Bomb(
        "a.csv", lambda n: 'id,english\n1,"' + "a\n" * 1000 * n, reading.edition, 1000
    ),
    "commas before a fault": Bomb(
        "a.csv", lambda n: 'source,target\nشہر,"a"' + ",a" * 1000 * n + ',"x"y', reading.glossary,
        1000,
    ),
    "many terms": Bomb(
        "a.csv",
        lambda n: "source,target\n" + "".join(f"شہر{i},City {i}\n" for i in range(1000 * n)),
        reading.matched, 100,
    ),
    "a long term": Bomb(
        "a.csv", lambda n: f"source,target\n{'شہر ' * 250 * n},City\n", reading.matched, 1000
    ),
    "words of context": Bomb(
        "a.csv",
        lambda n: "source,target,context\n"
        + "".join(f"شہر,City {i},لفظ{i}\n" for i in range(200 * n)),
        reading.matched, 20,
    ),
    "parts of a key": Bomb(
        "a.toml", lambda n: "[site]\n" + "a." * 1000 * n + "b=1", reading.settings, 7
    ),
    "tables in tables": Bomb("a.toml", lambda n: "a=" + "[" * 1000 * n, reading.settings, 15),
}  # fmt: skip
