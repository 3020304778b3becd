"""What an import would change: a test for each rule, and that twice is once."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.article import Mark, MarkKind
from translator.editing import State
from translator.exchange.document import Returned
from translator.exchange.plan import Plan, Present, Sent, Step, Verdict, plan_import

DRAFT, EDITED, APPROVED = State
BOLD = Mark(MarkKind.STRONG, 3, 7)
HERE = Present(7, 1, 3, "وہ آیا۔", "He came.", state=EDITED, comments=("Why?",))
SAME = Returned(7, 3, "وہ آیا۔", "He came.", state=EDITED)


def step(returned: Returned, present: Present = HERE) -> Step:
    (one,) = plan_import([present], [returned]).steps
    return one


def verdict(present: Present = HERE, **changes) -> Verdict:
    return step(replace(SAME, **changes), present).verdict


def test_a_sentence_that_did_not_change_is_the_same():
    assert step(SAME) == Step(Verdict.SAME, SAME, HERE, "Nothing is changed.")


def test_another_text_is_a_change_of_the_text():
    one = step(replace(SAME, target="He went."))

    assert (one.verdict, one.why) == (Verdict.TEXT, "The text is another.")
    assert (one.changes_text, one.changes_state, one.is_change) == (True, False, True)


def test_another_state_is_a_change_of_the_state():
    one = step(replace(SAME, state=APPROVED))

    assert (one.verdict, one.state) == (Verdict.STATE, APPROVED)
    assert one.why == "The state is approved in the file, edited here."
    assert (one.changes_text, one.changes_state, one.is_change) == (False, True, True)


def test_another_text_and_state_is_a_change_of_both():
    one = step(replace(SAME, target="He went.", state=APPROVED))

    assert (one.verdict, one.state) == (Verdict.BOTH, APPROVED)
    assert one.why == "The text is another. The state is approved in the file, edited here."
    assert (one.changes_text, one.changes_state, one.is_change) == (True, True, True)


@pytest.mark.parametrize("version", [3, None])
def test_a_file_without_states_changes_none(version):
    assert verdict(replace(HERE, state=APPROVED), state=None, version=version) is Verdict.SAME


def test_a_state_goes_down_if_the_file_is_as_new():
    one = step(replace(SAME, state=DRAFT), replace(HERE, state=APPROVED))

    assert (one.verdict, one.state) == (Verdict.STATE, DRAFT)


def test_a_file_without_versions_lifts_states_and_lowers_none():
    assert verdict(version=None, state=DRAFT) is Verdict.SAME
    assert verdict(version=None, state=APPROVED) is Verdict.STATE


@pytest.mark.parametrize(
    ("here", "file", "after"),
    [
        (DRAFT, None, EDITED),
        (DRAFT, DRAFT, EDITED),
        (DRAFT, EDITED, EDITED),
        (DRAFT, APPROVED, APPROVED),
        (EDITED, APPROVED, APPROVED),
        (APPROVED, None, EDITED),
        (APPROVED, DRAFT, EDITED),
        (APPROVED, APPROVED, EDITED),
    ],
)
def test_a_changed_text_is_edited_unless_the_file_approves_it(here, file, after):
    assert step(replace(SAME, target="Him.", state=file), replace(HERE, state=here)).state is after


def test_what_is_not_changed_keeps_its_state():
    assert step(replace(SAME, state=None)).state is EDITED


@pytest.mark.parametrize("target", [" He came.\n", "He came."])
def test_outer_spaces_are_no_change(target):
    assert verdict(target=target) is Verdict.SAME


def test_the_composition_of_letters_is_no_change():
    present = replace(HERE, english="Peña came.", marks=(Mark(MarkKind.STRONG, 5, 9),))
    target = " " + unicodedata.normalize("NFD", present.english)
    marks = (Mark(MarkKind.STRONG, 7, 11),)

    assert verdict(present, target=target, target_marks=marks) is Verdict.SAME
    assert verdict(present, target=target, target_marks=(BOLD,)) is Verdict.TEXT


def test_inner_spaces_and_case_are_a_change():
    assert verdict(target="He  came.") is Verdict.TEXT
    assert verdict(target="he came.") is Verdict.TEXT


def test_another_markup_is_a_change_of_the_text():
    one = step(replace(SAME, target_marks=(BOLD,)))

    assert (one.verdict, one.why) == (Verdict.TEXT, "The markup is another.")
    assert verdict(replace(HERE, marks=(BOLD,)), target_marks=()) is Verdict.TEXT


def test_a_file_without_markup_changes_none():
    assert verdict(replace(HERE, marks=(BOLD,)), target_marks=None) is Verdict.SAME


def test_the_order_of_marks_is_no_change():
    other = Mark(MarkKind.LINK, 0, 2, "x")
    present = replace(HERE, marks=(BOLD, other))

    assert verdict(present, target_marks=(other, BOLD)) is Verdict.SAME
    assert verdict(present, target_marks=(replace(other, address="y"), BOLD)) is Verdict.TEXT


def test_a_new_comment_alone_is_a_change():
    one = step(replace(SAME, comments=("Why?", " Good. ", "Good.")))

    assert (one.verdict, one.why) == (Verdict.COMMENT, "There is a new comment.")
    assert len(one.comments) == 1
    assert (one.changes_text, one.changes_state, one.is_change) == (False, False, True)


def test_a_comment_that_is_there_is_no_change():
    assert verdict(comments=(" Why?", "")) is Verdict.SAME


def test_a_new_comment_comes_with_a_changed_text():
    assert step(replace(SAME, target="Him.", comments=("New",))).comments == ("New",)


def test_a_segment_that_is_left_alone_gets_no_comment():
    assert step(replace(SAME, source="اور", comments=("New",))).comments == ()


@pytest.mark.parametrize(
    "changes",
    [{"target": "He went."}, {"target_marks": (BOLD,)}, {"target": "Him.", "state": None}],
)
def test_another_text_is_a_conflict_where_the_segment_is_newer_here(changes):
    one = step(replace(SAME, version=2, **changes))

    assert (one.verdict, one.is_change) == (Verdict.CONFLICT, False)
    assert one.why == (
        "It was changed here since the file was written (version 3 here, 2 in the file)."
    )


def test_an_equal_text_is_no_conflict_where_the_segment_is_newer_here():
    one = step(replace(SAME, version=2))

    assert (one.verdict, one.why) == (
        Verdict.SAME,
        "It was changed here since; there is nothing to take over.",
    )


@pytest.mark.parametrize(
    ("here", "file", "expected"),
    [
        (DRAFT, None, Verdict.SAME),
        (DRAFT, DRAFT, Verdict.SAME),
        (DRAFT, EDITED, Verdict.CONFLICT),
        (DRAFT, APPROVED, Verdict.CONFLICT),
        (EDITED, DRAFT, Verdict.SAME),
        (EDITED, APPROVED, Verdict.SAME),  # as an import of this file leaves it
        (APPROVED, DRAFT, Verdict.SAME),
        (APPROVED, EDITED, Verdict.SAME),
    ],
)
def test_a_state_of_an_older_file_is_a_conflict_only_if_it_is_lost(here, file, expected):
    assert verdict(replace(HERE, state=here), version=2, state=file) is expected


def test_a_comment_of_an_older_file_is_taken():
    assert verdict(version=2, comments=("New",)) is Verdict.COMMENT


@pytest.mark.parametrize("version", [3, None])
def test_a_file_that_is_as_new_or_tells_no_version_has_no_conflicts(version):
    assert verdict(version=version, target="He went.") is Verdict.TEXT


def test_other_urdu_is_of_an_older_article():
    one = step(replace(SAME, source="وہ گیا۔", target="He went."))

    assert (one.verdict, one.is_change) == (Verdict.SOURCE, False)


def test_the_spelling_of_urdu_is_no_difference():
    assert verdict(source=" وه  آیا۔") is Verdict.SAME


def test_urdu_that_the_file_lost_is_not_compared():
    assert verdict(source=" ") is Verdict.SAME


def test_an_id_that_is_not_there_is_unknown():
    one = step(replace(SAME, id=8))

    assert one == Step(Verdict.UNKNOWN, one.returned, None, "The edition has no segment 8.")
    assert (one.state, one.comments) == (None, ())


def test_urdu_that_is_not_there_is_unknown():
    one = step(replace(SAME, id=None, source="اور"))

    assert (one.verdict, one.why) == (Verdict.UNKNOWN, "The edition has no sentence like this.")


def test_a_sentence_that_was_not_translated_is_empty():
    one = step(replace(SAME, target=" ", state=DRAFT))

    assert (one.verdict, one.why) == (Verdict.EMPTY, "The file has no translation of it.")


def test_a_comment_on_what_was_not_translated_is_taken():
    assert verdict(target="", comments=("New",)) is Verdict.COMMENT


def test_without_ids_equal_urdu_is_matched_in_order():
    present = [replace(HERE, id=n, number=n, english=f"He {n}.") for n in (1, 2, 3)]
    returned = [Returned(None, None, "وه آیا۔", f"New {n}.") for n in (1, 2, 3, 4)]
    steps = plan_import(present, returned).steps

    assert [(s.present and s.present.id, s.returned.target) for s in steps] == [
        (1, "New 1."),
        (2, "New 2."),
        (3, "New 3."),
        (None, "New 4."),
    ]


def test_a_segment_that_an_id_names_is_not_taken_for_a_sentence_without_one():
    present = [replace(HERE, id=n) for n in (1, 2)]
    returned = [replace(SAME, id=None), replace(SAME, id=1)]

    assert [s.present and s.present.id for s in plan_import(present, returned).steps] == [2, 1]


def test_a_segment_that_stands_twice_with_two_texts_is_a_conflict():
    one, two = plan_import([HERE], [SAME, replace(SAME, target="He went.")]).steps

    assert (one.verdict, two.verdict) == (Verdict.SAME, Verdict.CONFLICT)
    assert two.why.startswith("It stands in the file twice, and not with the same translation")


@pytest.mark.parametrize("changes", [{"state": APPROVED}, {"target_marks": (BOLD,)}])
def test_a_segment_that_stands_twice_with_another_state_or_markup_is_a_conflict(changes):
    _, two = plan_import([HERE], [SAME, replace(SAME, **changes)]).steps

    assert two.verdict is Verdict.CONFLICT


def test_a_segment_that_stands_twice_with_one_text_is_changed_once():
    new = replace(SAME, target="He went.")
    one, two = plan_import([HERE], [new, replace(new, target="He went. ")]).steps

    assert (one.verdict, two.verdict) == (Verdict.TEXT, Verdict.SAME)
    assert two.why == "It stands in the file twice."


def test_an_empty_row_takes_no_place_from_a_full_one():
    one, two = plan_import([HERE], [replace(SAME, target=""), replace(SAME, target="Him.")]).steps

    assert (one.verdict, two.verdict) == (Verdict.EMPTY, Verdict.TEXT)


def test_a_plan_counts_and_sorts_its_steps():
    present = [replace(HERE, id=n) for n in (1, 2, 3, 4)]
    returned = [
        replace(SAME, id=1),
        replace(SAME, id=2, target="Him."),
        replace(SAME, id=3, target="Him.", version=1),
        replace(SAME, id=4, source="اور"),
        replace(SAME, id=5),
    ]
    plan = plan_import(present, returned)

    assert [s.returned.id for s in plan.changes] == [2]
    assert [s.returned.id for s in plan.conflicts] == [3]
    assert [s.returned.id for s in plan.problems] == [4, 5]
    assert list(plan.counts.items()) == [
        (Verdict.SAME, 1),
        (Verdict.TEXT, 1),
        (Verdict.CONFLICT, 1),
        (Verdict.SOURCE, 1),
        (Verdict.UNKNOWN, 1),
    ]


def test_a_file_without_sentences_plans_nothing():
    assert plan_import([HERE], []) == Plan()


def applied(present: list[Present], plan: Plan) -> list[Present]:
    """Do to segments what a plan says."""
    now = {segment.id: segment for segment in present}
    for one in plan.changes:
        there = now[one.present.id]
        changed = one.changes_text or one.changes_state
        marks = one.returned.target_marks
        now[there.id] = replace(
            there,
            version=there.version + changed,
            english=one.returned.target if one.changes_text else there.english,
            marks=marks if one.changes_text and marks is not None else there.marks,
            state=one.state,
            comments=there.comments + one.comments,
        )
    return list(now.values())


_english = st.sampled_from(["He came.", " He came. ", "Peña", "Pen\u0303a", "He went.", ""])
_marks = st.lists(
    st.builds(Mark, st.sampled_from(MarkKind), st.integers(0, 2), st.integers(3, 4)), max_size=2
).map(tuple)
_comments = st.lists(st.sampled_from(["Why?", " Why?", "Good.", ""]), max_size=3).map(tuple)
_urdu = st.sampled_from(["وہ آیا۔", "وه آیا۔", "وہ گیا۔", ""])


@st.composite
def imports(draw):
    """Segments, and a file of them as it may come back."""
    states = st.sampled_from(State)
    present = [
        Present(
            n, n, draw(st.integers(1, 4)), draw(_urdu), draw(_english), draw(_marks), s, ("Why?",)
        )
        for n, s in enumerate(draw(st.lists(states, min_size=1, max_size=4)), 1)
    ]
    returned = []
    for number in draw(st.lists(st.none() | st.integers(1, 5), max_size=6)):
        there = present[number - 1] if number and number <= len(present) else None
        version = draw(st.none() | st.integers(1, there.version)) if there else None
        # A file that tells no version cannot tell an approval of its own from one it went out with.
        allowed = states if version else st.sampled_from([DRAFT, EDITED])
        returned.append(
            Returned(
                number,
                version,
                draw(_urdu),
                draw(_english),
                draw(st.none() | _marks),
                draw(st.none() | allowed),
                draw(_comments),
            )
        )
    return present, returned


@given(imports())
def test_a_plan_that_was_applied_leaves_nothing_to_change(both):
    present, returned = both
    first = plan_import(present, returned)
    second = plan_import(applied(present, first), returned)

    assert second.changes == ()
    pairs = list(zip(first.steps, second.steps, strict=True))
    assert all(b.verdict in {Verdict.SAME, Verdict.EMPTY} for a, b in pairs if a.is_change)
    assert all(b.verdict is a.verdict for a, b in pairs if not a.is_change)


@given(imports())
def test_only_what_is_planned_changes(both):
    present, returned = both
    plan = plan_import(present, returned)
    planned = {one.present.id for one in plan.changes}

    for before, after in zip(present, applied(present, plan), strict=True):
        assert (before != after) == (before.id in planned)


@given(imports())
def test_every_sentence_of_the_file_gets_a_step_and_a_reason(both):
    present, returned = both
    plan = plan_import(present, returned)

    assert [one.returned for one in plan.steps] == returned
    assert sum(plan.counts.values()) == len(returned)
    assert all(one.why.endswith(".") for one in plan.steps)
    assert not set(plan.changes) & {*plan.conflicts, *plan.problems}


PAST = replace(HERE, sent={2: Sent("He comes.", (), DRAFT)})


@pytest.mark.parametrize("state", [DRAFT, None])
def test_what_the_file_has_as_it_went_out_is_no_conflict_with_a_change_here(state):
    assert verdict(PAST, version=2, target="He comes. ", state=state) is Verdict.SAME


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 2, "target": "He is coming.", "state": DRAFT},
        {"version": 2, "target": "He comes.", "state": APPROVED},
        {"version": 2, "target": "He comes.", "target_marks": (BOLD,)},
        {"version": 1, "target": "He comes.", "state": DRAFT},
    ],
)
def test_what_was_changed_on_both_sides_or_is_not_known_is_a_conflict(changes):
    assert verdict(PAST, **changes) is Verdict.CONFLICT


def test_a_comment_is_taken_over_though_the_text_was_changed_here_only():
    one = replace(SAME, version=2, target="He comes.", state=DRAFT, comments=("Look!",))

    assert (step(one, PAST).verdict, step(one, PAST).comments) == (Verdict.COMMENT, ("Look!",))
