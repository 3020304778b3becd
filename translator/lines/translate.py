"""Translate a file line by line: the one place that knows all steps of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BufferedReader
from pathlib import Path
from typing import Protocol

from translator.article import Segment
from translator.drafting import METHOD, Job, Pool, draft_stream, plan_job
from translator.errors import ArticleError, UsageError
from translator.files import check_replaceable
from translator.lines.choices import Encoding, Format
from translator.lines.formats import format_of, render
from translator.lines.ledger import Ledger, ledger_beside, load_ledger
from translator.lines.part import Part, alone, part_of
from translator.lines.source import Source
from translator.lines.tally import Report, tally_of
from translator.lines.window import Window
from translator.segmenting import segment_key
from translator.terms import Glossary

__all__ = ["Listener", "translate_lines"]


class Listener(Protocol):
    """Is told how far a run is."""

    def start(self, total: int) -> None:
        """So many bytes of the source are to be translated; 0 if nobody knows."""
        ...

    def advance(self, done: int) -> None:
        """The translation of so many more bytes is written."""
        ...


def translate_lines(  # noqa: PLR0913 - all but the first two by name
    place: Path | BufferedReader,
    out: Path,
    *,
    pool: Pool,
    glossary: Glossary,
    form: Format | None = None,
    encoding: Encoding | None = None,
    force: bool = False,
    listener: Listener | None = None,
    say: Callable[[str], None] | None = None,
) -> Report:
    """Translate each line of a text into one line, in order, in constant memory.

    While the work lasts the output is called `OUT.part`. A run that was stopped or killed is gone
    on with by calling this again with the same file and settings; with others it begins anew.

    Args:
        place: A file, packed if it ends in .gz, or a stream, which cannot be gone on with.
        out: Where the translation is to be; packed if it ends in .gz.
        pool: Translates.
        glossary: Decides how terms are rendered. Each sentence stands for itself: homographs
            are told by the words of their sentence only.
        form: What is written for a line; by default as the ending of `out` says.
        encoding: How the file is written; by default as its byte order mark says, else UTF-8.
        force: Whether the translation may take the place of a file that is there.
        listener: Told how far the work is.
        say: Told in a sentence where the work begins if that is not plain.

    Raises:
        UsageError: If `out` is there already, or its ending says nothing.
        ArticleError: If the file cannot be read, holds a line that is too long, is not in its
            encoding, or was changed meanwhile.
        EngineError: If the engine cannot be loaded, or a sentence cannot be translated.
        OutputError: If the output cannot be written, or another run is writing it.
    """
    began = time.perf_counter()
    form = form or format_of(out)
    source = Source(place, encoding)
    _check(source, out, force=force)
    settings = f"{METHOD}|{pool.info.signature}|{glossary.signature}|{form}|{encoding}"
    with alone(out):
        before = _beginning(source, out, settings, say or (lambda _: None))
        if listener:
            listener.start(before.size - before.read)
        with Part(out, before) as part:
            _translate(source, part, form, pool, _planner(glossary, pool.info.signature), listener)
        if source.identity() != before.source:
            raise ArticleError(
                f"{source.name} was changed while it was translated. Run the command again."
            )
        part.finish()
    return Report(out, part.ledger.tally, before.tally, time.perf_counter() - began)


def _check(source: Source, out: Path, *, force: bool) -> None:
    if source.path and source.path.resolve() == out.resolve():
        raise UsageError(f"{out} is the text itself. Name another file with --out.")
    if out.is_dir():
        raise UsageError(f"{out} is a folder. Name a file with --out.")
    check_replaceable(out)
    if out.exists() and not force:
        raise UsageError(
            f"{out} is there already. Name another file with --out, or use --force to make it anew."
        )


def _beginning(source: Source, out: Path, settings: str, say: Callable[[str], None]) -> Ledger:
    """Return what an earlier run left, if this one can go on with it; else look at the text."""
    part = part_of(out)
    identity = source.identity()
    known = load_ledger(ledger_beside(part))
    if known and part.is_file():
        changed = _changes(known, identity, settings, part)
        if not changed:
            say(f"Going on behind line {known.line:,} of an earlier run.")
            return known
        say(f"Beginning anew: {changed} since an earlier run.")
    return Ledger(identity, settings, source.last().end if source.path else 0)


def _changes(known: Ledger, identity: str, settings: str, part: Path) -> str:
    if known.source != identity:
        return "the text was changed"
    if known.settings != settings:
        return "engine, glossary, format or encoding were changed"
    return f"{part} was cut" if part.stat().st_size < known.written else ""


def _planner(glossary: Glossary, signature: str) -> Callable[[str], Job]:
    return lambda text: plan_job(Segment(0, 0, text, segment_key(text)), glossary, signature)


def _translate(  # noqa: PLR0913, PLR0917 - the parts of one run
    source: Source,
    part: Part,
    form: Format,
    pool: Pool,
    plan: Callable[[str], Job],
    listener: Listener | None,
) -> None:
    window = Window(plan)
    read = part.ledger.read
    with source.lines(part.ledger.last) as lines:
        while not window.ended:
            for drafted in draft_stream(window.jobs(lines), pool):
                window.take(drafted)
                read = _write(window, part, form, listener, read)
            read = _write(window, part, form, listener, read)


def _write(window: Window, part: Part, form: Format, listener: Listener | None, read: int) -> int:
    """Write the lines that are ready and return where the last of them ends in the text."""
    end = read
    for done in window.ready():
        part.add(render(done, form), done.line, tally_of(done))
        end = done.line.end
    if listener:
        listener.advance(end - read)
    return end
