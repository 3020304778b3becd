"""How a translated line is written: English only, a table, or all that is known of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import fmean
from typing import Any

from translator.article import Segment
from translator.checks import run_checks
from translator.draft import Finding
from translator.errors import UsageError
from translator.lines.choices import Format
from translator.lines.window import TranslatedLine
from translator.segmenting import segment_key
from translator.terms import Status

__all__ = ["format_of", "render"]


_ENDINGS = {".txt": Format.TEXT, ".tsv": Format.TSV, ".jsonl": Format.JSONL}


def format_of(out: Path) -> Format:
    """Return the format that the ending of a file stands for; .gz behind it is no matter.

    Raises:
        UsageError: If it stands for none.
    """
    name = out.with_suffix("") if out.suffix == ".gz" else out
    found = _ENDINGS.get(name.suffix)
    if found is None:
        raise UsageError(
            f"The ending of {out} names no format. End it in .txt, .tsv or .jsonl, or use --format."
        )
    return found


def render(done: TranslatedLine, form: Format) -> str:
    """Return what stands in the output for a line, with its end."""
    return _RENDERERS[form](done) + "\n"


def _flat(text: str) -> str:
    """Return text without tabs, line ends and spaces beside others."""
    return " ".join(text.split())


def _english(done: TranslatedLine) -> str:
    return _flat(" ".join(draft.text for _, draft in done.pairs))


def _table(done: TranslatedLine) -> str:
    return f"{_flat(done.line.text)}\t{_english(done)}"


def _json(done: TranslatedLine) -> str:
    outcomes = [outcome for _, draft in done.pairs for outcome in draft.outcomes]
    counts = Counter(outcome.status for outcome in outcomes)
    missed = [o for o in outcomes if o.status is Status.MISSED]
    data = {
        "line": done.line.number,
        "ur": done.line.text,
        "en": _english(done),
        "score": round(fmean(d.score for _, d in done.pairs), 4) if done.pairs else None,
        "terms": {status.value: counts[status] for status in Status},
        "missed": [{"surface": o.surface, "target": o.target} for o in missed],
        "findings": _findings(done),
    }
    return json.dumps(data, ensure_ascii=False)


def _findings(done: TranslatedLine) -> list[dict[str, Any]]:
    """Return what the checks say of a line, as if it were an article."""
    pairs = [
        (Segment(0, number, text, segment_key(text)), draft)
        for number, (text, draft) in enumerate(done.pairs)
    ]
    found = run_checks(pairs)
    return [_finding(n, finding) for n, of in enumerate(found, 1) for finding in of]


def _finding(sentence: int, finding: Finding) -> dict[str, Any]:
    return {
        "sentence": sentence,
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
    }


_RENDERERS: Mapping[Format, Callable[[TranslatedLine], str]] = {
    Format.TEXT: _english,
    Format.TSV: _table,
    Format.JSONL: _json,
}
