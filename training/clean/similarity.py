"""How much alike a text and its translation are in meaning, by multilingual-e5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from sentencepiece import SentencePieceProcessor
from torch import Tensor

from training.clean.encoder import Encoder
from training.clean.pair import Pair
from training.clean.settings import SimilaritySettings
from training.errors import TrainingError

__all__ = ["Similarity", "Tokens"]

_BOS, _PAD, _EOS, _UNK = 0, 1, 2, 3
_PREFIX = "query: "  # e5 wants it before texts that are compared with each other


class Tokens:
    """The tokens of XLM-R: the pieces of its SentencePiece model, one number later."""

    def __init__(self, path: Path) -> None:
        """Read the model.

        Raises:
            TrainingError: If it cannot be read.
        """
        try:
            self._model = SentencePieceProcessor(model_proto=path.read_bytes())
        except (OSError, RuntimeError) as error:
            raise TrainingError(
                f"{path} cannot be read ({error}). Download it again with the model."
            ) from None

    def encode(self, text: str, longest: int) -> list[int]:
        """Return the tokens of a text, `longest` at most, its beginning and end included."""
        unknown = self._model.unk_id()
        pieces: list[int] = self._model.encode(text)[: longest - 2]
        return [_BOS, *(_UNK if p == unknown else p + 1 for p in pieces), _EOS]


class Similarity:
    """Compares the sides of pairs by the cosine of their vectors."""

    def __init__(self, folder: Path, settings: SimilaritySettings) -> None:
        """Read the model in `folder`.

        Raises:
            TrainingError: If it cannot be read or used.
        """
        self._settings = settings
        self._tokens = Tokens(folder / "sentencepiece.bpe.model")
        self._encoder = Encoder(folder, _device(settings.device))
        self._longest = min(settings.longest, self._encoder.places)

    def drops(self, pairs: Sequence[Pair]) -> list[bool]:
        """Say of each pair whether its sides are strangers."""
        mild, usual = self._settings.least_mild, self._settings.least
        return [
            cosine < (mild if pair.is_mild else usual)
            for pair, cosine in zip(pairs, self.cosines(pairs), strict=True)
        ]

    def cosines(self, pairs: Sequence[Pair]) -> list[float]:
        """Return the cosine of each pair, from -1 to 1 and rounded to four digits.

        Rounded, it hardly depends on what was encoded in the same batch.
        """
        if not pairs:
            return []
        urdu = self.vectors([pair.urdu.text for pair in pairs])
        english = self.vectors([pair.english.text for pair in pairs])
        cosines: list[float] = (urdu * english).sum(-1).tolist()
        return [round(cosine, 4) for cosine in cosines]

    def vectors(self, texts: Sequence[str]) -> Tensor:
        """Return a vector of length 1 for each text, [texts, width], on the CPU."""
        rows = [self._tokens.encode(_PREFIX + text, self._longest) for text in texts]
        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        found = [
            self._encoder.encode(*_padded([rows[i] for i in batch])).cpu()
            for batch in self._batches(rows, order)
        ]
        vectors = torch.cat(found)
        return torch.empty_like(vectors).index_copy_(0, torch.tensor(order), vectors)

    def _batches(self, rows: list[list[int]], order: list[int]) -> Iterator[list[int]]:
        """Yield the indices of rows, shortest first, that fill a batch with their padding."""
        batch: list[int] = []
        for index in order:
            if batch and len(rows[index]) * (len(batch) + 1) > self._settings.batch:
                yield batch
                batch = []
            batch.append(index)
        yield batch


def _padded(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    longest = max(map(len, rows))
    ids = torch.tensor([row + [_PAD] * (longest - len(row)) for row in rows])
    return ids, ids != _PAD


def _device(wanted: str) -> str:
    has_gpu = torch.cuda.is_available()
    if wanted == "cuda" and not has_gpu:
        raise TrainingError(
            'There is no GPU that torch can use. Set clean.similarity.device to "auto".'
        )
    return "cuda" if has_gpu and wanted != "cpu" else "cpu"
