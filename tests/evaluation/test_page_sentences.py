"""The sentences on the page of an evaluation."""

from __future__ import annotations

import pytest

from tests.evaluation.parsed import headings, parsed, plain
from tests.evaluation.results import ALONE, GLOSSARY, evaluation, system, two
from translator.evaluation.system import Comparison


@pytest.fixture(scope="module")
def tree():
    return parsed(two())


def test_worst_and_best_are_chosen_by_the_mean_of_the_systems(tree):
    assert headings(tree, "worst") == [
        "Sentence 3 mean chrF 20.0",
        "Sentence 1 mean chrF 47.5",
        "Sentence 2 mean chrF 49.0",
    ]
    assert headings(tree, "best") == ["Sentence 4 mean chrF 90.0", "Sentence 5 mean chrF 60.5"]


def test_gains_and_losses_have_a_sign(tree):
    assert headings(tree, "gain-1") == ["Sentence 1 chrF +15.0", "Sentence 5 chrF +1.0"]
    assert headings(tree, "loss-1") == ["Sentence 2 chrF −2.0"]


def test_no_more_sentences_are_shown_than_are_wanted():
    tree = parsed(two(), count=1)
    names = [name for name in ("worst", "best", "gain-1", "loss-1") if len(headings(tree, name))]
    assert [len(headings(tree, name)) for name in names] == [1, 1, 1, 1]
    assert tree.get_element_by_id("worst").text == "The worst sentence"
    assert tree.get_element_by_id("loss-1").text == "The largest loss"


def test_headings_count_the_sentences_below_them(tree):
    names = ("worst", "best", "gain-1")
    assert [tree.get_element_by_id(name).text for name in names] == [
        "The 3 worst sentences",
        "The 2 best sentences",
        "The 2 largest gains",
    ]
    many = parsed(evaluation(system(ALONE, 9.0, 9.0), system("b", 1.0, 1.0), compared=[
        Comparison(ALONE, "b", "chrF", -8.0, -9.0, -7.0, 0.002)
    ]))  # fmt: skip
    assert many.get_element_by_id("loss-1").text == "The 2 largest losses"


def test_urdu_is_marked_as_such(tree):
    cells = tree.xpath("//article/div/p[@class='ur']")
    assert len(cells) == 8
    assert {(cell.get("lang"), cell.get("dir")) for cell in cells} == {("ur", "rtl")}
    (left,) = tree.xpath("//section[@aria-labelledby='worst']//bdi")
    assert (left.text, left.get("lang")) == ("دریا", "ur")


def test_differing_words_are_marked_and_counted_in_words(tree):
    first = tree.xpath("//article[@aria-labelledby='loss-1-2']/div/dl/div")
    assert [[mark.text for mark in div.iter("mark")] for div in first] == [
        ["feet"],
        ["metres"],
        ["metres"],
    ]
    assert [plain(div.find("dt")) for div in first] == [
        "Reference 1 of 6 words not in either of the two",
        f"{ALONE} chrF 50.0 · 1 of 6 words not in the reference",
        f"{GLOSSARY} chrF 48.0 · 1 of 6 words not in the reference",
    ]


def test_a_duel_tells_of_its_two_translations_only(tree):
    notes = {
        name: plain(tree.xpath(f"//section[@aria-labelledby='{name}']/p")[0])
        for name in ("worst", "loss-1")
    }
    assert "in the reference what neither of the two has" in notes["loss-1"]
    assert "in the reference what no translation has" in notes["worst"]
    first = tree.xpath("//article[@aria-labelledby='worst-3']//dt")[0]
    assert plain(first).endswith("not in any translation")


def test_findings_are_labels_and_are_counted(tree):
    assert [plain(span) for span in tree.xpath("//*[@id='worst-3']/..//*[@class='flag']")] == [
        "leftover",
        "number",
    ]
    rows = tree.xpath("//table[@class='finding']/tbody/tr")
    assert [plain(row) for row in rows] == [
        "leftover Urdu left in the English 1 0",
        "number a figure lost, changed or added 1 0",
    ]


def test_an_empty_translation_is_shown_as_nothing():
    tree = parsed(evaluation(system(ALONE, (0.0, ""))))
    assert [plain(dd) for dd in tree.xpath("//article//dd")][1] == "nothing"


def test_what_systems_made_alike_is_shown_once_with_both_names(tree):
    labels = tree.xpath("//article[@aria-labelledby='best-4']//dt")
    assert [plain(label) for label in labels][1:] == [
        f"{ALONE} and {GLOSSARY} chrF 90.0 · 1 of 6 words not in the reference"
    ]
