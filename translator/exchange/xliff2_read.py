"""Read what came back from another tool as XLIFF 2."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.bounded import quoted
from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.document import Returned
from translator.exchange.inline2_read import Inline, Meaning, read_inline
from translator.exchange.safe_xml import local_name, parse_xml
from translator.exchange.xliff2_names import STATES, is_our_note, segment_of, slug_of

__all__ = ["read_xliff2"]

_STATES = {name: state for state, name in STATES.items()} | {"initial": State.DRAFT}


def read_xliff2(data: bytes, name: str) -> list[Returned]:
    """Return the sentences of an XLIFF 2.0, 2.1 or 2.2 file, in order.

    Text is kept where codes are unknown. A note of a translator goes to the sentence that refers
    to it, else to the first one of its unit; ours are left out. `Returned.id` is None for

    - a segment of another program;
    - all segments of a unit in which one is new, as after a split;
    - all segments that have the same id.

    After segments were joined the first id may stand over the text of all of them: who applies
    the file must compare `Returned.source` with the sentence that is kept. Where the source has
    codes and the target has none, `target_marks` is None: many tools cannot keep codes.

    Args:
        data: The file, in the encoding that it declares.
        name: Its name, for messages.

    Raises:
        ExchangeError: If it is malformed, no XLIFF, or of another version.
    """
    root = parse_xml(data, name, ExchangeError)
    _check(root, name)
    found = [row for file in root.iterchildren("{*}file") for row in _read_file(file)]
    often = Counter(row.id for row in found)
    return [_unknown(row) if often[row.id] > 1 else row for row in found]


def _check(root: Any, name: str) -> None:  # noqa: ANN401 - untyped library
    """Refuse what is no XLIFF 2."""
    version = root.get("version") or "without a version"
    if local_name(root) != "xliff":
        raise ExchangeError(
            f"{name}, line {root.sourceline}: <{quoted(local_name(root))}> does not begin an "
            "XLIFF file. Export the translation as XLIFF 2.1."
        )
    if not version.startswith("2."):
        raise ExchangeError(
            f"{name} is XLIFF {quoted(version)}; here XLIFF 2.0, 2.1 and 2.2 can be read. "
            "Save it in one of these versions."
        )


def _named(parent: Any, name: str) -> Iterator[Any]:  # noqa: ANN401 - untyped library
    """Yield the elements of the core with that name, at any depth."""
    namespace = etree.QName(parent).namespace
    return parent.iter(f"{{{namespace}}}{name}" if namespace else name)  # type: ignore[no-any-return]


def _read_file(file: Any) -> list[Returned]:  # noqa: ANN401 - untyped library
    ours = any(segment_of(e.get("id", "")) for e in _named(file, "segment"))
    edition = slug_of(file.get("id", "")) if ours else ""
    rows = [row for unit in _named(file, "unit") for row in _read_unit(unit)]
    return [replace(row, edition=edition) for row in rows]


def _read_unit(unit: Any) -> list[Returned]:  # noqa: ANN401 - untyped library
    data = {e.get("id", ""): read_inline(e, {}).text for e in _within(unit, "originalData")}
    notes = _their_notes(unit)
    rows = [_read_segment(e, data, notes) for e in unit if local_name(e) == "segment"]
    if rows:
        rows[0] = replace(rows[0], comments=(*rows[0].comments, *notes.values()))
    if any(row.id is None for row in rows):
        return [_unknown(row) for row in rows]
    return rows


def _unknown(row: Returned) -> Returned:
    return replace(row, id=None, version=None)


def _their_notes(element: Any) -> dict[str, str]:  # noqa: ANN401 - untyped library
    """Return the notes of a unit or segment that are not ours, by their id if they have one."""
    found: dict[str, str] = {}
    for count, note in enumerate(_within(element, "notes")):
        identifier = note.get("id") or ""
        text = "".join(note.itertext()).strip()
        if text and not is_our_note(identifier, note.get("category", "")):
            found[identifier if identifier not in {"", *found} else f"#{count}"] = text
    return found


def _within(element: Any, name: str) -> list[Any]:  # noqa: ANN401 - untyped library
    """Return what stands in a child: its own, not that of a similar sentence."""
    return [part for child in element if local_name(child) == name for part in child]


def _read_segment(
    segment: Any,  # noqa: ANN401 - untyped library
    data: Mapping[str, str],
    notes: dict[str, str],
) -> Returned:
    """Return a segment, and take the notes out of `notes` that it refers to."""
    source = _content(segment, "source", data, {})
    target = _content(segment, "target", data, source.meanings)
    place = segment_of(segment.get("id", ""))
    referred = [notes.pop(r) for r in source.references + target.references if r in notes]
    said = (*source.remarks, *target.remarks, *referred, *_their_notes(segment).values())
    return Returned(
        id=place[0] if place else None,
        version=place[1] if place else None,
        source=source.text,
        target=target.text,
        target_marks=None if source.has_codes and not target.has_codes else target.marks,
        state=_STATES.get(segment.get("state", "")),
        comments=said,
    )


def _content(
    segment: Any,  # noqa: ANN401 - untyped library
    name: str,
    data: Mapping[str, str],
    known: Mapping[str, Meaning],
) -> Inline:
    element = next((e for e in segment if local_name(e) == name), None)
    return Inline() if element is None else read_inline(element, data, known)
