"""Nothing that was acknowledged is lost when a process is killed, and nothing is half done."""

import random
from collections import Counter

import pytest

from tests.store.claims import Claim
from tests.store.killed import rehearse, strike
from tests.store.newsroom import SLUG, keep_run, label, whole_edition
from tests.store.nursery import Nursery
from tests.store.old import ask
from tests.store.sound import unsound
from tests.store.work import KINDS
from translator.editing import Action
from translator.store import Store

KILLS = 32  # for each kind of work; with the 40 of test_migration.py there are 200
REHEARSED = 4
BEFORE = 2  # that are done, at most, before the one that is struck
NOTED = {Action.APPROVE, Action.REOPEN, Action.COMMENT}
WRITTEN = {Action.EDIT, Action.IMPORT}
MADE = {Action.SOURCE, Action.MACHINE, Action.MEMORY}


@pytest.fixture(scope="module")
def nursery():
    with Nursery() as nursery:
        yield nursery


def begin(path):
    with Store(path) as store:
        keep_run(store, whole_edition(label(0)))
    return Claim("run", label(0), 1)


def found_labels(store, history):
    """How often each label is found in the history, in the memory, and over the article."""
    found = Counter(unit.origin for unit in store.units() if unit.origin != SLUG)
    for event in history:
        if event.action in NOTED | WRITTEN:
            words = event.note if event.action in NOTED else event.after.english
            found[words.split()[0]] += 1
    found[store.edition(SLUG).article.name] += 1
    return found


def expected_labels(claims):
    """How often each label must be found; of all runs only the last one is seen."""
    runs = [claim for claim in claims if claim.kind == "run"]
    return {claim.label: claim.size for claim in claims if claim not in runs[:-1]}


def of_other_runs(store, history):
    """Drafts that another run made than the article, though the machine wrote there last."""
    last = {event.segment: event.action for event in history}
    edition = store.edition(SLUG)
    drafts = [p.draft.text for p in edition.pairs if last.get(p.review.segment) in {*MADE, None}]
    return [text for text in drafts if text.split()[0] != edition.article.name]


@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_process_loses_nothing_and_leaves_nothing_half_done(nursery, tmp_path, kind):
    begin(rehearsal := tmp_path / "rehearsal.db")
    took = nursery.call(rehearse, rehearsal, [*KINDS, kind] * REHEARSED, 1)[kind]
    claims, cut = [begin(path := tmp_path / "editions.db")], 0
    chance = random.Random(kind)  # noqa: S311 - what is done and when it is struck, no secret
    for number in range(1, KILLS + 1):
        kinds = [*chance.choices(list(KINDS), k=chance.randint(0, BEFORE)), kind]
        struck = nursery.call(strike, path, kinds, number * 10, chance.uniform(0, took))
        claims += struck.done
        with Store(path) as store:
            history = store.history(SLUG)
            assert unsound(store, SLUG, history) == []
            assert of_other_runs(store, history) == []
            found = found_labels(store, history)
        if struck.begun:
            cut += 1
            claims += [struck.begun] if found[struck.begun.label] else []
        assert found == expected_labels(claims)
        assert ask(path, "PRAGMA foreign_key_check") == []
    assert cut > KILLS / 4
