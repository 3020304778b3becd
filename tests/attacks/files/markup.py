"""Markdown that is nested, tangled, or means harm."""

from __future__ import annotations

from tests.attacks.files.nasty import BODY, PAGE, Nasty

__all__ = ["FILES"]

_TANGLED = "more Markdown signs"
_DEEP = "nested too deeply"
_BROKEN = "the front matter is not valid YAML"
_TWICE = "refers to another value"


def _text(name: str, what: str, text: str, expected: str = PAGE) -> Nasty:
    return Nasty(f"{name}.md", what, lambda _: f"{BODY}\n{text}\n\n{BODY}".encode(), expected)


def _deep(name: str, what: str, before: str, behind: str, full: int) -> Nasty:
    return Nasty(
        f"{name}.md",
        what,
        lambda n: f"{BODY}\n{before * n}الف{behind * n}\n\n{BODY}".encode(),
        PAGE,
        300,
        full,
    )


def _signs(name: str, sign: str, expected: str = PAGE, small: int = 200) -> Nasty:
    """A sign again and again; what is refused is so in the small size, too."""
    small = small if expected == PAGE else 10_000
    return Nasty(
        f"{name}.md",
        f"{sign.strip()} again and again",
        lambda n: f"{BODY}\n{sign * n}\n\n{BODY}".encode(),
        expected,
        small,
        10_000,
    )


def _front(name: str, what: str, front: str, expected: str = PAGE) -> Nasty:
    return Nasty(
        f"front-{name}.md", what, lambda _: f"---\n{front}\n---\n{BODY}".encode(), expected
    )


def _steps(width: int, number: int) -> str:
    return "".join(f"{' ' * width * n}- الف\n" for n in range(number))


def _links(number: int) -> str:
    uses = " ".join(f"[الف][{n}]" for n in range(number))
    return uses + "\n\n" + "".join(f"[{n}]: http://e.test/{n}\n" for n in range(number))


def _table(columns: int, rows: int) -> str:
    head = f"|{'الف|' * columns}\n|{'-|' * columns}\n"
    return head + f"|{'بے|' * columns}\n" * rows


_BOMB = "\n".join(f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]" for n in range(1, 9))
_SCRIPT = "<script>alert(1)</script> <img src=x onerror=alert(1)> <svg/onload=alert(1)>"
FILES = (
    _signs("quotes", ">"),
    _signs("quotes-apart", "> "),
    _signs("stars", "*"),
    _signs("lines", "_"),
    _signs("ticks", "`"),
    _signs("brackets", "[", _TANGLED),
    _signs("pictures", "![", _TANGLED),
    _signs("links", "[الف](", _TANGLED),
    _signs("references", "[a][", _TANGLED),
    _signs("angles", "[a]( <", _TANGLED),
    _signs("pictures-open", "![a](b ", _TANGLED),
    _signs("backslashes", "\\"),
    _signs("ampersands", "&"),
    _signs("ampersands-written", "&amp;"),
    _signs("tags", "<b>"),
    _signs("comments", "<!--"),
    _signs("addresses", "<http://الف بے "),
    _signs("mails", "<الف@"),
    _signs("code", "`` ` "),
    _signs("codes", "`الف` "),
    _signs("emphasis", "*الف "),
    _signs("strong", "**الف *"),
    _signs("rules", "- - -\n", _TANGLED),
    _signs("underlined", "الف\n===\n", _TANGLED),
    _signs("definitions", "[الف]:\n"),
    _deep("threefold", "three stars, then many", "***ا* ", "", 20_000),
    _text("long-ticks", "runs of all lengths", " ".join("`" * n for n in range(800)), _TANGLED),
    _text("steps", "lists in lists", _steps(4, 1000), _DEEP),
    _text("small-steps", "lists in lists", _steps(2, 1000), _DEEP),
    _text("one-line-lists", "lists on one line", "- " * 10_000 + "الف", _DEEP),
    _text("numbered-lists", "lists on one line", "1. " * 10_000 + "الف", _DEEP),
    _deep("mixed-lists", "quotes and lists", "> - ", "", 3000),
    _deep("deep-emphasis", "emphasis in emphasis", "*_", "_*", 5000),
    _text("deep-strong", "emphasis around emphasis", "**ا *ب " * 300 + " ب* ا**" * 300, _DEEP),
    _deep("strong-words", "a word in emphasis, and another", "**الف** ", "", 15_000),
    _text("long-start", "a list from 5,000 nines", f"{'9' * 5000}. الف", _DEEP),
    _text("table", "a table of 1,000 columns", _table(1000, 1)),
    _text("wide-table", "a table of 250,000 columns", _table(250_000, 1), _TANGLED),
    _text("many-links", "5,000 links by reference", _links(1000)),
    _text("script", "scripts", f"{_SCRIPT}\n\n[الف](javascript:alert(1))\n\n![الف](javascript:x)"),
    _text(
        "stash",
        "signs of the parser",
        "الف\x02wzxhzdk:9\x03\x02amp\x03 &#2;klzzwxh:0001&#3;" + BODY * 3,
    ),
    _front("bomb", "values for gigabytes", f"x0: &x0 [a, b]\n{_BOMB}", _TWICE),
    _front("self", "a value within itself", "a: &a [*a]", _TWICE),
    _front("deep", "lists in lists", f"a: {'[' * 5000}{']' * 5000}", _BROKEN),
    _front("open", "lists that never close", f"a: {'[' * 60_000}", _BROKEN),
    _front(
        "long", "too many values", "\n".join(f"k{n}: الف" for n in range(9000)), "longer than 64"
    ),
    _front("tag", "a call of Python", "a: !!python/object/apply:os.system ['exit 1']"),
    _front("date", "a day that is none", "date: 9999-99-99\nn: " + "9" * 5000),
    _front("twice", "a name twice", "title: الف\ntitle: بے", "names title twice"),
    _front("merge", "keys that are lists", "? [a, b]\n: c\n<<: {x: y}", _BROKEN),
    _front("stash", "signs of the parser", 'title: "\\x02wzxhzdk:99\\x03 الف"'),
    _front("null", "nothing", ""),
    _front("harm", "addresses that do harm", "link: javascript:alert(1)\nauthor: <script>"),
)
