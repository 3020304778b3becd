"""Articles that change and people who work on them, in any order: nothing of theirs is lost."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.cli.kept import CHECKS
from tests.store.build import Desk, later, rows
from translator import desk
from translator.editing import Action, Event, Origin, State
from translator.errors import UsageError
from translator.inspection import inspect, inspect_pairs
from translator.segmenting import segment_key
from translator.store import Store

SLUG = "aam"
LETTERS = "بپتٹ جچحخ دڈذر زژسش صضطظ عغفق کگلم نوہی".split()
PEOPLE = st.sampled_from(["Sara", "Omar", "Ali"])
ENGLISH = st.sampled_from(["One.", "Two.", "Three.", "Four."])
PLACES = st.integers(0, 50)
ABOUT = st.integers(0, len(LETTERS) - 1)


def sentence(about: int, wording: int) -> str:
    """Return a sentence; those about different things have no word in common."""
    one, two, three, four = LETTERS[about]
    last = (one + two, two + three, three + four, four + one)[wording % 4] * 2
    return f"{one * 5} {two * 5} {three * 5} {four * 5} {last}۔"


@dataclass
class Known:
    """What a person made of a sentence."""

    state: State
    text: str
    editor: str
    approver: str


@dataclass
class Deed:
    """What somebody did at once: by segment what was there before, None for a draft."""

    batch: str
    before: dict[int, Known | None]
    key: dict[int, str]
    open: set[int] = field(default_factory=set)


class Life(RuleBasedStateMachine):
    """An article, its edition, and a simple model of what people made of it."""

    def __init__(self) -> None:
        super().__init__()
        self.patched = pytest.MonkeyPatch()
        for look in (inspect, inspect_pairs):
            self.patched.setattr(look, "__defaults__", (CHECKS,))
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self.folder.name) / "editions.db")
        self.machine = Desk(self.store, SLUG)
        self.article: list[str] = []
        self.people: dict[int, Known] = {}
        self.deeds: list[Deed] = []
        self.said: list[tuple[int, Action, str, str]] = []
        self.detached: Counter[tuple[str, str]] = Counter()
        self.versions: dict[int, tuple[int, object]] = {}
        self.minutes = 1000

    def teardown(self) -> None:
        self.store.__exit__(None, None, None)
        self.folder.cleanup()
        self.patched.undo()

    # The article.

    @initialize(about=st.lists(ABOUT, min_size=2, max_size=6))
    def begin(self, about: list[int]) -> None:
        self.article = [sentence(n, 0) for n in about]
        self._run()

    @rule(at=PLACES, about=ABOUT, wording=st.integers(0, 3))
    def put_in(self, at: int, about: int, wording: int) -> None:
        self.article.insert(at % (len(self.article) + 1), sentence(about, wording))

    @precondition(lambda self: self.article)
    @rule(at=PLACES)
    def take_out(self, at: int) -> None:
        del self.article[at % len(self.article)]

    @precondition(lambda self: self.article)
    @rule(at=PLACES, to=PLACES)
    def move(self, at: int, to: int) -> None:
        moved = self.article.pop(at % len(self.article))
        self.article.insert(to % (len(self.article) + 1), moved)

    @precondition(lambda self: self.article)
    @rule(at=PLACES, wording=st.integers(0, 3))
    def rewrite(self, at: int, wording: int) -> None:
        place = at % len(self.article)
        about = next(n for n in range(len(LETTERS)) if self.article[place][0] == LETTERS[n][0])
        self.article[place] = sentence(about, wording)

    @rule(other=st.booleans())
    def run(self, *, other: bool) -> None:
        self.machine.version += other
        self._run()

    def _run(self) -> None:
        before = {s.review.segment: s for s in self.store.segments(SLUG)}
        units = self.store.units()
        kept = self.machine.run(*self.article)
        assert kept == self.store.edition(SLUG)
        now = {s.review.segment: s for s in self.store.segments(SLUG)}
        new = Counter(segment_key(text) for text in self.article)
        old = Counter(s.key for s in before.values())
        for number, known in list(self.people.items()):
            was, after = before[number], now[number]
            if after.key == was.key:
                # As many as the article has of equal sentences stand in it.
                assert after.place is not None or new[was.key] < old[was.key]
                continue
            assert new[was.key] < old[was.key], "rewritten though it still stands there"
            assert was.place is not None, "one that was gone was taken for rewritten"
            if known.state is State.APPROVED:
                self.detached[was.text, known.text] += 1
            del self.people[number]
        for number in now.keys() & before.keys():
            if now[number].key != before[number].key:
                for deed in self.deeds:
                    deed.open.discard(number)
        known_units = {(unit.key, unit.target) for unit in units}
        keys = {unit.key for unit in units}
        for segment in self.store.segments(SLUG):
            if segment.place and segment.review.state is State.DRAFT:
                if segment.key in keys:
                    assert (segment.key, segment.current.text) in known_units
                    assert segment.review.origin.is_memory
                else:
                    assert segment.current.text == self._drafted(segment.text)
                    assert segment.review.origin is Origin.MACHINE

    def _drafted(self, text: str) -> str:
        return f"{text} machine {self.machine.version}."

    # People.

    @precondition(lambda self: self._pairs())
    @rule(at=PLACES, text=ENGLISH, who=PEOPLE, propagate=st.booleans())
    def edit(self, at: int, text: str, who: str, *, propagate: bool) -> None:
        number = self._number(at)
        done = desk.edit(
            self.store, SLUG, number, text, who=who, at=self._now(), propagate=propagate
        )
        self._did(done.changed, Action.EDIT, who, lambda _: Known(State.EDITED, text, who, ""))

    @precondition(lambda self: self._pairs())
    @rule(places=st.lists(PLACES, min_size=1, max_size=4), who=PEOPLE)
    def approve(self, places: list[int], who: str) -> None:
        numbers = {self._number(at) for at in places}
        texts = {p.review.segment: (p.current.text, p.review.editor) for p in self._pairs()}
        done = desk.approve(self.store, SLUG, sorted(numbers), who=who, at=self._now())
        assert not done.refused

        def approved(segment: int) -> Known:
            text, editor = texts[segment]
            return Known(State.APPROVED, text, editor, who)

        self._did(done.changed, Action.APPROVE, who, approved)

    @precondition(lambda self: self._pairs())
    @rule(at=PLACES, who=PEOPLE, discard=st.booleans())
    def reopen(self, at: int, who: str, *, discard: bool) -> None:
        number = self._number(at)
        origin = self._pairs()[number - 1].review.origin
        done = desk.reopen(self.store, SLUG, [number], who=who, at=self._now(), discard=discard)

        def reopened(segment: int) -> Known | None:
            known = self.people[segment]
            if discard or origin is not Origin.PERSON:
                return None
            return Known(State.EDITED, known.text, known.editor, "")

        self._did(done.changed, Action.REOPEN, who, reopened)

    @precondition(lambda self: self._pairs())
    @rule(at=st.none() | PLACES, who=PEOPLE)
    def undo(self, at: int | None, who: str) -> None:
        number = None if at is None else self._number(at)
        standing = {p.review.segment for p in self._pairs()}
        wanted = standing if number is None else {self._pairs()[number - 1].review.segment}
        last = next((d for d in reversed(self.deeds) if d.open & wanted), None)
        if last is None:
            with pytest.raises(UsageError):
                desk.undo(self.store, SLUG, who=who, at=self._now(), number=number)
            return
        done = desk.undo(self.store, SLUG, who=who, at=self._now(), number=number).done
        pairs = self._pairs()
        undone = {pairs[n - 1].review.segment for n in done.changed}
        assert undone == last.open & wanted
        for segment in undone:
            self._make(segment, last.before[segment])
            last.open.discard(segment)
        self._tell(done.changed, Action.UNDO, who)

    def _did(self, changed, action: Action, who: str, after) -> None:
        if not changed:
            return
        pairs = self._pairs()
        segments = [pairs[n - 1].review.segment for n in changed]
        batch = self.store.history(SLUG)[-1].batch
        keys = {pairs[n - 1].review.segment: pairs[n - 1].segment.key for n in changed}
        before = {segment: self.people.get(segment) for segment in segments}
        self.deeds.append(Deed(batch, before, keys, set(segments)))
        for segment in segments:
            self._make(segment, after(segment))
        self._tell(changed, action, who)

    def _make(self, segment: int, known: Known | None) -> None:
        if known is None:
            self.people.pop(segment, None)
        else:
            self.people[segment] = known

    def _tell(self, changed, action: Action, who: str) -> None:
        pairs = self._pairs()
        for number in changed:
            pair = pairs[number - 1]
            self.said.append((pair.review.segment, action, who, pair.current.text))

    def _pairs(self):
        return self.store.edition(SLUG).pairs if self.store.slugs() else ()

    def _number(self, at: int) -> int:
        return at % len(self._pairs()) + 1

    def _now(self):
        self.minutes += 1
        return later(self.minutes)

    # What must always be so.

    @invariant()
    def what_people_did_is_there_and_nothing_else(self) -> None:
        found = {
            s.review.segment: Known(
                s.review.state, s.current.text, s.review.editor, s.review.approver
            )
            for s in self.store.segments(SLUG)
            if s.review.state is not State.DRAFT
        }
        assert found == self.people

    @invariant()
    def versions_only_go_up(self) -> None:
        for s in self.store.segments(SLUG):
            version = s.review.version
            now = (s.review.state, s.current.text, s.key)
            before, then = self.versions.get(s.review.segment, (0, None))
            assert version > before or (version == before and now == then)
            self.versions[s.review.segment] = (version, now)

    @invariant()
    def every_deed_is_in_the_history_with_its_text(self) -> None:
        def told(event: Event) -> tuple[int, Action, str, str]:
            assert event.after
            return event.segment, event.action, event.who, event.after.english

        human = [told(event) for event in self.store.history(SLUG) if event.action.is_human]
        assert human == self.said

    @invariant()
    def the_memory_holds_what_is_approved(self) -> None:
        attached = rows(self.store, "SELECT segment_id, target FROM units WHERE segment_id > 0")
        approved = {n: k.text for n, k in self.people.items() if k.state is State.APPROVED}
        assert dict(attached) == approved
        assert len(attached) == len(approved)
        loose = rows(self.store, "SELECT source, target FROM units WHERE segment_id IS NULL")
        assert Counter(loose) == self.detached

    @invariant()
    def places_are_those_of_the_article(self) -> None:
        pairs = self._pairs()
        if pairs:
            assert [(p.segment.block, p.segment.number) for p in pairs] == [
                (n, 0) for n in range(len(pairs))
            ]
            standing = [s for s in self.store.segments(SLUG) if s.place]
            assert len(standing) == len(pairs)
            assert [s.text for s in standing] == [p.segment.text for p in pairs]


Life.TestCase.settings = settings(
    max_examples=50,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestLife = Life.TestCase
