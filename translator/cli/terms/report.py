"""`translate terms report EDITION`: what became of the terms of a published article."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from translator.cli.options import EditionName, JsonOutput, Out, StorePlace

__all__ = ["report"]


def report(
    edition: EditionName,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Say of each term of an edition where it stands, whether it was met, and how.

    [b]translate terms report article[/b]
    """
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.cli.report import term_as_json  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.terms.table import report_lines  # noqa: PLC0415 - as above
    from translator.store import find_edition  # noqa: PLC0415 - as above
    from translator.terms import term_rows  # noqa: PLC0415 - as above

    with open_store(out, store) as opened:
        slug = find_edition(opened, edition)
        sentences = opened.sentences(slug)
    rows = term_rows((n, o) for n, (_, d) in enumerate(sentences, 1) for o in d.outcomes)
    if json_output:
        found = {"edition": slug, "terms": [term_as_json(row) for row in rows]}
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for line in report_lines(slug, rows):
        typer.echo(line)
