import json

from hypothesis import given
from hypothesis import strategies as st

from translator.article import Mark, MarkKind
from translator.draft import Draft
from translator.store.codec import draft_details, draft_from
from translator.terms import Stage, Status, TermOutcome

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.integers(0, 500)
OUTCOMES = st.builds(
    TermOutcome,
    TEXTS,
    TEXTS,
    st.sampled_from(Status),
    st.sampled_from(Stage),
    NUMBERS,
    NUMBERS,
)
DRAFTS = st.builds(
    Draft,
    text=TEXTS,
    marks=st.lists(
        st.builds(Mark, st.sampled_from(MarkKind), NUMBERS, NUMBERS, TEXTS), max_size=4
    ).map(tuple),
    score=st.floats(allow_nan=False, allow_infinity=False),
    alternatives=st.lists(TEXTS, max_size=4).map(tuple),
    outcomes=st.lists(OUTCOMES, max_size=4).map(tuple),
    lost=st.lists(TEXTS, max_size=2).map(tuple),
    engine=TEXTS,
)


@given(DRAFTS)
def test_a_draft_comes_back_from_json_as_it_went_in(draft):
    details = json.loads(json.dumps(draft_details(draft)))
    again = draft_from(draft.text, details)
    assert again == draft
    assert repr(again) == repr(draft)


def test_the_text_is_not_kept_twice():
    assert "mango" not in json.dumps(draft_details(Draft("mango")))


def test_kinds_come_back_as_their_own_types():
    draft = Draft(
        "A mango",
        (Mark(MarkKind.LINK, 0, 1, "/a"),),
        outcomes=(TermOutcome("آم", "mango", Status.MET, Stage.N_BEST),),
    )
    again = draft_from(draft.text, json.loads(json.dumps(draft_details(draft))))
    assert isinstance(again.marks[0].kind, MarkKind)
    assert isinstance(again.outcomes[0].status, Status)
    assert isinstance(again.outcomes[0].stage, Stage)
