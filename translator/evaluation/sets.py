"""Where test sets are: they are not shipped, since their licences are not ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from translator.errors import ExchangeError, UsageError

__all__ = ["VARIABLE", "find_set", "set_folders"]

VARIABLE = "DOZABAN_SETS"
_USUAL = ("data", "shared/data")


def set_folders(
    chosen: Path | None, environment: Mapping[str, str], start: Path
) -> tuple[Path, ...]:
    """Return the folders in which sets are looked for, the first ones first.

    Args:
        chosen: What `--sets` named.
        environment: Its `DOZABAN_SETS` names the next folder.
        start: In this folder and in each one above it `data/` and `shared/data/` come last.

    Raises:
        UsageError: If the chosen folder is not there.
    """
    if chosen and not _is(chosen, Path.is_dir):
        raise UsageError(f"There is no folder {chosen}, which --sets names. Check the name.")
    named = [chosen] if chosen else []
    if value := environment.get(VARIABLE):
        named.append(Path(value))
    here = start.absolute()
    usual = (folder / part for folder in (here, *here.parents) for part in _USUAL)
    return (*named, *usual)


def find_set(name: str, folders: Iterable[Path]) -> Path:
    """Return the file of a set.

    Args:
        name: Name of the set, e.g. "flores-dev".
        folders: Where to look for NAME.tsv, the best place first.

    Raises:
        ExchangeError: If it is in none of them.
    """
    file = f"{name.removesuffix('.tsv')}.tsv"
    for folder in folders:
        if _is(folder / file, Path.is_file):
            return folder / file
    raise ExchangeError(
        f"There is no {file} in the folder of --sets or ${VARIABLE}, nor in data/ or shared/data/ "
        "of this folder or one above it. Development sets are not shipped because of their "
        "licences: docs/evaluation.md says where FLORES-200 and TICO-19 come from and how to "
        f"make {file} of them."
    )


def _is(path: Path, kind: Callable[[Path], bool]) -> bool:
    """Return whether something of a kind is there; what cannot be looked at is not."""
    try:
        return kind(path)
    except OSError:  # no permission, or a name that is too long
        return False
