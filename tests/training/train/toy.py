"""A toy language of twenty pieces, whose translation is the sentence from its end."""

from __future__ import annotations

import numpy as np
import torch

from training.network.network import Network
from training.network.shape import Shape
from training.tokenise.arrays import Pairs, sentences_of
from training.train.settings import TrainSettings
from training.train.task import Task

FIRST, VOCAB = 5, 25

TINY = Shape(
    source_vocab=VOCAB,
    target_vocab=VOCAB,
    width=16,
    encoder_layers=1,
    decoder_layers=1,
    heads=2,
    inner=32,
    places=16,
    epsilon=1e-6,
)


def sentences(count, longest=5, seed=0):
    """Return sentences of one to `longest` pieces."""
    generator = np.random.default_rng(seed)
    lengths = generator.integers(1, longest + 1, count)
    return [generator.integers(FIRST, VOCAB, length).tolist() for length in lengths]


def toy_pairs(count=60, longest=5, seed=0, weight=1.0, tag=None):
    """Return sentences with their translations."""
    rows = sentences(count, longest, seed)
    back = sentences_of(row[::-1] for row in rows)
    return Pairs(sentences_of(rows), back, np.full(count, weight, np.float32), tag)


def start_weights(shape=TINY, seed=1):
    """Return random weights."""
    torch.manual_seed(seed)
    return Network(shape).state_dict()


def toy_settings(**others):
    """Return settings of a run of ten steps, of which an epoch of 60 pairs has about eight."""
    usual = {
        "steps": 10,
        "tokens": 64,
        "longest": 12,
        "warmup": 2,
        "every": 4,
        "keep": 3,
        "report": 1,
        "device": "cpu",
    }
    return TrainSettings(**usual | others)


def toy_task(folder, sets=None, settings=None, seed=1):
    """Return a run in a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    sets = [toy_pairs()] if sets is None else sets
    return Task(folder, TINY, start_weights(), sets, settings or toy_settings(), seed)
