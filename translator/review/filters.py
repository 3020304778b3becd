"""Which sentences are shown, and in which order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from urllib.parse import urlencode

from translator.checks import CHECKS
from translator.draft import Severity
from translator.editing import State
from translator.review.values import Row
from translator.urdu import normalise

__all__ = ["Filters"]

_LONGEST = 200  # characters of what is looked for
_ANY, _MISSED, _ON = "any", "missed", "1"
_KNOWN = {
    "state": frozenset(state.value for state in State),
    "finding": frozenset({_ANY, *Severity, *(check.name for check in CHECKS)}),
    "order": frozenset({"article", "risk"}),
}
_NUMBER = re.compile(r"s?([0-9]{1,9})", re.IGNORECASE)
_CACHED = 16_384  # sentences


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody wants to see of an edition; what is empty wants nothing in particular.

    Attributes:
        state: A state: "draft", "edited" or "approved".
        finding: "any", "error", "warning", or the name of a check.
        term: "missed" for any term that is missed, else the target of a term.
        text: Words, all of which stand in the sentence or its translation; or a number, "12" or
            "s12", which also finds that sentence.
        order: "article", or "risk" for the riskiest first.
        hide_approved: Whether to leave out what is approved.
    """

    state: str = ""
    finding: str = ""
    term: str = ""
    text: str = ""
    order: str = "article"
    hide_approved: bool = False

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Filters:
        """Return the filters that an address names; what it names wrongly is left out."""
        named = {n: query.get(n, "") for n in _KNOWN}
        known = {name: value for name, value in named.items() if value in _KNOWN[name]}
        words = {name: _words(query.get(name, "")) for name in ("term", "text")}
        return cls(**known, **words, hide_approved=query.get("hide_approved") == _ON)

    @property
    def is_default(self) -> bool:
        """Whether all sentences are shown, in the order of the article."""
        return self == Filters()

    def query(self) -> str:
        """Return what stands in an address for these filters: only what is not the default."""
        usual = asdict(Filters())
        chosen = {name: value for name, value in asdict(self).items() if value != usual[name]}
        if self.hide_approved:
            chosen["hide_approved"] = _ON
        return urlencode(chosen)

    def matches(self, row: Row) -> bool:
        """Say whether a sentence is wanted."""
        if self.hide_approved and row.state is State.APPROVED:
            return False
        if self.state and row.state != self.state:
            return False
        return self._has_finding(row) and self._has_term(row) and self._has_text(row)

    def _has_finding(self, row: Row) -> bool:
        wanted = {
            "": True,
            _ANY: bool(row.checks),
            Severity.ERROR.value: row.errors > 0,
            Severity.WARNING.value: row.warnings > 0,
        }
        return wanted.get(self.finding, self.finding in row.checks)

    def _has_term(self, row: Row) -> bool:
        if self.term == _MISSED:
            return bool(row.missed)
        return not self.term or self.term in row.terms

    def _has_text(self, row: Row) -> bool:
        if not self.text:
            return True
        wanted = normalise(self.text).casefold()
        if (number := _NUMBER.fullmatch(wanted)) and int(number[1]) == row.number:
            return True
        searched = _searched(row.plain_urdu, row.plain_english)
        return all(word in searched for word in wanted.split())


def _words(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


@lru_cache(_CACHED)
def _searched(urdu: str, english: str) -> str:
    """Return both sides in one spelling; no word stands in both."""
    return f"{normalise(urdu)}\n{normalise(english)}".casefold()
