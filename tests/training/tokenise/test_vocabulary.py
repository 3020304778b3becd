from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.training.tokenise.corpus import MODEL_TEXTS, PAIRS, big_model_bytes
from training.errors import TrainingError
from training.tokenise.arrays import UNK
from training.tokenise.big import SPECIALS, open_model
from training.tokenise.choose import choose_pieces
from training.tokenise.count import count_pieces
from training.tokenise.meta import BT
from training.tokenise.prune import meta_of, pruned
from training.tokenise.settings import TokeniseSettings
from training.tokenise.vocabulary import Vocabulary
from translator.engine.packages import find_package, load_package

_tricky = st.text(alphabet="<bt>/sunkpad▁ آb", max_size=24)


@pytest.fixture
def tokenizer(tmp_path, small):
    """What argostranslate makes of the model in a package."""
    (tmp_path / "model").mkdir()
    (tmp_path / "sentencepiece.model").write_bytes(small[0])
    values = {"package_version": "1.0", "argos_version": "1.9.6", "from_code": "ur"}
    values |= {"to_code": "en", "from_name": "Urdu", "to_name": "English"}
    (tmp_path / "metadata.json").write_text(json.dumps(values), encoding="utf-8")
    return load_package(find_package(str(tmp_path))).tokenizer


def test_argostranslate_cuts_texts_into_the_same_pieces(vocabulary, tokenizer):
    for text in (side for pair in PAIRS for side in pair):
        assert tokenizer.encode(text) == [vocabulary.pieces[n] for n in vocabulary.encode(text)]


def test_argostranslate_joins_the_pieces_to_the_same_text(vocabulary, tokenizer):
    for _, english in PAIRS:
        numbers = vocabulary.encode_target(english)
        pieces = [vocabulary.pieces[number] for number in numbers]
        assert tokenizer.decode(pieces).strip() == vocabulary.decode(numbers) == english


@given(_tricky)
@example("<bt>")
@example(" <bt> <s> </s> <pad> <unk>")
@example("▁<bt>")
def test_no_text_is_read_as_a_special_or_as_the_tag(vocabulary, text):
    read = {*vocabulary.encode(text), *vocabulary.encode_target(text)}
    assert read.isdisjoint({0, 1, 2, 4})


@given(_tricky)
@example("<bt>")
@example("ش<bt>ژ")
def test_no_piece_of_a_text_is_spelled_like_a_special(small, text):
    import sentencepiece  # noqa: PLC0415 - as the engine uses it

    processor = sentencepiece.SentencePieceProcessor(model_proto=small[0])
    assert set(processor.encode(text, out_type=str)).isdisjoint({*SPECIALS, BT})


def test_english_is_cut_into_what_the_decoder_may_write(vocabulary):
    for _, english in PAIRS:
        numbers = vocabulary.encode_target(english)
        assert max(numbers) < vocabulary.target_size
        assert UNK not in numbers


def test_urdu_letters_are_unknown_to_the_decoder(vocabulary):
    assert UNK not in vocabulary.encode("آج")
    assert UNK in vocabulary.encode_target("آج")


def test_the_tag_and_the_specials_say_nothing(vocabulary):
    said = vocabulary.encode_target("The minister saw a house.")
    assert vocabulary.decode([4, 0, *said, 2, 1, 1]) == "The minister saw a house."


def test_nothing_that_the_big_model_knows_of_the_texts_becomes_unknown():
    big = open_model(big_model_bytes(), has_rows=True)
    counts = count_pieces(big, MODEL_TEXTS).pieces
    settings = TokeniseSettings(least=1000, target_least=1000)
    choice = choose_pieces(big, counts, counts, settings)
    small = Vocabulary(pruned(big, choice), meta_of(big, choice).target_vocab)
    assert len(small.pieces) < len(big.texts)
    for text in MODEL_TEXTS:
        assert big.processor.unk_id() not in big.processor.encode(text)
        assert UNK not in small.encode(text)


def test_a_folder_without_a_vocabulary_is_named(tmp_path):
    with pytest.raises(TrainingError, match=r"ur_en\.spm cannot be read"):
        Vocabulary.load(tmp_path)
