"""`translate names EDITION`: names that are spelled in more than one way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import EditionName, JsonOutput, Out, StorePlace
from translator.errors import UsageError

if TYPE_CHECKING:
    from translator.respelling import NameSpellings, Respelled

__all__ = ["app", "names"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="names")
def names(
    edition: EditionName,
    spellings: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SPELLING]...",
            help="With --unify: the spelling to write; by default the most frequent one.",
            show_default=False,
        ),
    ] = None,
    unify: Annotated[
        bool, typer.Option("--unify", help="Write each name in one way everywhere.")
    ] = False,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """List the names that an edition spells in more than one way, or write them in one.

    [b]translate names article --unify Zelensky[/b]

    Later runs keep the spelling.
    """
    from translator.checks import choose_checks  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.inspection import inspect  # noqa: PLC0415 - as above
    from translator.respelling import respell_edition, spelled_names  # noqa: PLC0415 - as above
    from translator.store import find_edition  # noqa: PLC0415 - as above

    if spellings and not unify:
        raise UsageError(f"To write {spellings[0]!r} everywhere, add --unify.")
    with open_store(out, store) as opened:
        slug = find_edition(opened, edition)
        if unify:
            _tell_change(respell_edition(opened, slug, out / "site", spellings or ()), json_output)
        else:
            _tell(
                slug, spelled_names(inspect(opened, slug, choose_checks(["spelling"]))), json_output
            )


def _tell(slug: str, found: list[NameSpellings], as_json: bool) -> None:
    if as_json:
        rows = [
            {
                "usual": name.usual,
                "others": [{"spelling": s, "segments": at} for s, at in name.others.items()],
            }
            for name in found
        ]
        typer.echo(json.dumps({"edition": slug, "names": rows}, ensure_ascii=False, indent=2))
        return
    for name in found:
        others = ", ".join(f"{s} ({_places(at)})" for s, at in name.others.items())
        typer.echo(f"{name.usual}: also {others}")
    number = f"{len(found)} name{'' if len(found) == 1 else 's'}"
    hint = f" Write each in one way with: translate names {slug} --unify" if found else ""
    typer.echo(f"{slug}: {number} spelled in more than one way.{hint}")


def _tell_change(done: Respelled, as_json: bool) -> None:
    if as_json:
        data = {
            "edition": done.edition.slug,
            "changed": done.changed,
            "html": str(done.pages.html),
            "markdown": str(done.pages.markdown),
        }
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    number = f"{len(done.changed)} sentence{'' if len(done.changed) == 1 else 's'}"
    where = f" ({_places(done.changed)})" if done.changed else ""
    typer.echo(f"{done.pages.html}: {number} respelled{where}.")


def _places(numbers: tuple[int, ...]) -> str:
    return " ".join(f"s{number}" for number in numbers)
