"""Glossaries: their files, their rules, and terms in texts."""

from __future__ import annotations

import contextlib
import io
import stat
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from tests.attacks.fuzz.target import Target, follow, texts_of
from translator.errors import GlossaryError
from translator.terms import Glossary, Term, check_term, forbidden_in, load_terms
from translator.terms.append import appended
from translator.terms.english import fix_article, form_pattern, plural
from translator.terms.find import find_terms
from translator.terms.write import row_of, terms_to_csv
from translator.urdu import normalise

__all__ = ["TARGETS", "Held"]

_SMALL = Path(__file__).parents[3] / "fixtures/terms/small.csv"
_HEAD = b"source,target,variants,forms,forbidden,context\n"


@dataclass(frozen=True)
class Held:
    """A file that is in memory, since a disk would be slow."""

    data: bytes
    name: str = "x.csv"
    stem: str = "x"

    def stat(self) -> SimpleNamespace:
        return SimpleNamespace(st_mode=stat.S_IFREG)

    def open(self, _: str) -> io.BytesIO:
        return io.BytesIO(self.data)


def _loaded(data: bytes) -> tuple[Term, ...]:
    try:
        return load_terms(Held(data))
    except GlossaryError as error:
        said = str(error)
    assert "\n" not in said
    return ()


def _rows(data: bytes) -> None:
    terms = _loaded(data)
    if not terms:
        return
    with contextlib.suppress(GlossaryError):
        text = terms_to_csv(terms)
        again = load_terms(Held(text.encode()))
        assert again == terms
        more = appended(data.decode(), [row_of(term) for term in terms])
        doubled = load_terms(Held(more.encode()))
        assert list(doubled) == [*terms, *terms]


@cache
def _small() -> Glossary:
    return Glossary(load_terms(_SMALL))


def _judge(glossary: Glossary, text: str) -> None:
    found = glossary.match(text)
    follow(text, [(m.start, m.end) for m in found])
    assert all(m.surface == text[m.start : m.end] for m in found)
    assert glossary.narrowed([text]).match(text) == found


def _matched(data: bytes) -> None:
    _judge(_small(), normalise(texts_of(data)[0]))


def _own_terms(data: bytes) -> None:
    csv, _, text = data.partition(b"\f")
    terms = _loaded(_HEAD + csv)[:20]
    if terms:
        _judge(Glossary(terms), normalise(texts_of(text)[0]))


def _english(data: bytes) -> None:
    target, english = (" ".join(text.split()) for text in texts_of(data, 2))
    if not target:
        return
    term = Term("لفظ", target, forbidden=(target,))
    plural(target)
    fix_article(english, target)
    pattern = form_pattern(target)
    for match in pattern.finditer(f"{english} {target} {english}"):
        assert match[0]
    check_term(term, english)
    forbidden_in([term], english)


def _looked_up(data: bytes) -> None:
    find_terms(_small().terms, texts_of(data)[0])


TARGETS = (
    Target("glossary-csv", _rows, ("terms/small.csv", "evaluation/glossary.csv")),
    Target("terms-in-text", _matched, ("terms/matching.txt",)),
    Target("own-terms", _own_terms, ("terms/matching.txt", "terms/audit.txt")),
    Target("term-in-english", _english, ("terms/plural.txt", "terms/forms.txt")),
    Target("find-terms", _looked_up, ("terms/matching.txt",)),
)
