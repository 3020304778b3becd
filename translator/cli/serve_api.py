"""`translate serve-api`: the engine for other programs, as LibreTranslate is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import EngineName, ExtraGlossaries, NoGlossary

__all__ = ["app", "serve_api"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="serve-api")
def serve_api(
    host: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="A name or address of this machine; others than this machine need "
            "[b]--api-keys[/b] or [b]--open[/b].",
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int | None,
        typer.Option(
            min=0, max=65535, help="Port; by default 5000 or one of the next.", show_default=False
        ),
    ] = None,
    engine: EngineName = None,
    glossary: ExtraGlossaries = None,
    no_glossary: NoGlossary = False,
    api_keys: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Who asks needs one of the keys in this file, one a line.",
            show_default=False,
        ),
    ] = None,
    open_: Annotated[
        bool, typer.Option("--open", help="Let everybody who reaches it ask, without a key.")
    ] = False,
    cors: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ORIGIN",
            help="Let pages of this origin ask, for example https://example.org; * for all.",
            show_default=False,
        ),
    ] = None,
    char_limit: Annotated[
        int, typer.Option(min=1, help="Most characters of a request, all its texts together.")
    ] = 50_000,
    batch_limit: Annotated[int, typer.Option(min=1, help="Most texts of a request.")] = 128,
    req_limit: Annotated[
        int,
        typer.Option(min=0, help="Most requests a minute from one address; 0 for any number."),
    ] = 120,
    body_limit: Annotated[int, typer.Option(min=1, help="Most bytes of a request.")] = 1_000_000,
    body_seconds: Annotated[
        float, typer.Option(min=0.1, help="Seconds in which a request must have arrived.")
    ] = 20.0,
    at_once: Annotated[int, typer.Option(min=1, help="Requests at work at once; others wait.")] = 2,
    queue: Annotated[
        int, typer.Option(min=0, help="Requests that may wait; more are sent away.")
    ] = 32,
    warm: Annotated[
        bool,
        typer.Option("--warm/--no-warm", help="Load the model at once, or with the first request."),
    ] = True,
) -> None:
    """Translate for other programs, which ask as they ask LibreTranslate.

    [b]translate serve-api[/b]

    and then [b]curl -d q=سلام -d source=ur -d target=en http://127.0.0.1:5000/translate[/b].
    Ctrl-C ends it.
    """
    from translator.api import Limits, Place, serve  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.engines import open_engine  # noqa: PLC0415 - as above
    from translator.cli.terms_of_run import terms_of_run  # noqa: PLC0415 - as above

    terms = terms_of_run(glossary, without=no_glossary)
    serve(
        open_engine(engine, "en"),
        terms,
        place=Place(host, port, api_keys, open_, tuple(cors or ())),
        limits=Limits(
            characters=char_limit,
            texts=batch_limit,
            requests=req_limit,
            body=body_limit,
            patience=body_seconds,
            at_once=at_once,
            waiting=queue,
        ),
        warm=warm,
        tell=_tell,
    )


def _tell(address: str) -> None:
    typer.echo(f"{address}\nCtrl-C ends it.")
