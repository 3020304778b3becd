"""Which sentences are decoded together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from translator.engine.protocol import Request

__all__ = ["Batch", "Settings", "batches"]

# Measured with 400 FLORES-200 sentences on two cores: 512, 1024 and 2048 pieces are equally fast;
# smaller batches spread better over the cores and need less memory.
_MOST_PIECES = 1024
_LEAST_PIECES = 128  # fewer are hardly faster than these


@dataclass(frozen=True, slots=True)
class Settings:
    """What CTranslate2 takes a batch at a time; see `Request` for the words."""

    suppress: tuple[str, ...]
    repetition_penalty: float


@dataclass(frozen=True, slots=True)
class Batch:
    """Requests of like settings and length.

    Attributes:
        requests: They themselves, those with the longest sources first.
        sources: The pieces of each source.
        settings: What they have in common.
    """

    requests: tuple[Request, ...]
    sources: tuple[list[str], ...]
    settings: Settings


def batches(sources: Mapping[Request, list[str]], cores: int) -> Iterator[Batch]:
    """Cut requests into batches of at most 1024 pieces, filling up to the longest included.

    The longest go first: what is left at the end is short, so that all cores end at one time.
    Few requests make smaller batches, so that each core gets some of them.

    Args:
        sources: Requests with the pieces of their sources.
        cores: How many batches are decoded at a time.
    """
    share = sum(map(len, sources.values())) // cores
    most = min(_MOST_PIECES, max(_LEAST_PIECES, share))
    groups: dict[Settings, list[Request]] = defaultdict(list)
    for request in sorted(sources, key=lambda r: len(sources[r]), reverse=True):
        settings = Settings(request.suppress, request.repetition_penalty)
        groups[settings].append(request)
    for settings, group in groups.items():
        for part in _parts(group, sources, most):
            yield Batch(tuple(part), tuple(sources[r] for r in part), settings)


def _parts(
    group: Sequence[Request], sources: Mapping[Request, list[str]], most: int
) -> Iterator[Sequence[Request]]:
    at = 0
    while at < len(group):
        # Shorter sources are filled up to the longest, which is the first.
        size = max(1, most // max(1, len(sources[group[at]])))
        yield group[at : at + size]
        at += size
