"""Whether the libraries are there, in versions that fit, and can be loaded."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from translator.doctor.scene import Scene
from translator.doctor.trial import TrialResult
from translator.doctor.trial.tried import LIBRARIES
from translator.doctor.verdict import Exam, Verdict, fine, warning, wrong

__all__ = ["EXAM"]

_INSTALL = "Install dozaban again."
_TOLD = ("ctranslate2", "argos-translate-lt", "sqlalchemy", "lxml")
_INSTEAD = {"argos-translate-lt": "argostranslate"}  # the full one is as good
_EXTRAS = {
    "cluster": "translates on several machines",
    "pdf": "writes books as PDF",
    "postgresql": "keeps editions on a PostgreSQL server",
}


def _look(scene: Scene) -> Iterator[Verdict]:
    try:
        wanted = requires("dozaban") or []
    except PackageNotFoundError:
        wanted = []
    if wanted:
        yield from _versions(wanted)
        yield from _extras(wanted)
    else:
        yield warning("Which libraries are needed is not known.", _INSTALL)
    yield from _loaded(scene.tried)


def _loaded(tried: TrialResult) -> Iterator[Verdict]:
    broken = {name: why for name, why in tried.imports.items() if why}
    if tried.ended and tried.under_way in LIBRARIES:
        broken[tried.under_way] = tried.ended
    for name, why in broken.items():
        yield wrong(f"The library {name} cannot be loaded ({why}).", _INSTALL)
    if not broken and tried.imports:
        yield fine(f"{len(tried.imports)} libraries with native code can be loaded.")


def _versions(wanted: list[str]) -> Iterator[Verdict]:
    needed = [line for line in wanted if "extra ==" not in line]
    unfit = list(filter(None, map(_unfit, needed)))
    for fault in unfit:
        yield wrong(f"{fault}.", _INSTALL)
    if not unfit:
        told = ", ".join(f"{name} {_version(name)}" for name in _TOLD)
        yield fine(f"{len(needed)} libraries are in versions that fit: {told} and others.")


def _extras(wanted: list[str]) -> Iterator[Verdict]:
    from packaging.requirements import Requirement  # noqa: PLC0415 - may be missing

    for extra, use in _EXTRAS.items():
        parts = [Requirement(line) for line in wanted if f"extra == '{extra}'" in line]
        parts = parts or [Requirement(line) for line in wanted if f'extra == "{extra}"' in line]
        if any(not _version(part.name) for part in parts):
            yield fine(f"{extra} is not installed; it {use} (pip install 'dozaban[{extra}]').")


def _unfit(line: str) -> str:
    """Return what is wrong with a library that is needed; empty if nothing is."""
    from packaging.requirements import Requirement  # noqa: PLC0415 - may be missing

    needed = Requirement(line)
    if needed.marker and not needed.marker.evaluate():
        return ""
    found = _version(needed.name)
    if not found:
        return f"The library {needed.name} is missing"
    if not needed.specifier.contains(found, prereleases=True):
        return f"The library {needed.name} is {found}, but {needed.specifier} is needed"
    return ""


def _version(name: str) -> str:
    for one in filter(None, (name, _INSTEAD.get(name))):
        try:
            return version(one)
        except PackageNotFoundError:
            continue
    return ""


EXAM = Exam("libraries", _look)
