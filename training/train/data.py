"""Which pairs each of the stages learns from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import numpy as np

from training.errors import TrainingError
from training.tokenise.arrays import Meta, Pairs, load_meta, load_pairs
from training.tokenise.encode import has_unknown
from training.workspace import Workspace

__all__ = ["finetune_sets", "reverse_sets", "swapped", "train_sets"]

_WORDS = ("lexicon", "names")  # single words teach nothing of sentences


def train_sets(work: Workspace) -> list[Pairs]:
    """Return all pairs: real ones, with terms annotated, and back-translated.

    Raises:
        TrainingError: If the real ones are not there, or a file is unreadable.
    """
    return _real(work) + _there(work.folder("backtranslate") / "pairs.npz")


def reverse_sets(work: Workspace) -> list[Pairs]:
    """Return the real pairs from English to Urdu, without those of word lists.

    Raises:
        TrainingError: If they are not there, or a file is unreadable.
    """
    meta, folder = load_meta(work.folder("tokenise")), work.folder("tokenise")
    sentences = set(meta.domains) - set(_WORDS)
    return [swapped(_only(load_pairs(folder / "pairs.npz"), meta, sentences))]


def finetune_sets(work: Workspace, domains: Collection[str]) -> list[Pairs]:
    """Return the real pairs of some domains, of all if none is named, and distilled ones.

    Raises:
        TrainingError: If a domain has no source, or a file is unreadable.
    """
    meta = load_meta(work.folder("tokenise"))
    unknown = sorted(set(domains) - set(meta.domains))
    if unknown:
        raise TrainingError(
            f'No source is of the domain "{unknown[0]}". Name one of: '
            f"{', '.join(sorted(set(meta.domains)))}."
        )
    chosen = [_only(pairs, meta, domains or meta.domains) for pairs in _real(work)]
    return chosen + _there(work.folder("distil") / "pairs.npz")


def swapped(pairs: Pairs) -> Pairs:
    """Return the same pairs in the other direction.

    Those with an unknown piece on the side that is to be written now have no weight.
    """
    weight = np.where(has_unknown(pairs.source), np.float32(0), pairs.weight)
    return replace(pairs, source=pairs.target, target=pairs.source, weight=weight)


def _only(pairs: Pairs, meta: Meta, domains: Collection[str]) -> Pairs:
    """Return pairs of which those of other domains have no weight; those of no source stay."""
    if pairs.origin is None:
        return pairs
    taken = np.array([domain in domains for domain in meta.domains], dtype=np.float32)
    return replace(pairs, weight=pairs.weight * taken[pairs.origin])


def _real(work: Workspace) -> list[Pairs]:
    folder = work.folder("tokenise")
    return [load_pairs(folder / "pairs.npz"), *_there(folder / "annotated.npz")]


def _there(path: Path) -> list[Pairs]:
    """Return the pairs of a file that a stage may have left out."""
    return [load_pairs(path)] if path.exists() else []
