"""Findings as annotations for GitHub Actions.

The format is that of its workflow commands, see "Workflow commands for GitHub Actions" in its
documentation, with the escapes of `@actions/core`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from translator.cli.findings.text import message_of
from translator.inspection import Inspected, Inspection, Noted
from translator.store import PIPED

__all__ = ["github_lines"]


def github_lines(
    inspections: Sequence[Inspection], *, ignored: bool = False, urdu: bool = False
) -> Iterator[str]:
    """Yield an annotation a finding, at the line of the article where its block begins.

    Args:
        inspections: The editions, looked at.
        ignored: Whether to show what somebody decided to ignore, too, as a notice.
        urdu: Whether the findings are told in Urdu.
    """
    for inspection in inspections:
        file = _file(inspection.source)
        for pair in inspection.pairs:
            for note in pair.notes:
                if ignored or note.ignored is None:
                    place = _place(inspection, pair, file)
                    yield _annotation(note, place, message_of(note.finding, urdu=urdu))


def _annotation(note: Noted, place: dict[str, str], message: str) -> str:
    command = "notice" if note.ignored else note.finding.severity.value
    properties = {**place, "title": note.finding.check}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {written}::{_data(message)}"


def _place(inspection: Inspection, pair: Inspected, file: str) -> dict[str, str]:
    line = inspection.edition.article.blocks[pair.segment.block].line
    if not file:
        return {}
    return {"file": file, "line": str(line)} if line else {"file": file}


def _file(source: str) -> str:
    """Return the path of an article, from here if it is below; nothing if it was piped in."""
    if not source or source.startswith(PIPED):
        return ""
    path = Path(source)
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
