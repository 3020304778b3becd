"""Nothing is lost when many edit the same edition at once."""

import os
from collections import Counter

from tests.store.crowd import work_together
from tests.store.newsroom import SLUG, keep_run, label, whole_edition
from tests.store.nursery import Nursery
from tests.store.sound import unsound
from translator.editing import Action
from translator.store import Store

PEOPLE = 20
SECONDS = {"sqlite": 30, "postgresql": 10}
LONGER = os.environ.get("DOZABAN_SOAK_SECONDS")  # instead of either


def test_every_edit_of_many_editors_is_in_the_history(place):
    with Store(place) as store:
        keep_run(store, whole_edition(label(0)))
        seconds = float(LONGER or SECONDS[store.dialect])
    with Nursery() as nursery:
        reports = nursery.call(work_together, place, PEOPLE, seconds)
    with Store(place) as store:
        history = store.history(SLUG)
        assert unsound(store, SLUG, history) == []
    edits = [e for e in history if e.action is Action.EDIT]
    assert Counter((e.who, e.segment, e.after.english) for e in edits) == Counter(
        (report.who, *written) for report in reports for written in report.written
    )
    assert Counter((e.who, e.action) for e in history if e not in edits) == Counter(
        {(r.who, action): n for r in reports for action, n in r.others.items() if n}
    )
    assert len({event.who for event in edits}) > 1
    assert sum(report.conflicts for report in reports) > 0
