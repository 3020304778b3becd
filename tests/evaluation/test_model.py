"""The embedded model on a few sentences, alone and with the shipped glossaries."""

from __future__ import annotations

import pytest

from translator.evaluation import TestPair, evaluate_set, line_up

pytestmark = pytest.mark.model

ROWS = (
    ("شمالی کوریا نے کل ایک میزائل داغا۔", "North Korea fired a missile yesterday."),
    ("مرکزی بینک نے شرح سود 2 فیصد کم کی۔", "The central bank cut the interest rate by 2 percent."),
    (
        "وزیر خارجہ نے لاہور میں صحافیوں سے بات کی۔",
        "The foreign minister spoke to reporters in Lahore.",
    ),
    ("کمپنی نے 300 ملازمین کو فارغ کر دیا۔", "The company laid off 300 employees."),
)
PAIRS = [TestPair(i, urdu, english) for i, (urdu, english) in enumerate(ROWS, 1)]


def test_the_model_is_far_better_than_chance_and_terms_come_through(model, shipped):
    systems = line_up([model], shipped)
    found = evaluate_set("own", PAIRS, systems, glossary=shipped, resamples=20)
    alone, drafts = (system.scores for system in found.systems)
    assert found.systems[0].name == f"ur_en {model.info.version}"
    assert min(alone.chrf, drafts.chrf) > 45
    assert drafts.term_accuracy == 1
    assert drafts.number_fidelity == 1
    assert (drafts.leftover, drafts.loops) == (0, 0)
    assert alone.words_per_second > 0
