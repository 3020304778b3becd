import numpy as np
import torch

from training.tokenise.arrays import BOS, EOS, PAD, Pairs, sentences_of
from training.train.collate import collate


def pairs(source, target, tag=None):
    weight = np.ones(len(source), np.float32)
    return Pairs(sentences_of(source), sentences_of(target), weight, tag)


SETS = [pairs([[11, 12, 13], [14]], [[21], [22, 23]]), pairs([[15]], [[24, 25]], tag=4)]


def test_sources_have_both_ends_and_the_tag_of_their_set():
    batch = collate(SETS, np.array([[0, 0], [1, 0], [0, 1]]))

    assert batch.source.tolist() == [
        [BOS, 11, 12, 13, EOS],
        [BOS, 4, 15, EOS, PAD],
        [BOS, 14, EOS, PAD, PAD],
    ]


def test_targets_are_shown_from_the_beginning_and_without_their_end():
    batch = collate(SETS, np.array([[0, 0], [0, 1]]))

    assert batch.target_in.tolist() == [[BOS, 21, PAD], [BOS, 22, 23]]


def test_the_answer_at_each_place_is_the_piece_after_it():
    batch = collate(SETS, np.array([[0, 0], [0, 1]]))

    assert batch.places.tolist() == [0, 1, 3, 4, 5]
    assert batch.answers.tolist() == [21, EOS, 22, 23, EOS]


def test_pieces_are_whole_numbers_of_64_bits():
    batch = collate(SETS, np.array([[0, 0]]))

    assert {batch.source.dtype, batch.target_in.dtype, batch.answers.dtype} == {torch.int64}
