"""Remove an installed package."""

from __future__ import annotations

from translator.engine.install.default import chosen_engine, use_engine
from translator.engine.install.installed import installed_package
from translator.engine.install.place import packages_folder, staging, take_away
from translator.engine.packages import EMBEDDED, PackageInfo
from translator.errors import EngineError

__all__ = ["remove"]


def remove(name: str) -> tuple[PackageInfo, bool]:
    """Remove an installed package, in one step.

    Args:
        name: Its name, or its languages such as ur_en.

    Returns:
        What was removed, and whether it was in use; then the embedded engine is again.

    Raises:
        EngineError: If it is the embedded one, not installed, or cannot be removed.
        OutputError: If it was in use and the choice cannot be written; the package is gone then.
    """
    if name == EMBEDDED:
        raise EngineError(
            "The embedded engine cannot be removed. Choose another one with `translate models use`."
        )
    chosen = chosen_engine()
    package = installed_package(name)
    try:
        with staging(packages_folder()) as folder:
            take_away(package.path, folder)
    except OSError as error:
        raise EngineError(
            f"{package.path} cannot be removed ({error.strerror}). Check its permissions."
        ) from None
    if used := chosen == package.name:  # only now: what could not be removed stays in use
        use_engine(EMBEDDED)
    return package, used
