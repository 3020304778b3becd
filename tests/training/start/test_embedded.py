"""The embedded model as a network of ours translates as CTranslate2 does."""

from __future__ import annotations

import ctranslate2
import pytest
import torch
from sentencepiece import SentencePieceProcessor

from training.network.shape import Shape
from training.network.weights import build_network
from training.start.package import read_package
from training.start.resumed import state_of_package
from training.tokenise.arrays import BOS, EOS, PAD, UNK
from translator.engine import EMBEDDED
from translator.engine.packages import find_package

LONGEST = 40
SENTENCES = (
    "شہر میں آج صبح سے بارش ہو رہی ہے۔",
    "وزیر نے پل کے بارے میں سوالوں کا جواب دیا۔",
    "بٹ کوائن کی قیمت 5 فیصد گر گئی۔",
    "بچے سکول کے باہر کھیل رہے تھے اور استاد انہیں دیکھ رہے تھے۔",
    "دونوں ملکوں نے تجارت پر بات چیت کی۔",
)


@pytest.mark.model
def test_five_sentences_come_out_alike():
    folder = find_package(EMBEDDED).path
    package = read_package(folder)
    cutter = SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    cut = [cutter.encode(sentence, out_type=str) for sentence in SENTENCES]
    assert ours(package, cut) == theirs(folder, cut)


def ours(package, cut):
    """Return what the network writes."""
    sizes = {"source_vocab": len(package.source), "target_vocab": len(package.target)}
    shape = Shape(**package.network.model_dump(), **sizes)
    network = build_network(shape, state_of_package(package, package.source, shape, 0.0, 1))
    numbers = {piece: number for number, piece in enumerate(package.source)}
    rows = [[BOS, *(numbers.get(piece, UNK) for piece in one), EOS] for one in cut]
    most = max(map(len, rows))
    padded = torch.tensor([row + [PAD] * (most - len(row)) for row in rows])
    return [[package.target[n] for n in row] for row in network.greedy(padded, LONGEST)]


def theirs(folder, cut):
    """Return what CTranslate2 writes."""
    model = ctranslate2.Translator(str(folder / "model"), compute_type="float32")
    found = model.translate_batch(cut, beam_size=1, max_decoding_length=LONGEST)
    return [one.hypotheses[0] for one in found]
