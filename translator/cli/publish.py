"""`translate publish`: the public site, from what was approved."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import JsonOutput, Out, StorePlace
from translator.cli.site_options import (
    ConfigFile,
    GlossaryFiles,
    Hijri,
    Names,
    Require,
    SiteUrl,
    ThemeName,
    Title,
    TitleUrdu,
)

if TYPE_CHECKING:
    from translator.press import SiteReport

__all__ = ["app", "publish"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")

_SHOWN = 20  # lines of one kind


class Made(enum.StrEnum):
    """What can be made of the editions."""

    SITE = "site"
    HUGO = "hugo"
    MKDOCS = "mkdocs"
    PELICAN = "pelican"
    PLAIN = "plain"


@app.command(name="publish")
def publish(
    require: Require = None,
    site_url: SiteUrl = None,
    target: Annotated[
        Made,
        typer.Option(
            help="A site of its own, or a folder of Markdown for an existing one made with Hugo, "
            "MkDocs or Pelican; [b]plain[/b] is Markdown with front matter."
        ),
    ] = Made.SITE,
    theme: ThemeName = None,
    title: Title = None,
    title_ur: TitleUrdu = None,
    hijri: Hijri = None,
    names: Names = None,
    config: ConfigFile = None,
    glossary: GlossaryFiles = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    r"""Build the public site from all editions whose every sentence is approved.

    [b]translate publish --site-url https://example.org/news/[/b]

    It is written to output/site: static files that any web server can show. Only what changed is
    built again; what may not be published any more is taken away. Options that are always the
    same belong in the table \[site] of dozaban.toml.
    """
    from translator.cli.opened import open_store  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.progress import ProgressBar  # noqa: PLC0415 - as above
    from translator.cli.site_options import given_settings  # noqa: PLC0415 - as above
    from translator.press import build  # noqa: PLC0415 - as above
    from translator.press.make import product_of  # noqa: PLC0415 - as above
    from translator.publishing.notes import Notes  # noqa: PLC0415 - as above
    from translator.terms import shipped_files  # noqa: PLC0415 - as above

    settings = given_settings(
        config,
        require=require,
        url=site_url,
        theme=theme,
        title=title,
        title_ur=title_ur,
        hijri=hijri,
        names=names,
    )
    product = product_of(settings, target.value)
    notes = Notes([*shipped_files(), *(glossary or ())])
    with (
        open_store(out, store) as opened,
        ProgressBar(shown=not json_output, doing="Publishing") as bar,
    ):
        report = build(opened, out / target.value, product, notes, bar)
    if json_output:
        typer.echo(json.dumps(_as_json(report), ensure_ascii=False, indent=2))
    else:
        for line in _lines(report, is_site=product.is_site):
            typer.echo(line)
    for problem in _problems(report):
        typer.echo(problem, err=True)
    if report.broken:
        raise typer.Exit(1)


def _lines(report: SiteReport, *, is_site: bool) -> Iterator[str]:
    from translator.cli.findings.text import count  # noqa: PLC0415 - as above

    yield str(report.site / "index.html" if is_site else report.site)
    parts = [
        f"{len(report.built)} new or changed" if report.built else "",
        f"{len(report.removed)} removed" if report.removed else "",
    ]
    what = ", ".join(filter(None, parts)) or "nothing new"
    yield f"  {count(len(report.published), 'article')} published ({what})."
    if is_site:
        broken = f"{len(report.broken)} broken" if report.broken else "none broken"
        yield f"  {count(report.links, 'link')} checked, {broken}."
    yield f"Took {report.seconds:.1f} s."


def _problems(report: SiteReport) -> Iterator[str]:
    """Yield what a person should look at: what is not published, and why; what is missing."""
    from translator.cli.findings.text import count  # noqa: PLC0415 - as above

    if report.refused:
        yield f"{count(len(report.refused), 'edition')} not published:"
        yield from _some([f"  {slug}: {why.english}" for slug, why in report.refused])
    yield from _some([f"{s}: the picture {a} is not there." for s, a in report.missing])
    yield from _some([f"{b.page}: a link to {b.target} leads nowhere." for b in report.broken])
    yield from report.remarks


def _some(lines: list[str]) -> Iterator[str]:
    yield from lines[:_SHOWN]
    if len(lines) > _SHOWN:
        yield f"  ... and {len(lines) - _SHOWN} more; --json shows all."


def _as_json(report: SiteReport) -> dict[str, object]:
    return {
        "site": str(report.site),
        "published": report.published,
        "built": report.built,
        "removed": report.removed,
        "refused": [
            {"edition": slug, "why": why.english, "why_ur": why.urdu}
            for slug, why in report.refused
        ],
        "missing": [{"edition": slug, "picture": address} for slug, address in report.missing],
        "broken": [{"page": link.page, "target": link.target} for link in report.broken],
        "links": report.links,
        "written": report.written,
        "remarks": report.remarks,
        "seconds": round(report.seconds, 3),
    }
