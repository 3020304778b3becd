"""Suggestions from drafts that editors corrected."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.suggest.association import SIGNIFICANT, log_likelihood
from translator.suggest.edits import Edit, common_neighbours, edits
from translator.suggest.phrases import phrases
from translator.suggest.suggestion import Kind, Rendering, Suggestion
from translator.terms.glossary import Glossary
from translator.terms.rows import read_rows
from translator.urdu import normalise

__all__ = ["Correction", "read_corrections", "suggest_from_corrections"]

_COLUMNS = ("source", "draft", "corrected")
_OFTEN = 2  # sentences
_CONSISTENT = 0.6  # share of one replacement among all of a phrase
_COMMON = 2 / 3  # share of the corrected sentences that must hold the Urdu phrase

_Found = list[tuple[int, Edit]]


@dataclass(frozen=True, slots=True)
class Correction:
    """An Urdu sentence, its draft, and what the editor made of it; equal if nothing."""

    source: str
    draft: str
    corrected: str


def read_corrections(path: Path) -> list[Correction]:
    """Return the lines of a CSV file with the columns source, draft and corrected.

    Raises:
        GlossaryError: If the file cannot be read or is malformed.
    """
    rows = read_rows(path, _COLUMNS, _COLUMNS)
    return [Correction(*(row.cells[name] for name in _COLUMNS)) for row in rows]


def suggest_from_corrections(
    corrections: Iterable[Correction], glossary: Glossary | None = None
) -> list[Suggestion]:
    """Return a suggestion for each English phrase that editors replaced again and again.

    The Urdu phrase is the one that goes with the corrected sentences and not with the others,
    by the log-likelihood ratio (Dunning 1993); sentences that were left as they are tell as much
    as corrected ones. Without such a phrase there is no suggestion.

    Args:
        corrections: Sentences, corrected or not; the same one twice counts once.
        glossary: The terms that are known already.
    """
    sentences = list(dict.fromkeys(corrections))
    held = [{phrase.text for phrase in phrases(c.source)} for c in sentences]
    found = (_suggestion(same, times, held) for same, times in _repeated(sentences))
    return [s for s in found if s is not None and not _is_known(s, glossary)]


def _repeated(sentences: Sequence[Correction]) -> Iterator[tuple[_Found, int]]:
    """Yield equal edits with their sentences, and how often their old words were replaced."""
    found: dict[tuple[str, str], _Found] = defaultdict(list)
    replaced: Counter[str] = Counter()
    for index, sentence in enumerate(sentences):
        for key, edit in {e.key: e for e in edits(sentence.draft, sentence.corrected)}.items():
            found[key].append((index, edit))
            replaced[key[0]] += 1
    for (old, _), same in found.items():
        if len(same) >= max(_OFTEN, _CONSISTENT * replaced[old]):
            yield same, replaced[old]


def _suggestion(same: _Found, times: int, held: Sequence[set[str]]) -> Suggestion | None:
    urdu = _urdu_phrase({index for index, _ in same}, held)
    if urdu is None:
        return None
    edit = same[0][1]
    before, after = common_neighbours([e for _, e in same])
    old, new = (" ".join((*before, *words, *after)) for words in (edit.old, edit.new))
    return Suggestion(
        urdu=urdu,
        kind=Kind.CORRECTED,
        renderings=(Rendering(new, len(same)),),
        count=len(same),
        inconsistency=1.0,
        why=f"editors wrote this for {old!r} {len(same)} of {times} times",
    )


def _urdu_phrase(these: set[int], held: Sequence[set[str]]) -> str | None:
    """Return the phrase most strongly associated with some of the sentences."""
    here = Counter(phrase for index in these for phrase in held[index])
    everywhere = Counter(phrase for phrases_ in held for phrase in phrases_)
    best: tuple[float, int, str] | None = None
    for phrase, count in here.items():
        if count < max(_OFTEN, _COMMON * len(these)):
            continue
        others = everywhere[phrase] - count
        g2 = log_likelihood(count, len(these), others, len(held) - len(these))
        # Of phrases that are found together the longest is the term.
        rank = (round(g2, 6), len(phrase.split()), phrase)
        if g2 >= SIGNIFICANT and (best is None or rank > best):
            best = rank
    return best[2] if best else None


def _is_known(suggestion: Suggestion, glossary: Glossary | None) -> bool:
    """Say whether the glossary has the phrase with this rendering already."""
    if glossary is None:
        return False
    wanted = suggestion.renderings[0].text.casefold()
    return any(
        match.end - match.start == len(suggestion.urdu)
        and wanted in {r.casefold() for r in match.term.renderings}
        for match in glossary.match(normalise(suggestion.urdu))
    )
