"""`translate terms add SOURCE TARGET --glossary FILE`: one more term."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.terms.common import JsonOutput
from translator.errors import UsageError
from translator.urdu.script import isolated

if TYPE_CHECKING:
    from translator.terms import Term

__all__ = ["add"]


def add(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The Urdu term.")],
    target: Annotated[str, typer.Argument(metavar="TARGET", help="Its English rendering.")],
    glossary: Annotated[
        Path | None, typer.Option("--glossary", help="The glossary file (CSV) to add it to.")
    ] = None,
    variant: Annotated[list[str] | None, typer.Option(help="Another Urdu spelling.")] = None,
    form: Annotated[list[str] | None, typer.Option(help="Another accepted rendering.")] = None,
    forbid: Annotated[list[str] | None, typer.Option(help="A wrong rendering.")] = None,
    domain: Annotated[str, typer.Option(help="Subject field, for example crypto.")] = "",
    context: Annotated[
        list[str] | None,
        typer.Option(help="An Urdu word that tells a homograph; one must be in the sentence."),
    ] = None,
    note: Annotated[str, typer.Option(help="For editors.")] = "",
    reference: Annotated[str, typer.Option(help="Where the rendering comes from.")] = "",
    json_output: JsonOutput = False,
) -> None:
    """Add a term to a glossary file, which is made if it is not there."""
    from translator.terms import shipped_files  # noqa: PLC0415 - `--help` must not wait
    from translator.terms.choose import select_terms  # noqa: PLC0415 - as above
    from translator.terms.merge import overridden  # noqa: PLC0415 - as above
    from translator.terms.write import add_term, new_term  # noqa: PLC0415 - as above
    from translator.urdu import has_arabic  # noqa: PLC0415 - as above

    if glossary is None:
        raise UsageError(
            "Say which glossary gets the term, for example: "
            f"translate terms add {source} {target!r} --glossary newsroom.csv"
        )
    if has_arabic(target) and not has_arabic(source):
        raise UsageError("The Urdu term comes first, then the English one. Turn them round.")
    term = new_term(
        source,
        target,
        variants=variant or (),
        forms=form or (),
        forbidden=forbid or (),
        domain=domain,
        context=context or (),
        reference=reference,
        note=note,
    )
    add_term(glossary, term)
    _report(glossary, term, overridden(term, select_terms(shipped_files())), json_output)


def _report(path: Path, term: Term, lost: tuple[Term, ...], as_json: bool) -> None:
    if as_json:
        overrides = [{"glossary": t.origin, **_fields(t)} for t in lost]
        data = {"file": str(path), "added": _fields(term), "overrides": overrides}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    typer.echo(f"{path}: added {_shown(term)}")
    for other in lost:
        typer.echo(f"  overrides {_shown(other)} ({other.origin})")


def _fields(term: Term) -> dict[str, object]:
    return {name: value for name, value in dataclasses.asdict(term).items() if name != "origin"}


def _shown(term: Term) -> str:
    return f"{isolated(term.source)} → {term.target}"
