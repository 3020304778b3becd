"""Count what is in glossary files."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.terms.glossary import load_glossary
from translator.terms.load import load_terms
from translator.terms.owners import Owners
from translator.terms.term import Term

__all__ = ["Statistics", "Tally", "statistics"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts for a file, a domain or all.

    Attributes:
        name: The file name, the domain ("" for none) or "total".
        entries: Lines.
        spellings: Sources and variants.
        forms: Entries with other accepted renderings.
        forbidden: Entries with forbidden renderings.
        context: Entries that ask for a context.
        reference: Entries that say where the rendering comes from.
        overridden: Spellings that a term of another file wins.
    """

    name: str
    entries: int = 0
    spellings: int = 0
    forms: int = 0
    forbidden: int = 0
    context: int = 0
    reference: int = 0
    overridden: int = 0


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of glossary files, by file and by domain.

    Attributes:
        files: In the order in which they are loaded.
        domains: In alphabetical order.
        total: Of all files.
        signature: The signature of the glossary that they make.
    """

    files: tuple[Tally, ...]
    domains: tuple[Tally, ...]
    total: Tally
    signature: str


def statistics(paths: Sequence[Path]) -> Statistics:
    """Count the entries of glossary files.

    Args:
        paths: In the order in which a run would load them.

    Raises:
        GlossaryError: If a file cannot be read or is malformed.
    """
    files = list(dict.fromkeys(paths))
    home = [path for path in files for _ in load_terms(path)]
    glossary = load_glossary(files)
    owners = Owners(glossary.terms, glossary.layers)
    counts = [
        _count(term, sum(home[owners.owner(n, s)] != home[n] for s in set(term.spellings)))
        for n, term in enumerate(glossary.terms)
    ]
    domains = [term.domain for term in glossary.terms]
    return Statistics(
        tuple(_add(file.name, _of(counts, home, file)) for file in files),
        tuple(_add(name, _of(counts, domains, name)) for name in sorted(set(domains))),
        _add("total", counts),
        glossary.signature,
    )


def _count(term: Term, overridden: int) -> Tally:
    return Tally(
        term.source,
        entries=1,
        spellings=len(set(term.spellings)),
        forms=bool(term.forms),
        forbidden=bool(term.forbidden),
        context=bool(term.context),
        reference=bool(term.reference),
        overridden=overridden,
    )


def _of(counts: Sequence[Tally], keys: Sequence[object], key: object) -> Iterable[Tally]:
    return (count for count, its in zip(counts, keys, strict=True) if its == key)


def _add(name: str, counts: Iterable[Tally]) -> Tally:
    rows = [dataclasses.astuple(count)[1:] for count in counts]
    return Tally(name, *map(sum, zip(*rows, strict=True)))
