"""What is said when memory runs out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from training.errors import TrainingError

__all__ = ["lack_of_memory_told"]

_CPU = "DefaultCPUAllocator"  # on a CPU torch raises a plain RuntimeError that names it


@contextmanager
def lack_of_memory_told(advice: str) -> Iterator[None]:
    """Turn a lack of memory, of a GPU or of the machine, into one sentence.

    Args:
        advice: What to do, a sentence.

    Raises:
        TrainingError: If memory runs out.
    """
    try:
        yield
    except (MemoryError, RuntimeError) as error:  # that of a GPU is a RuntimeError as well
        lacks = isinstance(error, MemoryError | torch.OutOfMemoryError) or _CPU in str(error)
        if not lacks:
            raise
        raise TrainingError(f"There is not enough memory. {advice}") from None
