"""The page of an evaluation, as text; how it looks is tested in a browser."""

from __future__ import annotations

import pytest

from tests.evaluation.parsed import headings, parsed, plain
from tests.evaluation.results import ALONE, GLOSSARY, evaluation, system, two
from translator.evaluation.page import report_page
from translator.evaluation.system import Comparison

SURE = "Chance alone would hardly make such a difference."
FEW = "Too few sentences to say whether it is chance: there must be 50."


@pytest.fixture(scope="module")
def tree():
    return parsed(two())


def test_it_says_which_set_how_many_sentences_and_systems(tree):
    assert tree.get("lang") == "en"
    assert tree.findtext(".//h1") == "Evaluation on canal-dev"
    assert tree.findtext(".//header/p") == "Urdu to English, 5 sentences, 2 systems"


def test_one_sentence_and_one_system_are_called_so():
    assert "1 sentence, 1 system<" in report_page(evaluation(system(ALONE, 10.0)))


def test_all_signatures_are_there(tree):
    assert [plain(div) for div in tree.xpath("//dl[@class='signatures']/div")] == [
        f"{ALONE} {ALONE}|beam:4",
        f"{GLOSSARY} {GLOSSARY}|beam:4",
        "chrF chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.5.1",
    ]


def test_the_table_has_a_caption_and_a_column_a_system(tree):
    (table,) = tree.xpath("//table[@class='measure']")
    assert [plain(th) for th in table.xpath("./thead//th")] == ["Measure", ALONE, GLOSSARY]
    assert plain(table.find("caption")).startswith("Measures of each system")


def test_the_best_value_is_called_so_in_words(tree):
    best = tree.xpath("//table[@class='measure']//td[small[@class='best']]")
    assert [plain(td) for td in best] == ["52.60 best"]


def test_comparisons_are_told_in_words(tree):
    (section,) = tree.xpath("//section[@aria-labelledby='comparisons']")
    assert plain(section.find("h3")) == f"{GLOSSARY} against {ALONE}"
    assert [plain(li) for li in section.iter("li")] == [
        f"chrF is 0.62 points higher. {FEW}",
        f"BLEU is 0.20 points lower. {FEW}",
    ]


def test_with_sentences_enough_a_verdict_is_told():
    many = evaluation(
        system(ALONE, *[40.0] * 50),
        system(GLOSSARY, *[41.0] * 50),
        compared=[Comparison(ALONE, GLOSSARY, "chrF", 0.62, 0.31, 0.93, 0.002)],
    )
    (said,) = parsed(many).xpath("//section[@aria-labelledby='comparisons']//li")
    assert plain(said) == (
        f"chrF is 0.62 points higher (95 % interval +0.31 to +0.93; p = 0.002). {SURE}"
    )


def test_how_systems_were_compared_is_told():
    found = evaluation(system(ALONE, 9.0), bootstrap="9 sets, seed 1")
    assert "<dt>Bootstrap</dt><dd>9 sets, seed 1</dd>" in report_page(found)
    assert "<dt>Bootstrap" not in report_page(two())


def test_a_single_system_is_compared_with_nothing():
    tree = parsed(evaluation(system(ALONE, 10.0, 20.0)))
    assert not tree.xpath("//*[@id='comparisons'] | //*[starts-with(@id, 'gain')]")
    assert headings(tree, "worst") == ["Sentence 1 chrF 10.0"]


def test_it_says_that_it_should_not_be_published(tree):
    (notice,) = tree.xpath("//p[@class='notice']")
    assert "only if the licence of the set allows it" in plain(notice)


def test_a_set_without_sentences_has_a_page():
    assert "No sentences." in report_page(evaluation(system(ALONE)))
