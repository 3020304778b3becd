"""Models that are made once."""

from __future__ import annotations

import pytest

from tests.training.tokenise.corpus import PAIRS, big_model_bytes
from training.tokenise.big import BigModel, open_model
from training.tokenise.choose import choose_pieces
from training.tokenise.count import count_pieces
from training.tokenise.prune import meta_of, pruned
from training.tokenise.settings import TokeniseSettings
from training.tokenise.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def big_bytes() -> bytes:
    return big_model_bytes()


@pytest.fixture(scope="session")
def big(big_bytes) -> BigModel:
    return open_model(big_bytes, has_rows=True)


@pytest.fixture(scope="session")
def small(big) -> tuple[bytes, int]:
    """A pruned model, and how many of its pieces can be written."""
    urdu, english = (count_pieces(big, side) for side in zip(*PAIRS, strict=True))
    settings = TokeniseSettings(least=10, target_least=10)
    choice = choose_pieces(big, urdu.pieces, english.pieces, settings)
    return pruned(big, choice), meta_of(big, choice).target_vocab


@pytest.fixture(scope="session")
def vocabulary(small) -> Vocabulary:
    return Vocabulary(*small)
