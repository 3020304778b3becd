"""Whether the glossaries can be read."""

from __future__ import annotations

from collections.abc import Iterator

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, wrong

__all__ = ["EXAM"]


def _look(scene: Scene) -> Iterator[Verdict]:
    from translator.errors import GlossaryError  # noqa: PLC0415 - see below
    from translator.terms import load_terms, shipped_files  # noqa: PLC0415 - may be broken

    terms, whole = 0, 0
    try:
        shipped = shipped_files()
    except (OSError, StopIteration):
        shipped = ()
    if not shipped:
        yield wrong("The glossaries that come with the tool are missing.", "Install dozaban again.")
    for path in (*shipped, *scene.glossaries):
        try:
            terms += len(load_terms(path))
            whole += 1
        except GlossaryError as error:
            yield wrong(f"A glossary cannot be used: {error}", "")
    if whole:
        yield fine(f"{whole} glossary files with {terms} terms can be read.")


EXAM = Exam("glossaries", _look)
