"""What the stages before leave behind, so small that a network is made in milliseconds."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path

import sentencepiece
import torch

from tests.training.e5 import SENTENCES
from training.config import Config
from training.network.network import Network
from training.network.settings import NetworkSettings
from training.network.shape import Shape
from training.network.weights import save_weights
from training.tokenise.arrays import BOS, EOS, PAD, UNK, Meta, save_meta
from training.tokenise.vocabulary import Vocabulary
from training.workspace import Workspace

__all__ = ["NETWORK", "TARGETS", "keep_network", "make_tokens", "make_work", "random_network"]

NETWORK = NetworkSettings(
    width=32, encoder_layers=2, decoder_layers=2, heads=4, inner=48, places=64, epsilon=1e-12
)
TARGETS = 60
"""Pieces that the decoder knows."""

_BT = 4


def make_work(folder: Path, **settings: object) -> tuple[Config, Workspace]:
    """Return a recipe and a work folder with the files of gather, clean and tokenise."""
    sources = [{"name": "news", "kind": "tsv", "path": "news.tsv"}]
    given = {
        "work": folder,
        "sources": sources,
        "network": NETWORK.model_dump(),
        "start": {"kind": "random"},
        **settings,
    }
    work = Workspace(folder)
    make_tokens(work.folder("tokenise"))
    told = {
        "sources": [
            {"name": "news", "origin": "news.tsv", "licence": "CC0-1.0", "domain": "news"},
            {"name": "web|site", "origin": "WEB v1", "licence": "CC BY 4.0", "domain": "geo"},
        ],
        "mono": [
            {
                "name": "letters",
                "language": "en",
                "origin": "letters.txt",
                "licence": "CC0-1.0",
                "sentences": 1200,
            }
        ],
    }
    (work.folder("gather") / "sources.json").write_text(json.dumps(told), encoding="utf-8")
    pairs = "ایک شہر\ta town\tnews\nدو شہر\ttwo towns here\tnews\nگھر\thouse\tweb|site\n"
    (work.folder("clean") / "pairs.tsv").write_text(pairs, encoding="utf-8")
    return Config.model_validate(given), work


def make_tokens(folder: Path) -> Vocabulary:
    """Write the files of the stage tokenise; return the vocabulary."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ur_en.spm").write_bytes(_tokenizer())
    count = sentencepiece.SentencePieceProcessor(model_proto=_tokenizer()).vocab_size()
    save_meta(folder, Meta(count, TARGETS, _BT))
    return Vocabulary.load(folder)


def random_network(vocab: int, targets: int = TARGETS, seed: int = 3) -> Network:
    """Return a network with random weights that writes no specials and comes to an end."""
    torch.manual_seed(seed)
    shape = Shape(**NETWORK.model_dump(), source_vocab=vocab, target_vocab=targets)
    network = Network(shape).eval()
    with torch.no_grad():
        for name, weight in network.named_parameters():
            flat = "norm" in name or name.endswith("bias")
            # Unless matrices are wild, it writes the same piece again and again.
            weight.add_(0.2 * torch.randn_like(weight) if flat else 0.5 * weight)
        network.projection.bias[[BOS, PAD, UNK, _BT]] = -99
        network.projection.bias[EOS] += 2
    return network


def keep_network(work: Workspace) -> Network:
    """Put a random network where the stage average leaves one; return it."""
    network = random_network(len(Vocabulary.load(work.folder("tokenise")).pieces))
    path = work.folder("average") / "model.safetensors"
    save_weights(path, network.shape, network.state_dict())
    return network


@cache
def _tokenizer() -> bytes:
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 4),
        model_writer=model,
        vocab_size=150,
        hard_vocab_limit=False,
        character_coverage=1.0,
        normalization_rule_name="identity",
        bos_id=BOS,
        pad_id=PAD,
        eos_id=EOS,
        unk_id=UNK,
        control_symbols=["<bt>"],
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()
