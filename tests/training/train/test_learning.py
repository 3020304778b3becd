import json

import torch

from tests.training.train.toy import sentences, toy_pairs, toy_settings, toy_task
from training.network.weights import load_network
from training.tokenise.arrays import BOS, EOS, PAD
from training.train.checkpoints import list_checkpoints
from training.train.fit import fit


def padded(rows):
    wide = max(map(len, rows))
    return torch.tensor([[BOS, *row, EOS] + [PAD] * (wide - len(row)) for row in rows])


def test_it_learns_to_turn_sentences_of_twenty_pieces_round(tmp_path):
    settings = toy_settings(
        steps=220,
        tokens=256,
        rate=0.02,
        encoder_rate=0.02,
        dropout=0.0,
        warmup=20,
        every=220,
        report=20,
    )
    folder = tmp_path / "run"
    fit(toy_task(folder, [toy_pairs(3000, 3)], settings), lambda _: None)
    unseen = sentences(200, 3, seed=77)

    written = load_network(list_checkpoints(folder)[-1]).greedy(padded(unseen), 8)

    lines = (folder / "log.jsonl").read_text(encoding="utf-8").splitlines()
    losses = [json.loads(line)["loss"] for line in lines]
    right = sum(row[::-1] == back for row, back in zip(unseen, written, strict=True))
    assert losses[0] > 2
    assert losses[-1] < 1
    assert right > 190
