"""Files in, pages out: the way of an article through the house, for a whole run at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from translator.drafting import EnginePool
from translator.engine import Engine
from translator.terms import Glossary
from translator.workflow.line import translate_stream
from translator.workflow.order import Order
from translator.workflow.report import Failure, Listener, Report, Result
from translator.workflow.source import Source

__all__ = ["translate_sources"]


def translate_sources(  # noqa: PLR0913 - all but the first by name
    sources: Iterable[Source],
    *,
    engine: Engine,
    glossary: Glossary,
    out: Path,
    place: str | Path | None = None,
    force: bool = False,
    listener: Listener | None = None,
    say: Callable[[str], None] | None = None,
) -> Report:
    """Read, translate, check, keep and publish articles; a bad one does not stop the others.

    A sentence that was translated before with the same engine and terms is not translated again,
    and what a person edited or approved stays as it is. All editions are returned together: for
    more articles than fit into the memory there is `translate_stream`.

    Args:
        sources: The articles.
        engine: Translates them.
        glossary: Decides how terms are rendered.
        out: The output folder; gets `site/`.
        place: The database, see `Database`; by default `editions.db` in the output folder.
        force: Translate also what does not look like Urdu.
        listener: Told how far the work is.
        say: Told in a sentence if an earlier run was stopped.

    Raises:
        EngineError: If the engine cannot be loaded.
        OutputError: If the output folder cannot be written.
        StoreError: If the database cannot be used.
    """
    began = time.perf_counter()
    given = list(sources)
    order = Order(glossary, out, place, force=force)
    results: list[Result] = []
    failures: list[Failure] = []
    with EnginePool(engine) as pool:
        for outcome in translate_stream(given, order, pool, listener, say):
            if isinstance(outcome, Result):
                results.append(outcome)
            elif isinstance(outcome, Failure):
                failures.append(outcome)
    places = {id(source): place for place, source in enumerate(given)}
    results.sort(key=lambda r: places[id(r.source)])
    failures.sort(key=lambda f: places[id(f.source)])
    return Report(
        tuple(results),
        tuple((f.source, f.error) for f in failures),
        time.perf_counter() - began,
    )
