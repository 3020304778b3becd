"""Steps of the ladder for terms: ban what stands in their place, or hide them."""

from __future__ import annotations

from translator.drafting.candidates import missed_terms
from translator.drafting.pieces import Rendered
from translator.drafting.run import Run
from translator.engine import Hypothesis, Request
from translator.terms import Stage, Term, forbidden_in, plural

__all__ = ["hide_terms", "suppress_wrong"]

_TOO_COMMON = frozenset(
    "a an the of in on at to for by from with and or but is are was were be been has have had it"
    " its that this as not he she they his her their who which".split()
)
_MOST_SUPPRESSED = 4  # words a piece; more would leave the model nothing to say


def suppress_wrong(run: Run) -> None:
    """Ban the words that stand where a missed term should, or are forbidden."""
    at = run.where(lambda c: c.faults.missed or c.faults.forbidden)
    retry = [(i, words) for i in at if (words := _wrong_words(run, i))]
    requests = [
        Request(run.rendered[i].text, suppress=words, align=run.align[i]) for i, words in retry
    ]
    places = [i for i, _ in retry]
    run.take(places, [run.rendered[i] for i in places], requests, Stage.SUPPRESSED)


def hide_terms(run: Run, attempt: int) -> None:
    """Put a placeholder where a missed term or a lost literal stands.

    Args:
        run: The run.
        attempt: Another number gives other placeholders.
    """
    at = run.where(lambda c: c.faults.lost or c.faults.missed)
    rendered = [
        run.pieces[i].render(hidden=missed_terms(run.ranked[i].chosen), attempt=attempt) for i in at
    ]
    requests = [Request(r.text, align=run.align[i]) for i, r in zip(at, rendered, strict=True)]
    run.take(at, rendered, requests, Stage.PLACEHOLDER)


def _wrong_words(run: Run, i: int) -> tuple[str, ...]:
    """Return the words to ban for piece `i`, sorted so that equal bans share a batch."""
    terms = {match.term for match in run.pieces[i].matches}
    wrong = set(forbidden_in(terms, run.ranked[i].chosen.text))
    for term in missed_terms(run.ranked[i].chosen):
        wrong |= _aligned_words(term, run.rendered[i], run.first[i])
    # A word that an accepted rendering needs must stay possible.
    good = {w.lower() for t in terms for form in (t.target, *t.forms) for w in form.split()}
    kept = sorted(w for w in wrong if not good & set(w.lower().split()))
    return tuple(kept[:_MOST_SUPPRESSED])


def _aligned_words(term: Term, rendered: Rendered, hypothesis: Hypothesis) -> set[str]:
    """Return the English words that came from where `term` was annotated."""
    if hypothesis.alignment is None:
        return set()
    targets = [form.lower().split() for form in (term.target, plural(term.target))]
    source = [word.strip("۔،؛؟.,;:!?\"'()").lower() for word in rendered.text.split()]
    places = {
        at + i
        for words in targets
        for at in range(len(source))
        if source[at : at + len(words)] == words
        for i in range(len(words))
    }
    english = (word.strip(".,;:!?\"'()") for word in hypothesis.text.split())
    pairs = zip(english, hypothesis.alignment, strict=True)
    return {w for w, i in pairs if i in places and w.isalpha() and w.lower() not in _TOO_COMMON}
