import datetime as dt

import pytest

from translator.article import Mark, MarkKind
from translator.draft import Draft
from translator.errors import StoreError
from translator.store import KeptDraft, Store
from translator.terms import Stage, Status, TermOutcome

EARLY = dt.datetime(2024, 3, 7, 9, 5, tzinfo=dt.UTC)
LATE = EARLY + dt.timedelta(days=1)
DRAFT = Draft(
    "The mango’s price is 5%.",
    (Mark(MarkKind.LINK, 4, 9, "https://example.org/?a=1&b=2"), Mark(MarkKind.STRONG, 0, 3)),
    -0.1234567890123456,
    ("The price of mango is 5%.", "Mango price 5%."),
    (TermOutcome("آم", "mango", Status.VARIANT, Stage.PLACEHOLDER, 2, 1),),
    lost=("example.org",),
    engine="engine:fake|version:1",
)


def test_a_draft_is_found_again_equal_to_what_was_kept(place):
    with Store(place) as store:
        store.keep_drafts({"f1": ("k1", DRAFT)}, EARLY)
    with Store(place) as store:
        assert store.drafts(["f1"]) == {"f1": KeptDraft(DRAFT, EARLY)}


def test_a_draft_that_was_never_kept_is_not_found(store):
    store.keep_drafts({"f1": ("k1", DRAFT)}, EARLY)
    assert set(store.drafts(["f1", "f2"])) == {"f1"}
    assert store.drafts([]) == {}


def test_what_was_kept_first_stays(store):
    store.keep_drafts({"f1": ("k1", DRAFT)}, EARLY)
    store.keep_drafts({"f1": ("k1", Draft("Other.")), "f2": ("k1", Draft("Two."))}, LATE)
    found = store.drafts(["f1", "f2"])
    assert found["f1"] == KeptDraft(DRAFT, EARLY)
    assert found["f2"] == KeptDraft(Draft("Two."), LATE)


def test_keeping_nothing_changes_nothing(store):
    store.keep_drafts({}, EARLY)
    assert store.drafts(["f1"]) == {}


def test_drafts_are_kept_all_or_none(store):
    bad = Draft(None)  # the database refuses it
    with pytest.raises(StoreError):
        store.keep_drafts({"f1": ("k1", DRAFT), "f2": ("k2", bad)}, EARLY)
    assert store.drafts(["f1", "f2"]) == {}


def test_more_drafts_are_found_at_once_than_a_query_has_variables(store):
    new = {f"f{n}": (f"k{n}", Draft(f"Sentence {n}.")) for n in range(2345)}
    store.keep_drafts(new, EARLY)
    found = store.drafts([*new, *new, *(f"g{n}" for n in range(40_000))])
    assert {name: kept.draft for name, kept in found.items()} == {
        name: draft for name, (_, draft) in new.items()
    }


def test_a_draft_that_is_replaced_keeps_when_it_was_made(store):
    store.keep_drafts({"f1": ("k1", DRAFT), "f2": ("k2", Draft("Two."))}, EARLY)
    store.replace_drafts({"f1": Draft("Other."), "nowhere": Draft("Lost.")})
    assert store.drafts(["f1", "f2", "nowhere"]) == {
        "f1": KeptDraft(Draft("Other."), EARLY),
        "f2": KeptDraft(Draft("Two."), EARLY),
    }


def test_two_runs_on_one_database_see_what_the_other_keeps(place):
    with Store(place) as one, Store(place) as two:
        one.keep_drafts({"f1": ("k1", DRAFT)}, EARLY)
        two.keep_drafts({"f1": ("k1", Draft("Other.")), "f2": ("k2", Draft("Two."))}, LATE)
        assert one.drafts(["f1", "f2"]) == two.drafts(["f1", "f2"])
        assert one.drafts(["f1"])["f1"].draft == DRAFT
