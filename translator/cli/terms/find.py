"""`translate terms find`: what the glossary says of a word."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.terms.common import GlossaryFiles, JsonOutput, NoShipped, glossary_files
from translator.cli.terms.lines import isolate
from translator.errors import GlossaryError

if TYPE_CHECKING:
    from translator.terms.find import Find

__all__ = ["find"]


def find(
    word: Annotated[
        str, typer.Argument(metavar="WORD", help="A word or a part of one, Urdu or English.")
    ],
    glossary: GlossaryFiles = None,
    no_shipped: NoShipped = False,
    json_output: JsonOutput = False,
) -> None:
    """Find terms by a word in either language, the closest first."""
    from translator.terms import load_glossary  # noqa: PLC0415 - `--help` must not wait
    from translator.terms.find import find_terms  # noqa: PLC0415 - `--help` must not wait

    terms = load_glossary(glossary_files(glossary, no_shipped=no_shipped))
    finds = find_terms(terms.terms, word, terms.layers)
    if not finds:
        raise GlossaryError(
            f'No term matches "{isolate(word)}". Try a shorter part of it or the other language.'
        )
    if json_output:
        data = {"word": word, "terms": [_data(found) for found in finds]}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for found in finds:
        for line in _lines(found):
            typer.echo(isolate(line))


def _lines(found: Find) -> Iterator[str]:
    term = found.term
    domain = f", {term.domain}" if term.domain else ""
    yield f"{term.source} → {term.target}  ({term.origin}{domain})"
    for name in ("variants", "forms", "forbidden", "context"):
        values = getattr(term, name)
        if values:
            yield f"  {name}: {' | '.join(values)}"
    for name in ("reference", "note"):
        if getattr(term, name):
            yield f"  {name}: {getattr(term, name)}"
    for shared in found.shared:
        winner = f"{shared.winner.target} of {shared.winner.origin} wins"
        yield f"  {shared.spelling}: {'wins over other files' if shared.wins else winner}"


def _data(found: Find) -> dict[str, object]:
    return {
        **dataclasses.asdict(found.term),
        "closeness": found.closeness,
        "value": found.value,
        "shared": [
            {
                "spelling": shared.spelling,
                "winner": {"origin": shared.winner.origin, "target": shared.winner.target},
                "wins": shared.wins,
            }
            for shared in found.shared
        ],
    }
