"""`translate terms suggest PATH...`: what the glossary lacks."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import Out, StorePlace
from translator.cli.terms.common import GlossaryFiles, JsonOutput, NoShipped, glossary_files
from translator.errors import UsageError
from translator.urdu.script import isolated

if TYPE_CHECKING:
    from translator.suggest import Correction, Suggestion
    from translator.terms import Term

__all__ = ["suggest"]

_SHOWN = 5  # renderings a line


def suggest(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH...", help="Articles, or folders of them.", exists=False),
    ] = None,
    corrections: Annotated[
        Path | None,
        typer.Option(help="A CSV file with the columns source, draft, corrected."),
    ] = None,
    reviewed: Annotated[
        bool,
        typer.Option("--reviewed", help="What editors made of the drafts of kept editions, too."),
    ] = False,
    into: Annotated[
        Path | None, typer.Option(help="Add those shown, but for untranslated ones, to this file.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Show at most so many.")] = 40,
    engine: Annotated[str, typer.Option(help="Embedded model or an Argos package.")] = "embedded",
    glossary: GlossaryFiles = None,
    no_shipped: NoShipped = False,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Propose entries: phrases that editors corrected, or that come out now so and now so.

    [b]translate terms suggest articles/ --reviewed[/b]

    Look through the lines and add the right ones with --into or with `translate terms add`.
    """
    from translator import suggest as room  # noqa: PLC0415 - as above
    from translator.cli.engines import open_engine  # noqa: PLC0415 - `--help` must not wait
    from translator.terms import load_glossary  # noqa: PLC0415 - as above

    if not paths and corrections is None and not reviewed:
        raise UsageError(
            "Name articles or a file of corrections, or take those of the review, for example: "
            "translate terms suggest articles/ --reviewed"
        )
    known = load_glossary(glossary_files(glossary, no_shipped=no_shipped))
    found: list[Suggestion] = []
    corrected = room.read_corrections(corrections) if corrections is not None else []
    if reviewed:
        corrected += _reviewed(out, store)
    found += room.suggest_from_corrections(corrected, known)
    if paths:
        sentences = room.read_sentences(paths)
        found += room.suggest_from_sentences(sentences, open_engine(engine, "en"), known)
    best = room.ranked(found, limit)
    added = room.add_suggestions(into, best) if into else []
    if json_output:
        _print_json(best, len(found), added)
    else:
        _print_lines(best, into, added)


def _reviewed(out: Path, place: str | None) -> list[Correction]:
    from translator.cli.opened import open_store  # noqa: PLC0415 - `--help` must not wait
    from translator.desk.work import corrections_of, works_of  # noqa: PLC0415 - as above

    with open_store(out, place) as store:
        return corrections_of(works_of(store, store.slugs()))


def _print_json(best: list[Suggestion], found: int, added: list[Term]) -> None:
    data = {
        "found": found,
        "suggestions": [{**dataclasses.asdict(s), "weight": round(s.weight, 3)} for s in best],
        "added": [{"source": term.source, "target": term.target} for term in added],
    }
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _print_lines(best: list[Suggestion], into: Path | None, added: list[Term]) -> None:
    for suggestion in best:
        english = [f"{r.text} ({r.count})" for r in suggestion.renderings]
        more = ["…"] if len(english) > _SHOWN else []
        shown = ", ".join([*english[:_SHOWN], *more]) or "?"
        typer.echo(f"{isolated(suggestion.urdu)} → {shown}: {suggestion.why}")
    if not best:
        typer.echo("Nothing to suggest.")
    if into:
        typer.echo(f"{into}: {len(added)} added")
