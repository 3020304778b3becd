"""What the stages before left is counted, or missed by name."""

from __future__ import annotations

import json

import pytest

from tests.training.export.workshop import make_work
from training.errors import TrainingError
from training.export.facts import gather_facts
from training.network.shape import Shape

SHAPE = Shape(source_vocab=100, target_vocab=50)


@pytest.fixture
def work(tmp_path):
    return make_work(tmp_path)[1]


def test_pairs_are_those_that_were_clean(work):
    facts = gather_facts(work, SHAPE, 7)
    assert [(s.name, s.pairs, s.licence) for s in facts.sources] == [
        ("news", 2, "CC0-1.0"),
        ("web|site", 1, "CC BY 4.0"),
    ]
    assert (facts.pairs, facts.words, facts.weights) == (3, 6, 7)
    assert [(t.name, t.language, t.sentences) for t in facts.texts] == [("letters", "en", 1200)]


def test_a_source_of_which_nothing_was_clean_is_told_too(work):
    (work.folder("clean") / "pairs.tsv").write_text("گھر\thouse\tnews\n", encoding="utf-8")
    assert [s.pairs for s in gather_facts(work, SHAPE, 7).sources] == [1, 0]


def test_only_stages_that_are_done_are_told_of(work):
    work.finish("train", "word", {"steps": 12})
    assert gather_facts(work, SHAPE, 7).stages == {"train": {"steps": 12}}


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("clean/pairs.tsv", None, "stage clean"),
        ("clean/pairs.tsv", "one column\n", "stage clean"),
        ("gather/sources.json", None, "stage gather"),
        ("gather/sources.json", "{", "stage gather"),
        ("gather/sources.json", json.dumps({"sources": [{"name": "x"}], "mono": []}), "'origin'"),
        ("gather/sources.json", json.dumps([]), "stage gather"),
    ],
)
def test_a_file_that_is_missing_or_damaged_is_one_sentence(work, file, text, said):
    (work.root / file).unlink()
    if text is not None:
        (work.root / file).write_text(text, encoding="utf-8")
    with pytest.raises(TrainingError, match=said):
        gather_facts(work, SHAPE, 7)
