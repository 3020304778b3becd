"""The glossary of the site: the terms of the articles, with notes, and where they are used."""

from __future__ import annotations

import string
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from translator.pages import make_slug
from translator.publishing.site.lists.alphabet import english_order
from translator.publishing.site.lists.words import counted
from translator.publishing.site.place import Place
from translator.publishing.site.values import Entry, Settings, SiteFile
from translator.publishing.theme.theme import Theme
from translator.publishing.theme.words import MENU

__all__ = ["GlossaryRow", "glossary_files", "glossary_link", "glossary_rows"]

_MOST_LINKS = 10
_OTHERS = "0"
_OTHERS_SHOWN = "0–9"
_IDS = frozenset({"main"})  # those of the layout


@dataclass(slots=True)
class GlossaryRow:
    """A term of the glossary, as it is used on the site.

    Attributes:
        target: The rendering that the glossary asks for.
        id: The id of its element on the page; unique there.
        surfaces: The Urdu words that mean it, the most recent first.
        note: What the glossary notes about it, as the newest article with a note has it.
        uses: The articles with it, newest first, each with the first sentence that has it; 0 for
            one that names no sentence.
    """

    target: str
    id: str = ""
    surfaces: dict[str, None] = field(default_factory=dict)
    note: str = ""
    uses: list[tuple[Entry, int]] = field(default_factory=list)

    @property
    def shown(self) -> Sequence[tuple[Entry, int]]:
        """The articles that are named, of perhaps hundreds."""
        return self.uses[:_MOST_LINKS]


def glossary_link(target: str) -> tuple[str, str]:
    """Return address and fragment of a term on the site.

    Every first letter has a page of its own, "glossary/b/", and all that begins otherwise
    stands at "glossary/0/", so that the link of a term does not depend on the other terms. The
    id is `make_slug(target)`; where terms have the same slug, such as "C++" and "C", the later
    ones in order of the alphabet have -2, -3 after it, and links lead to the first.

    Args:
        target: The rendering that the glossary asks for.
    """
    return f"glossary/{_letter(target)}/", make_slug(target)


def glossary_files(
    entries: Sequence[Entry], settings: Settings, theme: Theme
) -> Iterator[SiteFile]:
    """Yield `glossary/index.html` with all letters, and a page for each letter that has terms.

    Args:
        entries: All published articles, newest first.
        settings: Those of the site.
        theme: How it looks.
    """
    letters = glossary_rows(entries)
    jumps = [(_shown(x), f"glossary/{x}/", len(rows)) for x, rows in letters.items()]
    for letter in ("", *letters):
        place = Place(f"glossary/{letter}/index.html" if letter else "glossary/index.html")
        page = theme.render(
            "glossary.html", place=place, settings=settings, heading=MENU["glossary/"], jumps=jumps,
            letter=_shown(letter), rows=letters.get(letter, ()), counted=counted,
        )  # fmt: skip
        yield SiteFile(place.path, page.encode())


def glossary_rows(entries: Iterable[Entry]) -> Mapping[str, Sequence[GlossaryRow]]:
    """Return the terms of all articles by their first letter, in order of the alphabet.

    Args:
        entries: Newest first.
    """
    letters: dict[str, list[GlossaryRow]] = defaultdict(list)
    for row in sorted(_collected(entries), key=lambda row: english_order(row.target)):
        letters[_letter(row.target)].append(row)
    for rows in letters.values():
        _number(rows)
    return dict(sorted(letters.items()))


def _collected(entries: Iterable[Entry]) -> Iterable[GlossaryRow]:
    rows: dict[str, GlossaryRow] = {}
    for entry in entries:
        for use in entry.terms:
            row = rows.setdefault(use.target, GlossaryRow(use.target))
            row.surfaces |= dict.fromkeys(use.surfaces)
            row.note = row.note or use.note
            row.uses.append((entry, min(use.segments, default=0)))
    return rows.values()


def _number(rows: Sequence[GlossaryRow]) -> None:
    """Give each row of a page an id that no other element has."""
    taken = set(_IDS)
    for row in rows:
        slug = make_slug(row.target)
        if slug not in taken:
            taken.add(slug)
            row.id = slug
    for row in rows:
        row.id = row.id or _free(make_slug(row.target), taken)


def _free(slug: str, taken: set[str]) -> str:
    found = next(f"{slug}-{n}" for n in count(2) if f"{slug}-{n}" not in taken)
    taken.add(found)
    return found


def _letter(target: str) -> str:
    plain = unicodedata.normalize("NFKD", target).lower()
    first = next(filter(str.isalnum, plain), "")
    return first if first and first in string.ascii_lowercase else _OTHERS


def _shown(letter: str) -> str:
    return _OTHERS_SHOWN if letter == _OTHERS else letter.upper()
