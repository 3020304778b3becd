"""Engines as lines for people and as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from translator.cli.findings.text import legible
from translator.engine.install import (
    Description,
    Offer,
    default_engine,
    folder_size,
    installed_package,
    installed_packages,
)
from translator.engine.packages import PackageInfo, find_package
from translator.errors import EngineError

__all__ = [
    "description_json",
    "description_lines",
    "engine_json",
    "engine_row",
    "in_use",
    "named_package",
    "offer_json",
    "size_text",
]

_STEP = 1000


def in_use() -> tuple[str, PackageInfo | None]:
    """Return the name of the engine in use, and its package if it is one."""
    name = default_engine()
    try:
        return name, find_package(name)
    except EngineError:
        return name, None


def named_package(name: str) -> PackageInfo:
    """Return the package that a name means: an installed one, the embedded one, or a folder.

    Raises:
        EngineError: If there is none.
    """
    if any(name in {p.name, f"{p.source}_{p.target}"} for p in installed_packages()):
        return installed_package(name)
    return find_package(name)


def engine_row(package: PackageInfo, used: PackageInfo | None) -> tuple[str, ...]:
    """Return mark, name, languages, version and size; the one in use is marked with a star."""
    mark = "*" if package == used else " "
    languages = f"{package.source} → {package.target}"
    return mark, package.name, languages, package.version, size_text(folder_size(package.path))


def engine_json(package: PackageInfo, used: PackageInfo | None) -> dict[str, Any]:
    """Return an engine as plain data; its size is in bytes."""
    return {
        "name": package.name,
        "from": package.source,
        "to": package.target,
        "version": package.version,
        "bytes": folder_size(package.path),
        "path": str(package.path),
        "in_use": package == used,
    }


def offer_json(offer: Offer) -> dict[str, Any]:
    """Return a package of an index as plain data."""
    return {
        "name": offer.name,
        "from": offer.source,
        "to": offer.target,
        "version": offer.version,
        "sha256": offer.sha256,
        "links": list(offer.links),
    }


def description_json(description: Description, used: PackageInfo | None) -> dict[str, Any]:
    """Return all about an engine as plain data."""
    model = description.model
    return {
        **engine_json(description.package, used),
        "sha256": description.sha256,
        "model": model and asdict(model),
        "metadata": description.metadata,
        "readme": description.readme,
    }


def description_lines(description: Description, used: PackageInfo | None) -> Iterator[str]:
    """Yield all about an engine, a line a fact."""
    package, model = description.package, description.model
    yield f"{package.name}: {package.source} → {package.target}, version {package.version}"
    yield f"In use: {'yes' if package == used else 'no'}"
    yield f"Folder: {package.path}"
    yield f"Size: {size_text(description.size)}"
    yield f"SHA-256 of its files: {description.sha256}"
    if model:
        millions = f"{model.weights / 1e6:.1f} million numbers"
        yield f"Model: {model.kind}, revision {model.revision}, {model.quantization}, {millions}"
    for key, value in description.metadata.items():
        if isinstance(value, str):
            yield f"  {key}: {legible(value)}"
    for name, lines in description.readme.items():
        yield f"{name}:"
        yield from (f"  {legible(line)}" for line in lines)


def size_text(size: int) -> str:
    """Return a size for people: 43.9 MB."""
    number = float(size)
    for unit in ("B", "kB", "MB"):
        if number < _STEP:
            return f"{number:.0f} {unit}" if unit == "B" else f"{number:.1f} {unit}"
        number /= _STEP
    return f"{number:.1f} GB"
