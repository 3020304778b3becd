from __future__ import annotations

import pytest

from training.errors import TrainingError
from training.tokenise.big import open_model
from training.tokenise.choose import Choice
from training.tokenise.proto import parse_model
from training.tokenise.prune import meta_of, pruned


def test_the_specials_and_the_tag_come_first(small):
    pieces = parse_model(small[0]).pieces
    assert [piece.piece for piece in pieces[:5]] == ["<s>", "<pad>", "</s>", "<unk>", "<bt>"]
    assert [piece.type for piece in pieces[:5]] == [3, 3, 3, 2, 3]


def test_pieces_keep_their_scores_in_the_order_of_the_choice(big):
    (five, nine, seven) = (big.proto.pieces[n] for n in (5, 9, 7))
    marks = [big.texts.index(c) for c in "<bt>"]
    pieces = parse_model(pruned(big, Choice((5, 9), (7, *marks)))).pieces
    assert [(p.piece, p.score) for p in pieces[5:8]] == [
        (p.piece, p.score) for p in (five, nine, seven)
    ]


def test_the_normaliser_stays_as_it_is(big, small):
    assert parse_model(small[0]).normalizer_spec == big.proto.normalizer_spec


def test_the_description_agrees_with_the_pieces_and_names_no_files(small):
    proto = parse_model(small[0])
    spec = proto.trainer_spec
    assert spec.vocab_size == len(proto.pieces)
    assert (spec.bos_id, spec.pad_id, spec.eos_id, spec.unk_id) == (0, 1, 2, 3)
    assert not spec.input
    assert not spec.model_prefix


def test_each_piece_knows_its_row_in_the_big_model(big):
    meta = meta_of(big, Choice((5, 9), (7,)))
    assert meta.original == (0, 1, 2, 3, -1, 6, 10, 8)
    assert (meta.vocab, meta.target_vocab, meta.bt_tag) == (8, 7, 4)


def test_the_tag_of_a_package_of_ours_keeps_its_row(small):
    ours = open_model(small[0], has_rows=True)
    assert meta_of(ours, Choice((6,), (9,))).original == (0, 1, 2, 3, 4, 6, 9)


def test_a_model_without_a_network_gives_no_rows(big_bytes):
    fresh = open_model(big_bytes, has_rows=False)
    assert meta_of(fresh, Choice((5,), ())).original == ()


def test_a_model_in_which_a_text_could_pass_for_the_tag_is_refused(big):
    with pytest.raises(TrainingError, match="knows none of the characters of <"):
        pruned(big, Choice((big.texts.index("▁"),), ()))
