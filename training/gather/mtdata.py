"""Sources that the tool mtdata (Gowda et al. 2021) knows how to fetch."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from training.errors import TrainingError
from training.gather.pairs import RawPair, UnevenError, side_by_side
from training.gather.settings import GatherSettings
from training.gather.texts import lines_of
from training.sources import Source
from training.workspace import Say

__all__ = ["entry_files", "fetch_entry", "read_entry"]

_HOUR = 3600.0  # seconds


def fetch_entry(source: Source, settings: GatherSettings, folder: Path, say: Say) -> Path:
    """Return the folder with the texts of an entry, fetched if it is not there yet.

    Args:
        source: Names the entry.
        settings: Say where the tool is, and how long it may take.
        folder: Where the texts go.
        say: Told how it goes.

    Raises:
        TrainingError: If mtdata is not installed, fails, or takes too long.
    """
    if folder.is_dir():
        return folder
    waiting = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(waiting, ignore_errors=True)
    say(f"{source.name}: mtdata fetches {source.id}")
    what = ["get", "-l", "urd-eng", "-tr", source.id, "-o", str(waiting)]
    try:
        _run([_tool(settings.mtdata), "-no-pb", *what], source, settings.patience * _HOUR)
        entry_files(waiting, source)
        waiting.replace(folder)
    finally:
        shutil.rmtree(waiting, ignore_errors=True)
    return folder


def read_entry(folder: Path, source: Source, most: int) -> Iterator[RawPair]:
    """Yield the pairs of an entry that was fetched.

    Raises:
        TrainingError: If a text is missing or longer than `most` bytes, or they differ in length.
    """
    urdu, english = entry_files(folder, source)
    try:
        yield from side_by_side(
            lines_of(urdu, source.name, most), lines_of(english, source.name, most)
        )
    except UnevenError as error:
        raise _failed(source, f"{error}") from None


def entry_files(folder: Path, source: Source) -> tuple[Path, Path]:
    """Return the Urdu and the English text: mtdata calls them ID.urd and ID.eng, or ID.urd_PK.

    Raises:
        TrainingError: If one is missing, or there are several.
    """
    urdu, english = (
        [path for path in sorted((folder / "train-parts").glob(f"*.{code}*")) if path.is_file()]
        for code in ("urd", "eng")
    )
    if len(urdu) != 1 or len(english) != 1:
        raise _failed(source, "it left no text of each language")
    return urdu[0], english[0]


def _tool(name: str) -> str:
    """Return where the tool is: beside this Python, as pip puts it, or where the system looks."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or name


def _run(command: list[str], source: Source, patience: float) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - the tool that the recipe names
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=patience,
            check=False,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except FileNotFoundError:
        raise TrainingError(
            f"{source.name}: the tool {command[0]} is not there. Install it with pip install "
            'mtdata, or say where it is with "mtdata" in the section "gather".'
        ) from None
    except subprocess.TimeoutExpired:
        raise _failed(source, f"it took more than {patience / _HOUR:g} hours") from None
    except OSError as error:
        raise _failed(source, f"it cannot be started ({error.strerror})") from None
    if done.returncode:
        raise _failed(source, _last_line(done.stderr) or f"its exit code is {done.returncode}")


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1].rstrip(".")[:200] if lines else ""


def _failed(source: Source, reason: str) -> TrainingError:
    return TrainingError(
        f"{source.name}: mtdata cannot fetch {source.id} ({reason}). Check the network and the id "
        "(mtdata list -l urd-eng), or fetch the pairs elsewhere and name them as a source of kind "
        f'"tsv" with its "path" in place of {source.name}.'
    )
