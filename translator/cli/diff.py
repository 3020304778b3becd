"""`translate diff EDITION`: what people made of the machine's drafts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from translator.cli.options import EditionName, JsonOutput, Out, Segments, StorePlace

if TYPE_CHECKING:
    from translator.edition import Pair

__all__ = ["app", "diff"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="diff")
def diff(
    edition: EditionName,
    segments: Segments = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Show the machine's draft against the present text, word by word.

    [b]translate diff article[/b]

    What the machine wrote stands in [[-brackets-], what stands there now in {+braces+}.
    """
    from translator.cli.findings.text import count, legible  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.tell import at_work  # noqa: PLC0415 - as above
    from translator.editing.words import as_text, word_diff  # noqa: PLC0415 - as above

    with at_work(out, store, edition, segments) as work:
        pairs = dict(enumerate(work.store.edition(work.slug).pairs, 1))
    changed = {
        n: pair
        for n, pair in pairs.items()
        if pair.draft.text != pair.current.text and (not work.numbers or n in work.numbers)
    }
    if json_output:
        data = {"edition": work.slug, "segments": [_as_json(n, p) for n, p in changed.items()]}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for number, pair in changed.items():
        shown = as_text(word_diff(pair.draft.text, pair.current.text))
        typer.echo(f"s{number}  {legible(shown)}")
    shown_of = count(len(work.numbers) or len(pairs), "sentence")
    differ = "differs" if len(changed) == 1 else "differ"
    typer.echo(f"{work.slug}: {len(changed)} of {shown_of} {differ} from the machine's draft.")


def _as_json(number: int, pair: Pair) -> dict[str, Any]:
    from translator.editing.words import edit_distance  # noqa: PLC0415 - `--help` must not wait

    return {
        "segment": number,
        "state": pair.review.state,
        "machine": pair.draft.text,
        "english": pair.current.text,
        "words_changed": edit_distance(pair.draft.text, pair.current.text),
    }
