from __future__ import annotations

import pytest

from training.errors import TrainingError
from training.tokenise.big import open_model, read_model
from training.tokenise.proto import parse_model


def test_pieces_of_xlm_r_are_one_row_further_on(big):
    assert big.texts[:3] == ("<unk>", "<s>", "</s>")
    assert big.rows[:3] == (3, 0, 2)
    assert big.rows[3:] == tuple(range(4, len(big.texts) + 1))


def test_pieces_of_a_package_of_ours_are_in_their_rows(small):
    assert (ours := open_model(small[0], has_rows=True)).rows == tuple(range(len(ours.texts)))


def test_a_model_without_a_network_has_no_rows(big_bytes):
    assert open_model(big_bytes, has_rows=False).rows == ()


def test_a_file_that_is_no_model_is_named(tmp_path):
    path = tmp_path / "big.model"
    path.write_bytes(b"no model")
    with pytest.raises(TrainingError, match=r"big\.model is no SentencePiece model"):
        read_model(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(TrainingError, match=r"big\.model is no SentencePiece model"):
        read_model(tmp_path / "big.model")


def test_a_model_of_another_kind_is_refused(big_bytes):
    proto = parse_model(big_bytes)
    proto.trainer_spec.model_type = 2  # byte pair encoding
    with pytest.raises(TrainingError, match="Only a unigram model"):
        open_model(proto.SerializeToString(), has_rows=True)


def test_specials_in_an_unknown_order_are_refused(big_bytes):
    proto = parse_model(big_bytes)
    proto.pieces[1].piece, proto.pieces[2].piece = "</s>", "<s>"
    with pytest.raises(TrainingError, match=r"begins with the pieces <unk>, </s>, <s>"):
        open_model(proto.SerializeToString(), has_rows=True)
