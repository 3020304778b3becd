"""Tables of what `benchmarks/engine.py` and `benchmarks/knobs.py` measure, in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

__all__ = ["Found", "show", "show_growth", "show_profile", "show_ways"]

Found = dict[str, Any]
"""What a process measured."""


def show(header: str, rows: Sequence[Sequence[str]]) -> None:
    """Print a table whose first column is text and whose others are figures.

    Args:
        header: The names of the columns with `|` between them.
        rows: The cells below.
    """
    names = header.split("|")
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    print()
    for first, *others in (names, rule, *rows):
        cells = [first.ljust(widths[0]), *map(str.rjust, others, widths[1:])]
        print(f"| {' | '.join(cells)} |", flush=True)
    print()


def show_ways(ways: dict[str, Found]) -> None:
    """Print what each way of translating took, and below it what its settings were."""
    rows = [
        [
            f"({name}) {found['title']}",
            f"{found['words'] / found['seconds']:,.0f}",
            f"{found['sentences'] / found['seconds']:,.1f}",
            *(_ratio(ways, base, found) for base in ("a", "b")),
            f"{found['seconds']:.1f}",
            f"{found['processor']:.1f}",
            f"{found['peak']:.0f}",
            f"{found['start']:.2f}",
            f"{found['segments']:,.0f}",
        ]
        for name, found in ways.items()
    ]
    show("|words/s|sentences/s|× (a)|× (b)|s|processor s|peak MB|start-up s|segments", rows)
    for name, found in ways.items():
        print(f"({name}) {found['settings']}")


def _ratio(ways: dict[str, Found], base: str, found: Found) -> str:
    return f"{ways[base]['seconds'] / found['seconds']:.2f}" if base in ways else ""


def show_growth(growth: Sequence[Found]) -> None:
    """Print what the same way took for different numbers of sentences."""
    rows = [
        [
            f"{found['sentences']:,} sentences",
            f"{found['seconds']:.1f}",
            f"{1000 * found['seconds'] / found['sentences']:.1f}",
            f"{found['words'] / found['seconds']:,.0f}",
            f"{found['ready']:.0f}",
            f"{found['peak']:.0f}",
            f"{1024 * (found['peak'] - found['ready']) / found['sentences']:.1f}",
        ]
        for found in growth
    ]
    show("(c) as a stream|s|ms a sentence|words/s|MB at start|peak MB|kB more a sentence", rows)


def show_profile(found: Found, cores: int) -> None:
    """Print processor seconds by room, and how long its threads were there.

    The last column is the part of that in which no thread waited for the model.
    """
    used = found["processor"]
    spare = cores * found["seconds"] - used
    rooms = sorted(found["rooms"].items(), key=lambda room: room[1], reverse=True)
    model = used - sum(own for _, (own, _, _) in rooms)
    rows = [
        ["ctranslate2, its own threads", f"{model:.2f}", f"{model / used:.1%}", "", ""],
        *(
            [room, f"{own:.2f}", f"{own / used:.1%}", f"{wall:.2f}", f"{alone:.2f}"]
            for room, (own, wall, alone) in rooms
        ),
        ["all", f"{used:.2f}", "100.0%", "", ""],
        ["cores with nothing to do", f"{spare:.2f}", f"{spare / used:.1%}", "", ""],
    ]
    show("where (c) is|processor s|share|thread s|no thread at the model, s", rows)
    print(f"{found['seconds']:.2f} s on {cores} cores")
