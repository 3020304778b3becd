"""When a command uses a network: only where its user names something that is on one.

The one place that tells it; `translate doctor` shows it, and a test compares it with the options
of all commands and with the modules that can open a connection.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["WAYS", "Way"]


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of this machine, or into it.

    Attributes:
        asked: What its user writes.
        does: What happens then, as a clause.
        options: With which options it is asked for.
        modules: Where it is done.
    """

    asked: str
    does: str
    options: tuple[str, ...]
    modules: tuple[str, ...]


WAYS = (
    Way(
        "--engine URL, DOZABAN_ENGINE",
        "sends sentences to that LibreTranslate server",
        ("--engine", "--against"),
        ("translator.engine.remote", "translator.engine.patience"),
    ),
    Way(
        "--store postgresql://…, DOZABAN_STORE",
        "keeps editions on that PostgreSQL server",
        ("--store",),
        ("translator.store",),
    ),
    Way(
        "translate models install or list --index URL",
        "fetches that list, and the package that you name",
        ("--index",),
        ("translator.engine.install",),
    ),
    Way(
        "--cluster ADDRESS",
        "sends sentences to the machines of that Dask cluster",
        ("--cluster",),
        ("translator.cluster",),
    ),
    Way(
        "translate review, serve, serve-api",
        "let in programs of this machine; --host lets in others",
        ("--host", "--port"),
        (
            "translator.serving",
            "translator.review",
            "translator.press.live",
            "translator.cli.serve",
        ),
    ),
)
