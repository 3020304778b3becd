"""What was done on a network while all others looked and a sentence was translated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from translator.doctor.ears import heard
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning, wrong

__all__ = ["EXAM"]


def _look(scene: Scene) -> Iterator[Verdict]:
    tried = scene.tried
    noise = [*heard(), *tried.heard]
    server = _is_server(scene.store)
    if server:
        yield warning(
            "The database server that you named was asked; nothing else may be.",
            "Without --store and DOZABAN_STORE the database is a file.",
        )
    if noise and not server:
        yield wrong(
            f"The network was used {len(noise)} times in this run, first: {noise[0]}.",
            "Report this line; a program of yours may have changed Python.",
        )
    elif not noise:
        yield fine(f"None: no connection, no look-up of a name. {_proof(cut_off=tried.cut_off)}")


def _is_server(place: str | Path) -> bool:
    """Say whether the database is on a server, so that asking for it went over the network."""
    return isinstance(place, str) and place.startswith("postgresql")


def _proof(*, cut_off: bool) -> str:
    if cut_off:
        return "The sentence was translated while the kernel let nothing out."
    return "Native code could not be cut off here; `unshare -rn translate doctor` does it."


EXAM = Exam("network", _look)
