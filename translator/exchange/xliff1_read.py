"""Read editions that come back from another program as XLIFF 1.2."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from translator.bounded import quoted
from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.document import Returned
from translator.exchange.safe_xml import local_name, parse_xml
from translator.exchange.xliff1_codes import LINK_CONTEXT, TOOL
from translator.exchange.xliff1_content import Content, marks_of, read_content
from translator.exchange.xliff1_notes import OURS

__all__ = ["read_xliff1"]

_ID = re.compile(r"s([0-9]{1,18})(?:-v([0-9]{1,18}))?")
# The other states say that nobody has translated it yet, which nothing can be learned from.
_STATES = {
    "needs-review-translation": State.DRAFT,
    "needs-review-adaptation": State.DRAFT,
    "needs-review-l10n": State.DRAFT,
    "translated": State.EDITED,
    "signed-off": State.APPROVED,
    "final": State.APPROVED,
}
_UNTRANSLATED = frozenset({"needs-adaptation", "needs-l10n", "needs-translation", "new"})
_LANGUAGES = {
    "source-language": ("Urdu", frozenset({"ur", "urd"})),
    "target-language": ("English", frozenset({"en", "eng"})),
}


def read_xliff1(data: bytes, name: str) -> list[Returned]:
    """Return the sentences of an XLIFF 1.0, 1.1 or 1.2 file, in order.

    An approval counts only if state and `approved` agree: some programs approve whatever they
    change. A target that still holds the source, in a state that says so, is no translation.
    Notes that are not ours are comments. Unknown markup is dropped and its text kept. Sentences
    with the same id have none.

    Args:
        data: The file, in the encoding that it declares.
        name: The name of the file, for messages.

    Raises:
        ExchangeError: If it is malformed, no XLIFF 1, or between other languages.
    """
    root = parse_xml(data, name, error=ExchangeError)
    _check_root(root, name)
    files = [child for child in root if local_name(child) == "file"]
    for file in files:
        _check_languages(file, name)
    rows = [_returned(u, _edition(f)) for f in files for u in _units(f)]
    often = Counter(row.id for row in rows)
    return [replace(r, id=None, version=None) if often[r.id] > 1 else r for r in rows]


def _check_root(root: Any, name: str) -> None:  # noqa: ANN401 - untyped library
    if local_name(root) != "xliff":
        raise ExchangeError(
            f"{name}, line {root.sourceline}: <{quoted(local_name(root))}> does not begin an "
            "XLIFF file. Save the translation as XLIFF 1.2 and try again."
        )
    version = root.get("version") or "1.2"
    if not version.startswith("1."):
        raise ExchangeError(
            f"{name} is XLIFF {quoted(version)}, not XLIFF 1. "
            "Save the translation as XLIFF 1.2 and try again."
        )


def _check_languages(file: Any, name: str) -> None:  # noqa: ANN401 - untyped library
    for attribute, (language, codes) in _LANGUAGES.items():
        value = file.get(attribute) or ""
        if value and re.split("[-_]", value.lower())[0] not in codes:
            raise ExchangeError(
                f'{name}, line {file.sourceline}: the {attribute} is "{quoted(value)}", '
                f"not {language}. Choose a file that goes from Urdu to English."
            )


def _units(file: Any) -> Iterator[Any]:  # noqa: ANN401 - untyped library
    """Yield the units of a file; one in another, which XLIFF has not, is part of that."""
    units = file.iter("{*}trans-unit")
    return (unit for unit in units if next(unit.iterancestors("{*}trans-unit"), None) is None)


def _edition(file: Any) -> str:  # noqa: ANN401 - untyped library
    return str(file.get("product-name") or "") if file.get("tool-id") == TOOL else ""


def _returned(unit: Any, edition: str) -> Returned:  # noqa: ANN401 - untyped library
    found = _ID.fullmatch(unit.get("id") or "")
    source, target = _content(unit, "source"), _content(unit, "target")
    done = _is_translated(unit, source, target)
    return Returned(
        id=int(found[1]) if found else None,
        version=int(found[2]) if found and found[2] else None,
        source=source.text,
        target=target.text if done else "",
        target_marks=marks_of(target, source, _addresses(unit)) if done else None,
        state=_state(unit) if done else None,
        comments=tuple(_comments(unit)),
        edition=edition,
    )


def _content(unit: Any, name: str) -> Content:  # noqa: ANN401 - untyped library
    element = _child(unit, name)
    return Content() if element is None else read_content(element)


def _child(unit: Any, name: str) -> Any:  # noqa: ANN401 - untyped library
    return next((child for child in unit if local_name(child) == name), None)


def _is_translated(unit: Any, source: Content, target: Content) -> bool:  # noqa: ANN401 - untyped library
    if not target.text.strip():
        return False
    return target.text != source.text or _child(unit, "target").get("state") not in _UNTRANSLATED


def _state(unit: Any) -> State | None:  # noqa: ANN401 - untyped library
    """Return the state of a translated unit, None where nothing or two things are said."""
    word = _child(unit, "target").get("state", "")
    stated = _STATES.get(word)
    approved = unit.get("approved")
    if approved == "yes":
        agree = stated is State.APPROVED or (not stated and word not in _UNTRANSLATED)
        return State.APPROVED if agree else None
    if approved == "no" and word in _UNTRANSLATED:
        return State.DRAFT
    return State.EDITED if approved == "no" and stated is State.APPROVED else stated


def _addresses(unit: Any) -> dict[str, str]:  # noqa: ANN401 - untyped library
    """Return where the links of a unit lead, by the id of their codes."""
    contexts = unit.iter("{*}context")
    typed = ((context.get("context-type", ""), context.text or "") for context in contexts)
    return {t.removeprefix(LINK_CONTEXT): a for t, a in typed if t.startswith(LINK_CONTEXT)}


def _comments(unit: Any) -> Iterator[str]:  # noqa: ANN401 - untyped library
    """Yield what was said of a unit elsewhere, as a note or on a stretch of its text."""
    for child in unit:
        name = local_name(child)
        if name == "note" and not child.get("from", "").startswith(OURS):
            yield from filter(None, ["".join(child.itertext()).strip()])
        elif name in {"seg-source", "target"}:
            said = (mark.get("comment", "").strip() for mark in child.iter("{*}mrk"))
            yield from filter(None, said)
