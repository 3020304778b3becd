from __future__ import annotations

import pytest

from translator.editing import State
from translator.publishing.review import ReviewCount
from translator.publishing.site.refusal import refusal

APPROVED, EDITED = State.APPROVED, State.EDITED


@pytest.mark.parametrize(
    ("counts", "require"),
    [
        ((0, 0, 5), APPROVED),
        ((0, 2, 3), EDITED),
        ((0, 0, 0), APPROVED),
        ((3, 1, 1), State.DRAFT),
    ],
)
def test_an_article_that_is_far_enough_is_not_refused(counts, require):
    assert refusal(ReviewCount(*counts), require) is None


@pytest.mark.parametrize(
    ("counts", "require", "english"),
    [
        (
            (3, 2, 18),
            APPROVED,
            "3 of 23 sentences are drafts, 2 edited; all must be approved.",
        ),
        ((1, 2, 20), APPROVED, "1 of 23 sentences is a draft, 2 edited; all must be approved."),
        ((1, 0, 22), APPROVED, "1 of 23 sentences is a draft; all must be approved."),
        (
            (0, 1, 22),
            APPROVED,
            "1 of 23 sentences is edited but not approved; all must be approved.",
        ),
        (
            (0, 4, 0),
            APPROVED,
            "All 4 sentences are edited but not approved; all must be approved.",
        ),
        ((1200, 0, 0), APPROVED, "All 1,200 sentences are drafts; all must be approved."),
        ((2, 0, 0), APPROVED, "Both sentences are drafts; both must be approved."),
        ((1, 1, 0), APPROVED, "1 of 2 sentences is a draft, 1 edited; both must be approved."),
        ((1, 0, 0), APPROVED, "The only sentence is a draft; it must be approved."),
        ((0, 1, 0), APPROVED, "The only sentence is edited but not approved; it must be approved."),
        ((3, 2, 18), EDITED, "3 of 23 sentences are drafts; all must be edited or approved."),
        ((1, 0, 0), EDITED, "The only sentence is a draft; it must be edited or approved."),
    ],
)
def test_a_refusal_says_in_english_what_is_missing(counts, require, english):
    assert refusal(ReviewCount(*counts), require).english == english


@pytest.mark.parametrize(
    ("counts", "require", "urdu"),
    [
        (
            (3, 2, 18),
            APPROVED,
            "23 جملوں میں سے 3 مسودے اور 2 ترمیم شدہ ہیں؛ سب کا منظور شدہ ہونا لازم ہے۔",
        ),
        ((1, 0, 22), APPROVED, "23 جملوں میں سے 1 مسودہ ہے؛ سب کا منظور شدہ ہونا لازم ہے۔"),
        (
            (0, 1, 22),
            APPROVED,
            "23 جملوں میں سے 1 ترمیم شدہ ہے مگر منظور شدہ نہیں؛ سب کا منظور شدہ ہونا لازم ہے۔",
        ),
        (
            (0, 2, 0),
            APPROVED,
            "دونوں جملے ترمیم شدہ ہیں مگر منظور شدہ نہیں؛ دونوں کا منظور شدہ ہونا لازم ہے۔",
        ),
        ((1200, 0, 0), APPROVED, "تمام 1,200 جملے مسودے ہیں؛ سب کا منظور شدہ ہونا لازم ہے۔"),
        ((1, 0, 0), APPROVED, "واحد جملہ مسودہ ہے؛ اس کا منظور شدہ ہونا لازم ہے۔"),
        (
            (3, 0, 1),
            EDITED,
            "4 جملوں میں سے 3 مسودے ہیں؛ سب کا ترمیم شدہ یا منظور شدہ ہونا لازم ہے۔",
        ),
    ],
)
def test_a_refusal_says_in_urdu_what_is_missing(counts, require, urdu):
    assert refusal(ReviewCount(*counts), require).urdu == urdu
