"""People who work on a store until its disk is full, and go on when there is room again.

Is run in a folder that is a small disk of its own: `python -m tests.attacks.store.full FOLDER`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.store.build import Desk
from tests.store.newsroom import SLUG, english, keep_run, label, whole_edition
from tests.store.sound import unsound
from translator.editing import Action
from translator.errors import StoreError
from translator.store import Store
from translator.store.backup import back_up

_LEAST = 2  # changes that fit before the disk is full, and that fail then


def main(folder: Path) -> None:
    """Fill the disk step by step; say what was refused, and what is wrong afterwards.

    Args:
        folder: A disk of a few megabytes.
    """
    place, ballast = folder / "editions.db", folder / "ballast"
    with Store(place) as store:
        keep_run(store, whole_edition(label(0)))
        work = Desk(store, SLUG)
        done, refused = [], []
        ballast.write_bytes(bytes(2_500_000))
        for number in range(400):
            text = english(label(number), number) + " It was so." * 1500
            try:
                work.edit(number % 12 + 1, text)
                done.append(text)
                work.approve(number % 12 + 1)
            except StoreError as error:
                refused.append(str(error))
            if len(refused) == _LEAST:
                break
        try:
            back_up(store, folder / "copy.db")
        except StoreError as error:
            refused.append(str(error))
    _open_when_full(place, refused)
    ballast.unlink()
    with Store(place) as store:
        Desk(store, SLUG).edit(1, "There is room again.")
        history = store.history(SLUG)
        wrong = unsound(store, SLUG, history)
    kept = [e.after.english for e in history if e.action is Action.EDIT and e.after]
    missing = [text for text in done if text not in kept]
    left = [path.name for path in folder.iterdir() if path.suffix == ".tmp"]
    for line in (*dict.fromkeys(refused), *wrong, *missing, *left):
        sys.stdout.write(f"{line}\n")
    sys.exit(not (len(done) > _LEAST and len(refused) > _LEAST) or bool(wrong or missing or left))


def _open_when_full(place: Path, refused: list[str]) -> None:
    try:
        with Store.existing(place) as store:
            store.edition(SLUG)
    except StoreError as error:
        refused.append(str(error))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
