"""`translate serve`: the site as it would be, in the browser, while people work on it."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import Out, StorePlace
from translator.cli.site_options import (
    ConfigFile,
    GlossaryFiles,
    Require,
    ThemeName,
    given_settings,
)

if TYPE_CHECKING:
    from translator.press import SiteReport
    from translator.press.watch import Watch
    from translator.publishing.notes import Notes
    from translator.store import Store

__all__ = ["app", "serve"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")

_PORT = 8470
_NAMED = 3  # editions
_HOST = "127.0.0.1"  # drafts are shown: nobody else reaches them


@app.command(name="serve")
def serve(
    require: Require = None,
    theme: ThemeName = None,
    config: ConfigFile = None,
    glossary: GlossaryFiles = None,
    port: Annotated[
        int | None,
        typer.Option(
            min=0, max=65535, help="Port; by default 8470 or one of the next.", show_default=False
        ),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Do not open the browser.")
    ] = False,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Show the site as `translate publish` would build it, and load it again when it changes.

    [b]translate serve --require draft[/b]

    shows drafts as well. Approvals, corrections, the theme, your own pages, the settings: what
    changes is seen a second later. The public site in output/site stays as it is. Ctrl-C ends it.
    """
    from translator.cli.opened import open_store  # noqa: PLC0415 - `--help` must not wait
    from translator.press.watch import Watch  # noqa: PLC0415 - as above
    from translator.publishing.notes import Notes  # noqa: PLC0415 - as above
    from translator.terms import shipped_files  # noqa: PLC0415 - as above

    files = [*shipped_files(), *(glossary or ())]
    settings = given_settings(config, require=require, theme=theme)
    places = [config or Path("dozaban.toml"), settings.theme_folder, settings.pages, *files]
    site = out / "serve"
    with open_store(out, store) as opened:
        build = partial(_build, opened, site, config, require, theme, Notes(files))
        watch = Watch(opened, [place for place in places if place], build)
        _tell(build())
        with contextlib.suppress(KeyboardInterrupt):
            _run(site, watch, port, browse=not no_browser)


def _build(
    store: Store,
    site: Path,
    config: Path | None,
    require: str | None,
    theme: str | None,
    notes: Notes,
) -> SiteReport:
    from translator.press import build  # noqa: PLC0415 - as above
    from translator.press.make import product_of  # noqa: PLC0415 - as above

    settings = given_settings(config, require=require, theme=theme, url="")
    return build(store, site, product_of(settings, "site"), notes)


def _run(site: Path, watch: Watch, port: int | None, *, browse: bool) -> None:
    import webbrowser  # noqa: PLC0415 - as above

    from translator.press.live import live_app  # noqa: PLC0415 - as above
    from translator.serving import (  # noqa: PLC0415 - as above
        aside,
        bind,
        has_screen,
        hosts_of,
        origin_of,
        server_of,
    )

    with bind(_HOST, port, _PORT) as sock:
        app = live_app(site, watch, hosts=sorted(hosts_of(_HOST)), tell=_tell)
        address = origin_of(_HOST, sock.getsockname()[1], secure=False) + "/"
        typer.echo(f"{address}\nCtrl-C ends it.")
        if browse and has_screen():
            aside(webbrowser.open, address)
        server_of(app).run(sockets=[sock])


def _tell(news: SiteReport | str) -> None:
    if isinstance(news, str):
        typer.echo(news, err=True)
        return
    changed = ", ".join(news.built[:_NAMED]) + (" ..." if len(news.built) > _NAMED else "")
    count = f"{len(news.published)} of {len(news.published) + len(news.refused)} editions shown"
    typer.echo(f"{count}{f'; new: {changed}' if changed else ''} ({news.seconds:.1f} s)")
