"""An evaluation for people and for machines."""

from __future__ import annotations

import json

import pytest

from translator.evaluation import (
    Comparison,
    SetEvaluation,
    SystemResult,
    SystemScores,
    TestPair,
    Translation,
    as_data,
    report_lines,
)

PAIR = TestPair(1, "بازار بند ہے۔", "The market is closed.")
ALONE = SystemScores(22.637, 52.013, 49.5, 0.5, 0.9123, 3, 2, 812.4)
READY = SystemScores(23, 53, 50, None, None, 0, 0, 0)
DIFFERENCE = Comparison("ur_en 1", "theirs.txt", "chrF", 0.987, -0.02, 1.9, 0.124)


def result(name, scores):
    translation = Translation(PAIR, "Market closed.", 61.5, ("term",))
    return SystemResult(name, f"signature of {name}", scores, (translation,))


def evaluation(*comparisons, sentences=1234):
    systems = (result("ur_en 1", ALONE), result("theirs.txt", READY))
    lines = {"BLEU": "BLEU|1", "chrF": "chrF2|1"}
    drawn = "9 sets" if comparisons else ""
    return SetEvaluation("news", sentences, systems, comparisons, lines, drawn)


def test_the_table_has_a_column_a_system():
    assert list(report_lines(evaluation(DIFFERENCE))) == [
        "news, 1,234 sentences",
        "",
        "                     ur_en 1  theirs.txt",
        "BLEU                   22.64       23.00",
        "chrF                   52.01       53.00",
        "chrF++                 49.50       50.00",
        "figures right         50.0 %           –",
        "terms met             91.2 %           –",
        "Urdu left in               3           0",
        "loops                      2           0",
        "words a second           812           –",
        "",
        "BLEU|1",
        "chrF2|1",
        "bootstrap: 9 sets",
        "ur_en 1: signature of ur_en 1",
        "theirs.txt: signature of theirs.txt",
        "",
        (
            "theirs.txt against ur_en 1: chrF +0.99, 95 % between -0.02 and +1.90, p 0.12: "
            "no sure difference"
        ),
    ]


def test_without_comparisons_nothing_is_said_of_them():
    assert list(report_lines(evaluation()))[-1] == "theirs.txt: signature of theirs.txt"


@pytest.mark.parametrize(
    ("difference", "p", "end"),
    [
        (0.5, 0.0019, "p 0.002: surely better"),
        (-0.5, 0.049, "p 0.049: surely worse"),
        (0.5, 0.05, "p 0.05: no sure difference"),
        (0.0, 1.0, "p 1.00: no sure difference"),
    ],
)
def test_a_difference_is_told_in_plain_words(difference, p, end):
    comparison = Comparison("a", "b", "BLEU", difference, -1, 1, p)
    assert list(report_lines(evaluation(comparison)))[-1].endswith(end)


@pytest.mark.parametrize(("sentences", "decides"), [(1, False), (49, False), (50, True)])
def test_of_few_sentences_there_is_no_verdict(sentences, decides):
    sure = Comparison("a", "b", "chrF", 4.2, 4.2, 4.2, 2 / 1001)
    found = evaluation(sure, sentences=sentences)
    said = list(report_lines(found))[-1]
    assert said.startswith("b against a: chrF +4.20")
    assert ("surely" in said) == decides
    assert ("too few sentences to say" in said) != decides
    assert as_data(found)["is_large_enough"] == decides


def test_one_sentence_is_called_so():
    assert next(iter(report_lines(evaluation(sentences=1)))) == "news, 1 sentence"


def test_data_hold_every_system_and_every_sentence():
    data = json.loads(json.dumps(as_data(evaluation(DIFFERENCE))))
    assert (data["set"], data["sentences"]) == ("news", 1234)
    assert data["signatures"] == {"BLEU": "BLEU|1", "chrF": "chrF2|1"}
    assert (data["bootstrap"], data["is_large_enough"]) == ("9 sets", True)
    assert data["comparisons"][0]["p"] == 0.124
    alone, ready = data["systems"]
    assert alone["scores"]["number_fidelity"] == 0.5
    assert ready["scores"]["term_accuracy"] is None
    assert ready["translations"] == [
        {
            "number": 1,
            "source": PAIR.source,
            "reference": PAIR.reference,
            "text": "Market closed.",
            "chrf": 61.5,
            "findings": ["term"],
        }
    ]
