"""`translate review`: the review desk in the browser."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import Out, StorePlace, Who

__all__ = ["Language", "app", "review"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


class Language(enum.StrEnum):
    """Languages of the interface."""

    ENGLISH = "en"
    URDU = "ur"


@app.command(name="review")
def review(
    ctx: typer.Context,
    edition: Annotated[
        str | None,
        typer.Argument(
            metavar="EDITION",
            help="Begin with this one: its name, its page, or the article it was made from.",
            show_default=False,
        ),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            help="Where; by default 8447, or one of the next 20 if it is taken.",
            show_default=False,
        ),
    ] = None,
    host: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="A name or address of this machine by which others reach the desk; "
            "they sign in then, see [b]translate team password[/b].",
        ),
    ] = "127.0.0.1",
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only print the address.")
    ] = False,
    lang: Annotated[
        Language, typer.Option(help="Language of the interface, if the browser asks for none.")
    ] = Language.ENGLISH,
    glossary: Annotated[
        list[Path] | None,
        typer.Option(help="Show the notes of this glossary file (CSV), too.", show_default=False),
    ] = None,
    certificate: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Certificate for HTTPS (PEM).", show_default=False),
    ] = None,
    key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Its key (PEM).", show_default=False)
    ] = None,
    export: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.html",
            help="Write the edition as one page for a reviewer who has a browser only; "
            "[b]--as[/b] names the reviewer.",
            show_default=False,
        ),
    ] = None,
    result: Annotated[
        Path | None,
        typer.Option(
            "--import",
            metavar="FILE.json",
            help="Show what the reviewer of such a page sent back.",
            show_default=False,
        ),
    ] = None,
    apply: Annotated[
        bool, typer.Option("--apply", help="With --import: take it over, all at once or nothing.")
    ] = False,
    theirs: Annotated[
        bool,
        typer.Option(
            "--theirs",
            help="With --import: where both sides changed a sentence, take the reviewer's text.",
        ),
    ] = False,
    json_output: Annotated[
        bool, typer.Option("--json", help="With --import: print JSON instead of lines for people.")
    ] = False,
    who: Who = None,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Open the review desk in the browser: correct, approve and publish, by keyboard alone.

    [b]translate review article[/b]

    It stays open until Ctrl-C. Only this machine reaches it, by the printed address.

    By e-mail: [b]translate review article --export article.html[/b], and then
    [b]translate review --import FILE.json --apply[/b]
    """
    from translator.cli.bring_in import bring_in  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.by_mail import check_options, write_page  # noqa: PLC0415 - as above
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - as above
    from translator.publishing.notes import Notes  # noqa: PLC0415 - as above
    from translator.store import find_edition  # noqa: PLC0415 - as above
    from translator.terms import shipped_files  # noqa: PLC0415 - as above

    check_options(ctx, edition, export, result)
    if result:
        bring_in(
            result,
            edition or "",
            apply=apply,
            theirs=theirs,
            who=who,
            out=out,
            place=store,
            as_json=json_output,
        )
        return
    with open_store(out, store) as opened:
        slug = find_edition(opened, edition) if edition else None
        notes = Notes([*shipped_files(), *(glossary or ())])
        if export and slug:
            write_page(opened, slug, export, language=lang.value, notes=notes, who=who)
            return
        from translator.review.serve import Place, serve  # noqa: PLC0415 - a server is needed last

        serve(
            opened,
            Place(host, port, certificate, key),
            site=out / "site",
            notes=notes,
            who=name_of_user(who),
            language=lang.value,
            slug=slug,
            tell=_tell,
            browse=not no_browser,
        )


def _tell(address: str) -> None:
    typer.echo(f"The review desk is open: {address}\nCtrl-C closes it.")
