"""Fetch a file from the address that the recipe leads to, once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from training.errors import TrainingError
from training.workspace import Say
from translator.engine.install.download import download
from translator.errors import EngineError

__all__ = ["fetch"]

_TOLD = 100_000_000  # bytes between two lines


def fetch(address: str, place: Path, name: str, most: int, say: Say) -> Path:
    """Return the file, fetched if it is not there yet; what broke off leaves nothing.

    Args:
        address: An http or https address.
        place: Where the file goes.
        name: Of the source, for messages.
        most: How many bytes it may have.
        say: Told how it goes.

    Raises:
        TrainingError: If it cannot be fetched whole, or is longer.
    """
    if place.is_file():
        return place
    waiting = place.with_name(f".{place.name}.part")
    say(f"{name}: fetching {address}")
    try:
        with waiting.open("wb") as file:
            file.writelines(_told(download(address, most), name, say))
        waiting.replace(place)
    except EngineError as error:
        reason = str(error).partition(". ")[0].rstrip(".")
        raise TrainingError(
            f"{name}: {reason}. Try again, or fetch the file on another machine and name it with "
            f'"path" at the source {name} of the recipe.'
        ) from None
    except OSError as error:
        raise TrainingError(f"{place} cannot be written ({error.strerror}). Make room.") from None
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)
    return place


def _told(pieces: Iterator[bytes], name: str, say: Say) -> Iterator[bytes]:
    got, told = 0, 0
    for piece in pieces:
        got += len(piece)
        if got - told >= _TOLD:
            told = got
            say(f"{name}: {got / 1e6:,.0f} MB")
        yield piece
