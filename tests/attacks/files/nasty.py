"""The nasty files: what each is, how it is made, and what must become of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["BODY", "LINE", "PAGE", "SHOWN", "Nasty", "corpus"]

LINE = "شمالی کوریا نے کرپٹو چوری کی۔"
SHOWN = "دریا کا پانی"
BODY = f"خبر کی سرخی\n\n{SHOWN} اتر گیا۔ {LINE}\n\n{LINE} کسان خوش ہیں۔\n"
PAGE = "page"
"""A page on which the text is found."""


@dataclass(frozen=True, slots=True)
class Nasty:
    """A nasty file.

    Attributes:
        name: Its name, whose ending tells the format.
        what: What is nasty about it.
        build: Makes its bytes in a size.
        expected: `PAGE`, or a part of the sentence that refuses it.
        small: The size in tests.
        full: The size when all are run by `python -m tests.attacks.files`.
        shows: What must stand on the page.
    """

    name: str
    what: str
    build: Callable[[int], bytes]
    expected: str = PAGE
    small: int = 1
    full: int = 1
    shows: str = SHOWN


def corpus() -> tuple[Nasty, ...]:
    """Return all nasty files."""
    from tests.attacks.files import large, letters, markup  # noqa: PLC0415 - they need `Nasty`

    return (*letters.FILES, *large.FILES, *markup.FILES)
