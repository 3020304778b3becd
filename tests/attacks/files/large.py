"""Much of one thing."""

from __future__ import annotations

from collections.abc import Callable

from tests.attacks.files.nasty import BODY, LINE, PAGE, SHOWN, Nasty

__all__ = ["FILES"]

_MANY = "more than 50,000 lines"
_CUT = "more than 50,000 sentences"
_LARGE = "larger than 4 MiB"
_MEGABYTE = 1 << 20


def _many(  # noqa: PLR0913, PLR0917 - a row of the table below
    name: str,
    what: str,
    text: Callable[[int], str],
    full: int,
    expected: str = PAGE,
    small: int | None = None,
) -> Nasty:
    """A file in two sizes; what is refused is refused only in full size if `small` is given."""
    return Nasty(
        name, what, lambda n: f"{BODY}\n{text(n)}\n".encode(), expected, small or full, full
    )


def _letters(text: str) -> Callable[[int], str]:
    """Repeat a text up to a number of bytes."""
    return lambda n: text * (n // len(text.encode()))


FILES = (
    _many("line.txt", "10 MB on one line", _letters("ب"), 10 * _MEGABYTE, _LARGE, 5 * _MEGABYTE),
    _many("zero-line.txt", "40 MB of zeros", _letters("0"), 40 * _MEGABYTE, _LARGE, 5 * _MEGABYTE),
    _many("word.txt", "one word", _letters("ب"), 3 * _MEGABYTE, PAGE, 20_000),
    _many("words.txt", "no full stop", _letters("الف بے جیم "), 3 * _MEGABYTE, PAGE, 20_000),
    _many("stops.txt", "one paragraph", _letters(f"{LINE} "), 2 * _MEGABYTE, PAGE, 20_000),
    _many("only-stops.txt", "full stops", _letters("۔"), _MEGABYTE, PAGE, 20_000),
    _many("pointed.txt", "single full stops", _letters("۔ "), 3 * _MEGABYTE, _CUT, 160_000),
    _many("quotes.txt", "quotes", _letters('الف "'), _MEGABYTE, PAGE, 20_000),
    _many("brackets.txt", "brackets", _letters("الف ("), _MEGABYTE, PAGE, 20_000),
    _many("commas.txt", "commas", _letters("الف، "), _MEGABYTE, PAGE, 5_000),
    _many("tight.txt", "commas without spaces", _letters("الف،"), _MEGABYTE, PAGE, 5_000),
    _many("tight-digits.txt", "figures without spaces", _letters("۱۲۳،"), _MEGABYTE, PAGE, 2_000),
    _many("digits.txt", "figures", _letters("۱۲۳،۴۵۶ "), _MEGABYTE, PAGE, 2_000),
    _many("number.txt", "one figure", _letters("7"), _MEGABYTE, PAGE, 20_000),
    _many("crores.txt", "figures in words", _letters("کروڑ "), _MEGABYTE, PAGE, 5_000),
    _many("spaces.txt", "spaces", _letters(" "), 3 * _MEGABYTE, PAGE, 20_000),
    _many("tabs.md", "tabs", _letters("\t"), 3 * _MEGABYTE, PAGE, 20_000),
    _many(
        "address.txt",
        "one web address",
        lambda n: f"https://e.test/{'ب' * n}",
        _MEGABYTE,
        PAGE,
        20_000,
    ),
    _many(
        "address.md",
        "one link",
        lambda n: f"[الف](https://e.test/{'x' * n})",
        _MEGABYTE,
        PAGE,
        20_000,
    ),
    _many(
        "data.md",
        "a picture in its address",
        lambda n: f"![الف](data:x,{'A' * n})",
        3 * _MEGABYTE,
        PAGE,
        20_000,
    ),
    _many("blank-lines.txt", "blank lines", lambda n: "\n" * n + BODY, 100_000, PAGE, 5_000),
    _many("blank-lines.md", "blank lines", lambda n: "\n" * n + BODY, 100_000, PAGE, 5_000),
    _many("headings.md", "headings", lambda n: "# سرخی\n" * n, 100_000, _MANY),
    _many("items.md", "list items", lambda n: "- چیز\n" * n, 100_000, _MANY),
    _many("items.txt", "list items", lambda n: "- چیز\n" * n, 100_000, _MANY),
    _many("one-word.txt", "paragraphs of a word", lambda n: "لفظ\n\n" * n, 100_000, _MANY),
    _many("one-word.md", "paragraphs of a word", lambda n: "لفظ\n\n" * n, 100_000, _MANY),
    _many("labels.txt", "label lines", lambda n: "ماخذ: 1\n" * n, 100_000, _MANY),
    _many("headings-allowed.md", "headings", lambda n: "# سرخی\n" * n, 49_000, PAGE, 300),
    _many("items-allowed.md", "list items", lambda n: "- چیز\n" * n, 49_000, PAGE, 300),
    _many("words-allowed.txt", "paragraphs of a word", lambda n: "لفظ\n\n" * n, 49_000, PAGE, 300),
    _many("words-allowed.md", "paragraphs of a word", lambda n: "لفظ\n\n" * n, 49_000, PAGE, 300),
    _many("values.txt", "values of a label", lambda n: f"ٹیگز: {'الف، ' * n}", 49_000, PAGE, 300),
)
assert SHOWN in BODY
