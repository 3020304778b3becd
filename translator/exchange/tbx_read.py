"""Read glossary terms from TBX files: ours, those of other programs, and older ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from translator.bounded import quoted
from translator.errors import GlossaryError
from translator.exchange.safe_xml import local_name, parse_xml
from translator.exchange.tbx_entry import Entry, Word, read_entry
from translator.terms.term import Term
from translator.urdu import normalise

__all__ = ["TbxTerms", "terms_from_tbx"]

_ROOTS = {"tbx", "martif"}
_ENTRIES = {"conceptEntry", "termEntry"}
_LONGEST_CONTEXT = 3  # words


@dataclass(frozen=True, slots=True)
class TbxTerms:
    """The terms of a file, and a sentence about each entry that gave none."""

    terms: tuple[Term, ...] = ()
    skipped: tuple[str, ...] = ()


def terms_from_tbx(data: bytes, name: str) -> TbxTerms:
    """Return the Urdu-English terms of a TBX file.

    Understands ISO 30042:2019 in DCA and in DCT style and the older `martif` files of
    ISO 30042:2008. Of several terms of a language the first preferred one is taken, else the
    first. Deprecated and superseded ones are forbidden in English, and still recognised in
    Urdu. Entries that lack a language are skipped and named.

    Args:
        data: The file, in the encoding that it declares.
        name: The name of the file, for messages and as origin of the terms.

    Raises:
        GlossaryError: If it is malformed or no TBX; the message gives line and column.
    """
    root = parse_xml(data, name)
    if local_name(root).lower() not in _ROOTS:
        raise GlossaryError(
            f"{name}, line {root.sourceline}, column 1: <{quoted(local_name(root))}> does not "
            "begin a TBX file. Export the terms as TBX-Basic, or give a CSV file."
        )
    terms: list[Term] = []
    skipped: list[str] = []
    for number, element in enumerate((e for e in root.iter("{*}*") if _is_entry(e)), 1):
        entry = read_entry(element)
        lack = _lack(entry)
        if lack:
            label = quoted(element.get("id") or f"number {number}")
            skipped.append(f"{name}, line {element.sourceline}: entry {label} has {lack}.")
        else:
            terms.append(_term(entry, PurePath(name).stem))
    return TbxTerms(tuple(terms), tuple(skipped))


def _is_entry(element: Any) -> bool:  # noqa: ANN401 - the library ships no types
    return local_name(element) in _ENTRIES


def _lack(entry: Entry) -> str:
    """Say what keeps an entry from being a term; nothing if it is one."""
    if not entry.urdu:
        return "no Urdu term"
    if not entry.english:
        return "no English term"
    if all(word.forbidden for word in entry.english):
        return "no English term that may be used"
    return ""


def _term(entry: Entry, origin: str) -> Term:
    source, variants = _first([Word(normalise(w.text), w.status) for w in entry.urdu])
    usable = [word for word in entry.english if not word.forbidden]
    target, forms = _first(usable)
    return Term(
        source=source,
        target=target,
        variants=variants,
        forms=forms,
        forbidden=_unique(word.text for word in entry.english if word.forbidden),
        domain=entry.domain,
        context=_context(entry, (source, *variants)),
        reference=entry.reference,
        note=entry.note,
        origin=origin,
    )


def _first(words: Sequence[Word]) -> tuple[str, tuple[str, ...]]:
    """Return the word to prefer, and the others."""
    best = min(range(len(words)), key=lambda n: (not words[n].preferred, words[n].forbidden))
    text = words[best].text
    rest = (word for n, word in enumerate(words) if n != best)
    # Two regions may prefer the same word; only what is explicitly admitted says it twice.
    return text, _unique(word.text for word in rest if word.admitted or word.text != text)


def _context(entry: Entry, spellings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that must stand near; example sentences are none."""
    found = []
    for context in entry.contexts:
        word = normalise(context.text)
        short = len(word.split()) <= _LONGEST_CONTEXT and not word.endswith(("۔", ".", "؟", "!"))
        if context.ours or (short and not any(s in word for s in spellings)):
            found.append(word)
    return _unique(found)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for v in values if v))
