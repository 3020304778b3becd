"""What an import would change: a plan to be looked at before anything is written."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from translator.editing import State
from translator.exchange.document import Returned
from translator.exchange.verdict import Present, Sent, Verdict, judge, new_comments, said
from translator.segmenting import segment_key

__all__ = ["Plan", "Present", "Sent", "Step", "Verdict", "plan_import"]

_TEXT = {Verdict.TEXT, Verdict.BOTH}
_STATE = {Verdict.STATE, Verdict.BOTH}
_APPLIED = _TEXT | _STATE | {Verdict.COMMENT}
_PROBLEMS = {Verdict.SOURCE, Verdict.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one sentence of the file.

    Attributes:
        verdict: What the import would do with it.
        returned: The sentence in the file.
        present: The segment that it belongs to; None if there is none.
        why: One short sentence for people.
    """

    verdict: Verdict
    returned: Returned
    present: Present | None
    why: str

    @property
    def is_change(self) -> bool:
        """Whether the import changes the segment."""
        return self.verdict in _APPLIED

    @property
    def changes_text(self) -> bool:
        """Whether the import changes the text or its markup."""
        return self.verdict in _TEXT

    @property
    def changes_state(self) -> bool:
        """Whether the file has another state; a changed text may change the state as well."""
        return self.verdict in _STATE

    @property
    def state(self) -> State | None:
        """The state after the import; None if there is no segment.

        A changed text is edited: it is approved only if the file approves what was not approved.
        """
        now = self.present.state if self.present else None
        wanted = self.returned.state
        if self.changes_text:
            raised = self.changes_state and wanted is State.APPROVED
            return State.APPROVED if raised else State.EDITED
        return wanted if self.changes_state else now

    @property
    def comments(self) -> tuple[str, ...]:
        """The comments that the import adds."""
        return new_comments(self.present, self.returned) if self.present and self.is_change else ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would change, a step for each sentence of the file in its order."""

    steps: tuple[Step, ...] = ()

    @property
    def changes(self) -> tuple[Step, ...]:
        """The steps that will be applied."""
        return tuple(step for step in self.steps if step.is_change)

    @property
    def conflicts(self) -> tuple[Step, ...]:
        """The steps that a person must decide on."""
        return tuple(step for step in self.steps if step.verdict is Verdict.CONFLICT)

    @property
    def problems(self) -> tuple[Step, ...]:
        """The steps whose sentence is not in the edition, or not any more."""
        return tuple(step for step in self.steps if step.verdict in _PROBLEMS)

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many sentences got each verdict, without those that none got."""
        found = Counter(step.verdict for step in self.steps)
        return {verdict: found[verdict] for verdict in Verdict if found[verdict]}


def plan_import(present: Sequence[Present], returned: Sequence[Returned]) -> Plan:
    """Return what an import of `returned` would change; nothing is changed.

    Sentences are matched by id. Those without are matched by the normalised Urdu with the
    segments that no id names, equal ones in their order.

    Args:
        present: All segments of the edition, in order.
        returned: The sentences of the file, in order.
    """
    first: dict[int, Returned] = {}
    return Plan(tuple(_step(one, there, first) for one, there in _matched(present, returned)))


def _matched(
    present: Sequence[Present], returned: Sequence[Returned]
) -> Iterator[tuple[Returned, Present | None]]:
    by_id = {segment.id: segment for segment in present}
    named = {one.id for one in returned}
    take = _by_source(segment for segment in present if segment.id not in named)
    for one in returned:
        yield one, take(one.source) if one.id is None else by_id.get(one.id)


def _by_source(present: Iterable[Present]) -> Callable[[str], Present | None]:
    """Return a function that gives the next segment with some Urdu."""
    waiting: defaultdict[str, deque[Present]] = defaultdict(deque)
    for segment in present:
        waiting[segment_key(segment.source)].append(segment)

    def take(source: str) -> Present | None:
        found = waiting[segment_key(source)]
        return found.popleft() if found else None

    return take


def _step(one: Returned, there: Present | None, first: dict[int, Returned]) -> Step:
    """Return what becomes of a sentence, and remember the first that says a segment's text."""
    if there is None:
        what = "sentence like this" if one.id is None else f"segment {one.id}"
        return Step(Verdict.UNKNOWN, one, None, f"The edition has no {what}.")
    if one.target.strip():
        before = first.setdefault(there.id, one)
        if before is not one:
            return _again(one, there, before)
    verdict, why = judge(there, one)
    return Step(verdict, one, there, why)


def _again(one: Returned, there: Present, before: Returned) -> Step:
    """Return what becomes of a sentence that stood in the file already."""
    if said(one) == said(before) and one.state == before.state:
        return Step(Verdict.SAME, one, there, "It stands in the file twice.")
    why = "It stands in the file twice, and not with the same translation; the first counts."
    return Step(Verdict.CONFLICT, one, there, why)
