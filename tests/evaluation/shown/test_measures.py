"""Measures as rows of a table."""

from __future__ import annotations

from tests.evaluation.results import ALONE, GLOSSARY, pair, system
from translator.evaluation.shown.measures import finding_rows, measure_rows
from translator.evaluation.system import Translation


def row(title, *changes):
    systems = [system(f"s{i}", **change) for i, change in enumerate(changes)]
    (found,) = (row for row in measure_rows(systems) if row.title == title)
    return [f"*{cell.text}" if cell.is_best else cell.text for cell in found.cells]


def test_there_is_a_row_a_measure():
    assert [(row.title, row.cells[0].text) for row in measure_rows([system(ALONE)])] == [
        ("BLEU", "22.64"),
        ("chrF", "52.01"),
        ("chrF++", "49.50"),
        ("Figures right", "91.2 %"),
        ("Terms met", "75.0 %"),
        ("Urdu left in", "3"),
        ("Loops", "1"),
        ("Words a second", "512"),
    ]


def test_the_highest_score_is_the_best():
    assert row("chrF", {"chrf": 9.5}, {"chrf": 52.0}) == ["9.50", "*52.00"]


def test_the_fewest_loops_are_the_best():
    assert row("Loops", {"loops": 12}, {"loops": 2}) == ["12", "*2"]


def test_values_that_look_the_same_are_equally_good():
    assert row("BLEU", {"bleu": 22.641}, {"bleu": 22.642}, {"bleu": 20.0}) == [
        "*22.64",
        "*22.64",
        "20.00",
    ]


def test_none_is_the_best_where_all_are_the_same():
    assert row("BLEU", {}, {}) == ["22.64", "22.64"]


def test_what_was_not_measured_is_never_the_best():
    changes = ({"term_accuracy": None}, {"term_accuracy": 0.9}, {"term_accuracy": 0.5})
    assert row("Terms met", *changes) == ["–", "*90.0 %", "50.0 %"]


def test_nobody_is_the_best_by_the_clock():
    changes = ({"words_per_second": 0.0}, {"words_per_second": 1250.0}, {"words_per_second": 90.0})
    assert row("Words a second", *changes) == ["–", "1,250", "90"]


def test_one_measured_value_is_not_the_best_of_anything():
    assert row("Terms met", {"term_accuracy": None}, {"term_accuracy": 0.5}) == ["–", "50.0 %"]


def test_sentences_with_a_finding_are_counted_by_system():
    found = [Translation(pair(n), "rain", 9.0, names) for n, names in ((1, ("loop",)), (2, ()))]
    both = Translation(pair(1), "rain", 9.0, ("loop", "own"))
    rows = finding_rows([system(ALONE, *found), system(GLOSSARY, both, both)])
    assert [(row.title, [cell.text for cell in row.cells]) for row in rows] == [
        ("loop", ["1", "2"]),
        ("own", ["0", "2"]),
    ]


def test_the_meaning_of_a_check_is_its_own_and_of_an_unknown_one_nothing():
    both = Translation(pair(1), "rain", 9.0, ("leftover", "own"))
    assert [row.told for row in finding_rows([system(ALONE, both)])] == [
        "Urdu left in the English",
        "",
    ]
