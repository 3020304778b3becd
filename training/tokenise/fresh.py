"""A new SentencePiece model, where there is no big one to prune."""

from __future__ import annotations

import io
from collections.abc import Iterable
from heapq import nsmallest

from training.annotate.chance import chance
from training.errors import TrainingError
from training.tokenise.big import BigModel, open_model
from training.tokenise.meta import BT
from training.tokenise.settings import TokeniseSettings

__all__ = ["train_model"]

_THREADS = 2  # another number would sum in another order, and so give other scores
_QUIET = 2  # only errors are told


def train_model(texts: Iterable[str], settings: TokeniseSettings, seed: int) -> BigModel:
    """Train a unigram model (Kudo 2018, P18-1007) on sentences of both languages.

    Args:
        texts: The sentences.
        settings: Its size, and how many sentences are looked at.
        seed: Decides which of them, if there are more.

    Raises:
        TrainingError: If there is too little text.
    """
    import sentencepiece  # noqa: PLC0415 - for this stage only

    # Not SentencePiece's own sample: it cannot be told a seed.
    sample = nsmallest(settings.sentences, texts, key=lambda text: chance(seed, "pieces", text))
    made = io.BytesIO()
    try:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(sample),
            model_writer=made,
            model_type="unigram",
            vocab_size=settings.size,
            hard_vocab_limit=False,
            character_coverage=settings.cover,
            required_chars=BT,
            num_threads=_THREADS,
            minloglevel=_QUIET,
        )
    except RuntimeError as error:
        raise TrainingError(
            f"No pieces can be made of the texts ({error}). Name a model in the section "
            "`tokenise`, or give more text."
        ) from None
    return open_model(made.getvalue(), has_rows=False)
