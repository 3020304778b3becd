"""Which engine a run would take."""

from __future__ import annotations

__all__ = ["engine_in_use", "local_engine"]


def engine_in_use(given: str | None) -> str:
    """Return what stands behind `--engine`, else what translates where nobody names one."""
    from translator.engine.install.default import default_engine  # noqa: PLC0415 - may be broken

    return given or default_engine()


def local_engine(given: str | None) -> str | None:
    """Return the engine of a run if it is another than the embedded one, and no server."""
    from translator.engine.packages import EMBEDDED  # noqa: PLC0415 - may be broken

    name = engine_in_use(given)
    return None if name == EMBEDDED or "://" in name else name
