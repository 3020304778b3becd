from dataclasses import replace

import numpy as np
import pytest

from tests.training.train.toy import toy_pairs
from training.errors import TrainingError
from training.tokenise.arrays import UNK, Meta, Pairs, save_meta, save_pairs, sentences_of
from training.train.data import finetune_sets, reverse_sets, swapped, train_sets
from training.workspace import Workspace

META = Meta(25, 20, 4, (), ("wire", "words", "coins"), ("news", "lexicon", "crypto"))


@pytest.fixture
def work(tmp_path):
    work = Workspace(tmp_path)
    origin = np.array([0, 1, 2, 0, 1, 2], np.uint16)
    weight = np.array([1, 2, 3, 4, 5, 6], np.float32)
    save_meta(work.folder("tokenise"), META)
    pairs = replace(toy_pairs(6), weight=weight, origin=origin)
    save_pairs(work.folder("tokenise") / "pairs.npz", pairs)
    return work


def add(work, stage, name, pairs):
    save_pairs(work.folder(stage) / name, pairs)


def lengths(sets):
    return [len(pairs) for pairs in sets]


def test_training_has_all_pairs_as_often_as_they_weigh(work):
    (pairs,) = train_sets(work)

    assert pairs.weight.tolist() == [1, 2, 3, 4, 5, 6]


def test_training_has_annotated_and_back_translated_pairs_if_they_are_there(work):
    add(work, "tokenise", "annotated.npz", toy_pairs(7))
    add(work, "backtranslate", "pairs.npz", toy_pairs(8, tag=4))

    sets = train_sets(work)

    assert lengths(sets) == [6, 7, 8]
    assert [pairs.tag for pairs in sets] == [None, None, 4]


def test_without_real_pairs_there_is_no_training(tmp_path):
    with pytest.raises(TrainingError):
        train_sets(Workspace(tmp_path))


def test_the_reverse_network_learns_the_other_direction(work):
    (there,), (back,) = train_sets(work), reverse_sets(work)

    assert back.source[3].tolist() == there.target[3].tolist()
    assert back.target[3].tolist() == there.source[3].tolist()


@pytest.mark.parametrize("domain", ["lexicon", "names"])
def test_the_reverse_network_learns_no_word_lists(work, domain):
    save_meta(work.folder("tokenise"), replace(META, domains=("news", domain, "crypto")))

    assert reverse_sets(work)[0].weight.tolist() == [1, 0, 3, 4, 0, 6]


def test_the_reverse_network_learns_neither_annotated_nor_back_translated_pairs(work):
    add(work, "tokenise", "annotated.npz", toy_pairs(7))
    add(work, "backtranslate", "pairs.npz", toy_pairs(8, tag=4))

    assert lengths(reverse_sets(work)) == [6]


def test_pairs_that_are_swapped_twice_are_as_they_were():
    pairs, again = toy_pairs(5, tag=4), swapped(swapped(toy_pairs(5, tag=4)))

    assert (again.tag, again.weight.tolist()) == (pairs.tag, pairs.weight.tolist())
    assert again.source.pieces.tolist() == pairs.source.pieces.tolist()
    assert again.target.starts.tolist() == pairs.target.starts.tolist()


def test_what_holds_an_unknown_piece_is_not_learned_to_be_written():
    urdu, english = sentences_of([[5], [6, UNK], [], [7]]), sentences_of([[5], [6], [7], [UNK]])
    pairs = Pairs(urdu, english, np.array([1, 2, 3, 4], np.float32))

    assert swapped(pairs).weight.tolist() == [1, 0, 3, 4]
    assert swapped(pairs).weight.dtype == np.float32


def test_fine_tuning_takes_the_pairs_of_its_domains(work):
    assert finetune_sets(work, ("crypto", "news"))[0].weight.tolist() == [1, 0, 3, 4, 0, 6]
    assert finetune_sets(work, ("crypto",))[0].weight.tolist() == [0, 0, 3, 0, 0, 6]


def test_fine_tuning_without_domains_takes_all(work):
    assert finetune_sets(work, ())[0].weight.tolist() == [1, 2, 3, 4, 5, 6]


def test_fine_tuning_has_annotated_pairs_of_its_domains_and_all_distilled_ones(work):
    origin = np.array([2, 0], np.uint16)
    add(work, "tokenise", "annotated.npz", replace(toy_pairs(2), origin=origin))
    add(work, "distil", "pairs.npz", toy_pairs(4))
    add(work, "backtranslate", "pairs.npz", toy_pairs(8, tag=4))

    _, annotated, distilled = finetune_sets(work, ("crypto",))

    assert annotated.weight.tolist() == [1, 0]
    assert distilled.weight.tolist() == [1, 1, 1, 1]


def test_a_domain_without_sources_is_told_with_those_that_have_some(work):
    with pytest.raises(TrainingError, match=r'"sports".*crypto, lexicon, news'):
        finetune_sets(work, ("crypto", "sports"))
