"""Many people who work on one edition at the same time, each in a process of their own."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.store.newsroom import SLUG, english, label, now
from translator.desk import Done, approve, edit, reopen, undo
from translator.editing import Action
from translator.errors import ConflictError, UsageError
from translator.store import Store

__all__ = ["Report", "work_together"]

_ACTIONS = {Action.EDIT: 16, Action.APPROVE: 2, Action.REOPEN: 1, Action.UNDO: 1}  # how often


@dataclass
class Report:
    """What one of them was told that it was done.

    Attributes:
        who: Their name.
        written: The segments that they edited, by their numbers in the store, and the texts.
        others: How many segments they changed in other ways.
        conflicts: How often somebody else was quicker.
    """

    who: str
    written: list[tuple[int, str]] = field(default_factory=list)
    others: Counter[Action] = field(default_factory=Counter)
    conflicts: int = 0


def work_together(place: str | Path, people: int, seconds: float) -> list[Report]:
    """Let people work on the edition for some time; return what each reports."""
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(people, mp_context=fork) as pool:
        person = partial(_work, place, time.monotonic() + seconds)
        return list(pool.map(person, range(1, people + 1)))


def _work(place: str | Path, until: float, number: int) -> Report:
    report = Report(f"Hina {label(number)}")
    chance = random.Random(number)  # noqa: S311 - what is done, no secret
    actions, weights = list(_ACTIONS), list(_ACTIONS.values())
    with Store(place) as store:
        while time.monotonic() < until:
            (action,) = chance.choices(actions, weights)
            try:
                _act(store, report, action, chance)
            except ConflictError:
                report.conflicts += 1
    return report


def _act(store: Store, report: Report, action: Action, chance: random.Random) -> None:
    """Look at the edition, and do something to one of its sentences."""
    pairs = store.edition(SLUG).pairs
    number = chance.randint(1, len(pairs))
    if action is Action.EDIT:
        seen = pairs[number - 1].review
        text = english(report.who.split()[1], len(report.written))
        done = edit(store, SLUG, number, text, who=report.who, at=now(), seen=seen)
        assert done.changed == (number,)
        report.written.append((seen.segment, text))
    else:
        report.others[action] += len(_other(store, action, number, report.who).changed)


def _other(store: Store, action: Action, number: int, who: str) -> Done:
    if action is Action.APPROVE:
        return approve(store, SLUG, [number], who=who, at=now())
    if action is Action.REOPEN:
        return reopen(store, SLUG, [number], who=who, at=now())
    try:
        return undo(store, SLUG, who=who, at=now(), number=number).done
    except UsageError:  # nothing was done to it yet
        return Done()
