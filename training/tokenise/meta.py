"""What must be known of a vocabulary and of the arrays made with it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from training.errors import TrainingError
from translator.files import write_atomically

__all__ = ["BT", "Meta", "load_meta", "save_meta"]

BT = "<bt>"
"""Tag of back-translated sources (Caswell et al. 2019, W19-5206)."""

_FILE = "meta.json"
_LISTS = ("original", "sources", "domains")


@dataclass(frozen=True, slots=True)
class Meta:
    """What `meta.json` says.

    Attributes:
        vocab: Number of entries that the encoder knows.
        target_vocab: Number of entries that the decoder may write, the first of them.
        bt_tag: The entry that is put before back-translated sources.
        original: For each entry its row in the big model's table of embeddings; -1 if it has
            none there. Empty if there is no big model.
        sources: Names of the sources of pairs, as `Pairs.origin` numbers them.
        domains: What each of the sources is about.
    """

    vocab: int
    target_vocab: int
    bt_tag: int
    original: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


def save_meta(folder: Path, meta: Meta) -> None:
    """Write `meta.json`.

    Raises:
        OutputError: If it cannot be written.
    """
    write_atomically(folder / _FILE, json.dumps(asdict(meta), ensure_ascii=False) + "\n")


def load_meta(folder: Path) -> Meta:
    """Read `meta.json` in a folder.

    Raises:
        TrainingError: If it cannot be read.
    """
    path = folder / _FILE
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Meta(**values | {name: tuple(values[name]) for name in _LISTS})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TrainingError(
            f"{path} cannot be read ({error}). Do the stage `tokenise` again."
        ) from None
