from __future__ import annotations

from translator.terms import Stage, Status, TermOutcome, term_rows


def outcome(surface, target, status=Status.MET, stage=Stage.ANNOTATED):
    return TermOutcome(surface, target, status, stage)


def test_outcomes_are_gathered_by_rendering_in_the_order_of_the_article():
    rows = term_rows(
        [
            (1, outcome("سکہ", "coin")),
            (1, outcome("چین", "China")),
            (3, outcome("سکے", "coin", Status.VARIANT, Stage.N_BEST)),
        ]
    )
    assert [(row.target, row.surfaces) for row in rows] == [
        ("coin", ("سکہ", "سکے")),
        ("China", ("چین",)),
    ]
    assert [place.segment for place in rows[0].places] == [1, 3]


def test_a_row_shows_its_worst_status_and_counts_all():
    (row,) = term_rows(
        [
            (1, outcome("سکہ", "coin")),
            (2, outcome("سکہ", "coin", Status.MISSED, Stage.NONE)),
            (3, outcome("سکہ", "coin", Status.VARIANT, Stage.SUPPRESSED)),
        ]
    )
    assert row.status is Status.MISSED
    assert [row.count(status) for status in Status] == [1, 1, 1]
    assert row.stages == (Stage.ANNOTATED, Stage.SUPPRESSED)


def test_no_terms_give_no_rows():
    assert term_rows([]) == ()
