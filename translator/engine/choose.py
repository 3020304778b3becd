"""From what stands behind `--engine` to an engine."""

from __future__ import annotations

import os
from pathlib import Path

from translator.engine.argos import ArgosEngine
from translator.engine.converted import converted_model, is_converted
from translator.engine.ctranslate import CTranslateEngine
from translator.engine.packages import EMBEDDED, list_packages
from translator.engine.protocol import Engine
from translator.engine.sound import is_folder, is_there
from translator.errors import EngineError

__all__ = ["engine_called"]


def engine_called(name: str, *, threads: int | None = None) -> Engine:
    """Return the engine called `name`; nothing is loaded or sent before its first translation.

    Args:
        name: "embedded", an installed Argos package, the folder of an unpacked one, a folder with
            a converted model and its engine.toml, or the http(s) address of a LibreTranslate
            server, whose API key is taken from DOZABAN_LIBRETRANSLATE_KEY.
        threads: On how many cores a model decodes; by default on all that the process may use.

    Raises:
        EngineError: If there is none, or it is damaged.
    """
    if "://" in name:
        return _server(name)
    folder = Path(name)
    if is_converted(folder):
        return CTranslateEngine(converted_model(folder), threads=threads)
    if name == EMBEDDED or is_there(folder / "metadata.json") or _is_installed(name):
        return ArgosEngine(name, threads=threads)
    if is_folder(folder):
        raise EngineError(
            f"The folder {name!r} holds no engine: it has neither the metadata.json of an Argos "
            "package nor an engine.toml; `translate models list` shows what is installed."
        )
    raise EngineError(
        f"There is no engine called {name!r}; `translate models list` shows what is installed."
    )


def _server(url: str) -> Engine:
    # Imported late: it brings all of HTTP and TLS along, which most runs do without.
    from translator.engine.remote import (  # noqa: PLC0415 - see above
        KEY_VARIABLE,
        LibreTranslateEngine,
    )

    return LibreTranslateEngine(url, key=os.environ.get(KEY_VARIABLE) or None)


def _is_installed(name: str) -> bool:
    return any(name in {p.name, f"{p.source}_{p.target}"} for p in list_packages())
