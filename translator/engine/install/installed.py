"""Packages that were installed, which the embedded one is not, whatever it is called."""

from __future__ import annotations

from translator.engine.packages import EMBEDDED, PackageInfo, find_package, list_packages
from translator.errors import EngineError

__all__ = ["installed_package", "installed_packages"]


def installed_packages() -> list[PackageInfo]:
    """Return the installed packages; never the embedded one, even if it lies among them."""
    embedded = find_package(EMBEDDED).path.resolve()
    return [
        package
        for package in list_packages()
        if package.name != EMBEDDED and package.path.resolve() != embedded
    ]


def installed_package(name: str) -> PackageInfo:
    """Return the installed package with a name, or with languages such as ur_en.

    Unlike `find_package`, it never means the embedded one by its languages.

    Raises:
        EngineError: If there is none, or several have these languages.
    """
    packages = installed_packages()
    found = [p for p in packages if p.name == name]
    found = found or [p for p in packages if f"{p.source}_{p.target}" == name]
    if not found:
        raise EngineError(
            f"No engine called {name!r} is installed. Use `translate models list` to see what is."
        )
    if len(found) > 1:
        names = ", ".join(package.name for package in found)
        raise EngineError(f"{name!r} may mean {names}. Give the whole name of one.")
    return found[0]
