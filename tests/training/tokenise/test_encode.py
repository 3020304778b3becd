from __future__ import annotations

import pytest

from training.annotate.rows import Row
from training.errors import TrainingError
from training.tokenise.encode import encode_lines, encode_pairs, encode_writable

_GOOD = ("آج وزیر نے خط دیکھا۔", "The minister saw a letter today.")


def _encoded(folder, vocabulary, *rows: Row, longest: int = 40):
    path = folder / "pairs.tsv"
    path.write_text("".join(row.line for row in rows), encoding="utf-8")
    return encode_pairs(path, vocabulary, {"news": 2.0, "ui": 0.5}, longest)


def test_each_pair_has_the_weight_and_the_number_of_its_source(tmp_path, vocabulary):
    pairs = _encoded(tmp_path, vocabulary, Row(*_GOOD, "ui"), Row(*_GOOD, "news"))
    assert pairs.origin.tolist() == [1, 0]
    assert pairs.weight.tolist() == [0.5, 2]
    assert pairs.tag is None


def test_pairs_are_cut_as_the_vocabulary_cuts_them(tmp_path, vocabulary):
    pairs = _encoded(tmp_path, vocabulary, Row(*_GOOD, "ui"))
    assert pairs.source[0].tolist() == vocabulary.encode(_GOOD[0])
    assert pairs.target[0].tolist() == vocabulary.encode_target(_GOOD[1])


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        (_GOOD[0] * 9, _GOOD[1]),
        (_GOOD[0], _GOOD[1] * 9),
        ("", _GOOD[1]),
        (_GOOD[0], ""),
        (_GOOD[0], "The minister saw a خط today."),
    ],
    ids=["long source", "long target", "no source", "no target", "target not writable"],
)
def test_what_cannot_be_learned_keeps_its_place_without_weight(tmp_path, vocabulary, urdu, english):
    bad, good = Row(urdu, english, "news"), Row(*_GOOD, "news")
    assert _encoded(tmp_path, vocabulary, good, bad, good).weight.tolist() == [2, 0, 2]


def test_an_unknown_piece_in_the_source_does_no_harm(tmp_path, vocabulary):
    row = Row("آج وزیر نے 漢 دیکھا۔", _GOOD[1], "news")
    assert _encoded(tmp_path, vocabulary, row).weight.tolist() == [2]


def test_the_longest_pair_still_counts(tmp_path, vocabulary):
    row = Row(*_GOOD, "news")
    most = max(len(vocabulary.encode(_GOOD[0])), len(vocabulary.encode_target(_GOOD[1])))
    assert _encoded(tmp_path, vocabulary, row, longest=most).weight.tolist() == [2]
    assert _encoded(tmp_path, vocabulary, row, longest=most - 1).weight.tolist() == [0]


def test_no_pairs_are_no_error(tmp_path, vocabulary):
    assert len(_encoded(tmp_path, vocabulary)) == 0


def test_a_source_that_nobody_knows_is_named(tmp_path, vocabulary):
    with pytest.raises(TrainingError, match=r"has pairs of 'blog'"):
        _encoded(tmp_path, vocabulary, Row(*_GOOD, "blog"))


def test_lines_are_encoded_one_for_one(vocabulary):
    lines = [_GOOD[0], "", _GOOD[0]]
    assert encode_lines(lines, vocabulary.encode_all).lengths.tolist() == [
        len(vocabulary.encode(line)) for line in lines
    ]


def test_english_that_cannot_be_written_is_left_out(vocabulary):
    kept = encode_writable([_GOOD[1], "漢", "", "The خط", _GOOD[1]], vocabulary)
    assert [row.tolist() for row in kept] == [vocabulary.encode_target(_GOOD[1])] * 2
