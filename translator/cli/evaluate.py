"""`translate evaluate SRC REF`: how well an engine translates a set of sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import EngineName, ExtraGlossaries, JsonOutput, NoGlossary

if TYPE_CHECKING:
    from translator.engine import Engine
    from translator.evaluation import SetEvaluation, TestPair

__all__ = ["app", "evaluate"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="evaluate", no_args_is_help=True)
def evaluate(
    source: Annotated[
        Path | None,
        typer.Argument(
            metavar="SRC",
            help="The Urdu sentences, one a line; without REF a table, urdu<TAB>english a line.",
            show_default=False,
        ),
    ] = None,
    reference: Annotated[
        Path | None,
        typer.Argument(
            metavar="REF", help="What people made of them, a line each.", show_default=False
        ),
    ] = None,
    set_name: Annotated[
        str | None,
        typer.Option(
            "--set", metavar="NAME", help="The set NAME.tsv, e.g. flores-dev.", show_default=False
        ),
    ] = None,
    sets: Annotated[
        Path | None,
        typer.Option(
            "--sets",
            metavar="FOLDER",
            help="Where sets are; then looked for where DOZABAN_SETS says, and in data/ and "
            "shared/data/ of this folder and those above it.",
            show_default=False,
        ),
    ] = None,
    engine: EngineName = None,
    against: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FOLDER|URL",
            help="A second engine, compared with the first one.",
            show_default=False,
        ),
    ] = None,
    hypotheses: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A translation that is there already, a sentence a line: measured in the place "
            "of an engine, or compared with the one that --engine names.",
            show_default=False,
        ),
    ] = None,
    glossary: ExtraGlossaries = None,
    no_glossary: NoGlossary = False,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Only the first so many sentences.")
    ] = None,
    resamples: Annotated[
        int, typer.Option(min=100, help="Sets that are drawn to compare two translations.")
    ] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="Decides which sentences are drawn.")] = 12345,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write a page with the best and the worst sentences.",
            show_default=False,
        ),
    ] = None,
    json_output: JsonOutput = False,
) -> None:
    """Measure translations against those of people, with the glossary and without it.

    [b]translate evaluate --set flores-dev[/b]
    """
    from translator.cli.progress import ProgressBar  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.terms_of_run import terms_of_run  # noqa: PLC0415 - as above
    from translator.evaluation import (  # noqa: PLC0415 - as above
        check_place,
        evaluate_set,
        line_up,
        read_translation,
    )

    paths = _paths_of_set(source, reference, set_name, sets)
    if html:
        check_place(html, [*paths, *filter(None, [hypotheses]), *(glossary or ())])
    every = _read(paths)
    pairs = every[:limit]
    ready = None
    if hypotheses:
        ready = hypotheses.name, read_translation(hypotheses, len(every))[: len(pairs)]
    terms = terms_of_run(glossary, without=no_glossary)
    opened, named = _open_engines(engine, against, alone=not hypotheses)
    systems = line_up(opened, terms, ready, named)
    with ProgressBar(shown=not json_output) as bar:
        bar.start(len(pairs) * len(systems))
        found = evaluate_set(
            paths[0].stem,
            pairs,
            systems,
            glossary=terms,
            resamples=resamples,
            seed=seed,
            progress=bar.advance,
        )
    _tell(found, html, as_json=json_output)


def _paths_of_set(
    source: Path | None, reference: Path | None, name: str | None, folder: Path | None
) -> list[Path]:
    """Return the table of a set, or its two texts.

    Raises:
        UsageError: If it is named twice, or not at all, or the folder is not there.
        ExchangeError: If it is nowhere.
    """
    import os  # noqa: PLC0415 - `--help` must not wait

    from translator.errors import UsageError  # noqa: PLC0415 - as above
    from translator.evaluation import find_set, set_folders  # noqa: PLC0415 - as above

    if (source is None) == (name is None):
        raise UsageError("Name either files, SRC and REF, or a set with --set, not both.")
    if folder and source:
        raise UsageError("--sets says where --set is looked for; files are named as they are.")
    if source:
        return [source, *filter(None, [reference])]
    return [find_set(str(name), set_folders(folder, os.environ, Path.cwd()))]


def _read(paths: list[Path]) -> tuple[TestPair, ...]:
    """Return the pairs of a table, or of two texts.

    Raises:
        ExchangeError: If they cannot be read.
    """
    from translator.evaluation import read_pairs, read_parallel  # noqa: PLC0415 - as above

    return read_pairs(*paths) if len(paths) == 1 else read_parallel(*paths)


def _open_engines(
    first: str | None, second: str | None, *, alone: bool
) -> tuple[list[Engine], list[str]]:
    """Return the engines that take part, and what each is called by the user.

    Args:
        first: What `--engine` names.
        second: What `--against` names.
        alone: Whether nothing else takes part, so that there must be one.

    Raises:
        EngineError: If there is no such engine.
    """
    from translator.cli import engines  # noqa: PLC0415 - `--help` must not wait
    from translator.engine.install import default_engine  # noqa: PLC0415 - as above

    chosen = [first] if first or second or alone else []
    if second:
        chosen.append(second)
    opened = [engines.open_engine(name, "en") for name in chosen]
    return opened, [name or default_engine() for name in chosen]


def _tell(found: SetEvaluation, html: Path | None, *, as_json: bool) -> None:
    """Write the page, if it is wanted, and print the rest.

    Raises:
        OutputError: If the page cannot be written.
    """
    from translator.evaluation import as_data, report_lines  # noqa: PLC0415 - as above

    if as_json:
        typer.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        for line in report_lines(found):
            typer.echo(line)
    if html:
        from translator.evaluation.page import report_page  # noqa: PLC0415 - few runs need it
        from translator.files import write_atomically  # noqa: PLC0415 - as above

        write_atomically(html, report_page(found))
        if not as_json:
            typer.echo(f"\n{html}")
