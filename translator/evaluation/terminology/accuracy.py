"""Whether the expected terms stand in a translation, and what came instead."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from translator.evaluation.terminology.testset import TestSentence
from translator.evaluation.terminology.words import Tokens, find_phrases
from translator.terms import Glossary, Status, Term, form_pattern
from translator.urdu import normalise

__all__ = ["AcceptedForms", "Outcome", "exact_match", "outcomes_of", "with_variants"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one expected term.

    Attributes:
        sentence: Number of the sentence, from 1.
        document: The document that it is from.
        surface: The Urdu words, normalised.
        target: The rendering that was expected.
        status: Met, met by an accepted form of the glossary, or missed.
        rendering: The target, the accepted form, or what seems to have come instead: the words
            that TER's alignment puts against the term of the reference; may be empty.
    """

    sentence: int
    document: str
    surface: str
    target: str
    status: Status
    rendering: str


class AcceptedForms:
    """The renderings that a glossary accepts for an expected target."""

    def __init__(self, glossary: Glossary) -> None:
        """Prepare the look-up.

        Args:
            glossary: Its terms decide what is accepted.
        """
        self._glossary = glossary
        self._owners: dict[str, list[Term]] = defaultdict(list)
        for term in glossary.terms:
            for rendering in term.renderings:
                self._owners[rendering.casefold()].append(term)

    def of(self, sentence: TestSentence) -> dict[str, tuple[str, ...]]:
        """Return, for each target of a sentence, what else is accepted.

        The term that a target belongs to is one found in the sentence with that target among
        its renderings, else any that has it.
        """
        found = [match.term for match in self._glossary.match(normalise(sentence.source))]
        return {target: self._others(target, found) for target in sentence.targets}

    def _others(self, target: str, found: Iterable[Term]) -> tuple[str, ...]:
        owners = [
            t for t in found if any(form_pattern(r).fullmatch(target) for r in t.renderings)
        ] or self._owners.get(target.casefold(), [])
        others = dict.fromkeys(r for term in owners for r in term.renderings)
        return tuple(r for r in others if r != target)


def outcomes_of(
    sentence: TestSentence,
    english: str,
    accepted: Mapping[str, Sequence[str]],
    reference: Tokens,
    instead: Sequence[str],
) -> tuple[Outcome, ...]:
    """Return what became of the terms of a sentence, in their order.

    Where a target is expected twice and stands there once, the first one is met.

    Args:
        sentence: With the terms that are expected.
        english: The translation.
        accepted: For each target the other renderings that count.
        reference: The reference, with the targets as its spans.
        instead: For each of these spans what the translation has there.
    """
    ready = {
        target: [
            *((Status.MET, target) for _ in range(met)),
            *((Status.VARIANT, form) for form in forms),
        ]
        for target, (met, forms) in _found(sentence, english, accepted).items()
    }
    wrong = {target: _others_at(target, reference, instead) for target in sentence.targets}
    outcomes = []
    for term in sentence.terms:
        if ready[term.target]:
            status, rendering = ready[term.target].pop(0)
        else:
            left = wrong[term.target]
            status, rendering = Status.MISSED, left.pop(0) if left else ""
        place = (sentence.number, sentence.document, term.surface, term.target)
        outcomes.append(Outcome(*place, status, rendering))
    return tuple(outcomes)


def _found(
    sentence: TestSentence, english: str, accepted: Mapping[str, Sequence[str]]
) -> dict[str, tuple[int, list[str]]]:
    """Return, for each target, how often it is there, and the other forms that are."""
    exact = Counter(p.phrase for p in find_phrases(english, sentence.targets))
    owner: dict[str, str] = {target: target for target in sentence.targets}
    for target in sentence.targets:
        for form in accepted.get(target, ()):
            owner.setdefault(form, target)
    every: dict[str, list[str]] = {target: [] for target in sentence.targets}
    for p in find_phrases(english, owner):
        every[owner[p.phrase]].append(p.phrase)
    result = {}
    for target, found in every.items():
        # What counts as the target must not count again as a longer form around it.
        forms = [f for f in found if f != target][: max(0, len(found) - exact[target])]
        result[target] = (exact[target], forms)
    return result


def _others_at(target: str, reference: Tokens, instead: Sequence[str]) -> list[str]:
    """Return what stands where the reference has a target, except the target itself."""
    pattern = form_pattern(target)
    pairs = zip(reference.spans, instead, strict=True)
    return [words for span, words in pairs if span.phrase == target and not pattern.search(words)]


def exact_match(outcomes: Sequence[Outcome]) -> float | None:
    """Return the share of expected terms whose target stands in the translation, 0 to 1.

    None if no term is expected. This is the exact-match accuracy of Alam et al. 2021 (arXiv
    2106.11891), with regular inflections in the place of lemmas.
    """
    return _share(outcomes, {Status.MET})


def with_variants(outcomes: Sequence[Outcome]) -> float | None:
    """Return the share of expected terms that are there as the target or an accepted form."""
    return _share(outcomes, {Status.MET, Status.VARIANT})


def _share(outcomes: Sequence[Outcome], good: set[Status]) -> float | None:
    if not outcomes:
        return None
    return sum(o.status in good for o in outcomes) / len(outcomes)
