from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.errors import TrainingError
from training.tokenise.arrays import (
    Pairs,
    load_pairs,
    load_sentences,
    save_pairs,
    save_sentences,
    sentences_of,
)

_rows = st.lists(st.lists(st.integers(0, 2**16 - 1), max_size=9), max_size=9)


@given(_rows)
def test_sentences_are_what_they_were_made_of(rows):
    sentences = sentences_of(rows)
    assert len(sentences) == len(rows)
    assert [sentences[number].tolist() for number in range(len(rows))] == rows
    assert sentences.lengths.tolist() == [len(row) for row in rows]
    assert sentences.pieces.dtype == np.uint16


def test_numbers_below_0_count_from_the_end():
    assert sentences_of([[5], [6, 7]])[-1].tolist() == [6, 7]


@pytest.mark.parametrize("number", [2, -3])
def test_a_sentence_that_is_not_there_is_an_error(number):
    with pytest.raises(IndexError):
        sentences_of([[5], [6]])[number]


def test_sentences_can_be_gone_through():
    assert [row.tolist() for row in sentences_of([[5], [], [6, 7]])] == [[5], [], [6, 7]]


def test_a_piece_that_does_not_fit_into_16_bits_is_an_error():
    with pytest.raises(OverflowError):
        sentences_of([[2**16]])


def test_sentences_come_back_as_they_were_saved(tmp_path):
    save_sentences(tmp_path / "a.npz", sentences_of([[5], [], [6, 7]]))
    assert [row.tolist() for row in load_sentences(tmp_path / "a.npz")] == [[5], [], [6, 7]]


@pytest.mark.parametrize("tag", [None, 4])
@pytest.mark.parametrize("origin", [None, np.array([0, 1], np.uint16)])
def test_pairs_come_back_as_they_were_saved(tmp_path, tag, origin):
    weight = np.array([0.5, 2], np.float32)
    pairs = Pairs(sentences_of([[5], [6]]), sentences_of([[7, 8], []]), weight, tag, origin)
    save_pairs(tmp_path / "a.npz", pairs)
    again = load_pairs(tmp_path / "a.npz")
    assert len(again) == 2
    assert again.tag == tag
    assert again.source.pieces.tolist() == [5, 6]
    assert again.target.starts.tolist() == [0, 2, 2]
    assert again.weight.tolist() == [0.5, 2]
    assert (again.origin is None) == (origin is None)
    assert origin is None or again.origin.tolist() == [0, 1]


def test_the_same_sentences_give_the_same_bytes(tmp_path):
    for name in ("a.npz", "b.npz"):
        save_sentences(tmp_path / name, sentences_of([[5], [6, 7]]))
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"no archive", b"PK\x03\x04 half of one"])
def test_a_file_that_cannot_be_read_is_named(tmp_path, content):
    path = tmp_path / "a.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(TrainingError, match=r"a\.npz cannot be read"):
        load_sentences(path)


def test_what_a_file_lacks_is_named(tmp_path):
    save_sentences(tmp_path / "a.npz", sentences_of([[5]]))
    with pytest.raises(TrainingError, match=r"a\.npz has no 'source'"):
        load_pairs(tmp_path / "a.npz")


def test_objects_of_python_are_not_read(tmp_path):
    with (tmp_path / "a.npz").open("wb") as file:
        np.savez(file, pieces=np.array([{}], object), starts=np.array([0]))
    with pytest.raises(TrainingError, match="cannot be read"):
        load_sentences(tmp_path / "a.npz")
