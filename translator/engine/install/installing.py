"""Install a package from a file."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from translator.engine.install.archive import opened_zip
from translator.engine.install.check import check_translates
from translator.engine.install.checksum import file_sha256
from translator.engine.install.default import chosen_engine, use_engine
from translator.engine.install.fault import FaultError
from translator.engine.install.installed import installed_packages
from translator.engine.install.members import Member, checked_members
from translator.engine.install.metadata import MOST, Metadata, read_metadata, version_of
from translator.engine.install.place import packages_folder, put_in_place, staging, take_away
from translator.engine.install.unpack import Limits, read_small, unpack
from translator.engine.packages import PackageInfo, find_package
from translator.errors import EngineError

__all__ = ["Installed", "install"]

_METADATA = "metadata.json"
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Installed:
    """What became of a file.

    Attributes:
        package: The package, in its place.
        replaced: Packages for the same languages that it replaced.
    """

    package: PackageInfo
    replaced: list[PackageInfo] = field(default_factory=list)


def install(
    file: Path,
    *,
    force: bool = False,
    vet: Callable[[str], None] | None = None,
    limits: Limits = _LIMITS,
) -> Installed:
    """Check a package, unpack it, try it, and put it among those of Argos Translate.

    All or nothing: it is unpacked elsewhere and moved into place when it has translated a word.
    A package for the same languages stays until then.

    Args:
        file: An .argosmodel file, from anybody.
        force: Whether it may replace a package that is as new or newer.
        vet: Called with the file's SHA-256 before anything else; what it raises ends all.
        limits: How much may come out of it.

    Raises:
        EngineError: If it cannot be read, is not fit, or is not newer than what it would replace.
    """
    packages = packages_folder()
    try:
        with _opened(file) as opened, staging(packages) as folder:
            if vet:
                vet(file_sha256(opened))
            metadata, unpacked = _unpacked(opened, folder, limits)
            old = _replaceable(metadata, packages, force=force)
            check_translates(unpacked)
            place = put_in_place(unpacked, packages, metadata.folder)
            return _finish(find_package(str(place)), old, folder)
    except FaultError as fault:
        raise EngineError(
            f"{file.name} is not installed: {fault}. Get it again from where it came, or another "
            "package."
        ) from None
    except OSError as error:
        raise EngineError(
            f"{file.name} is not installed, because {error.filename or packages} cannot be "
            f"written ({error.strerror}). Check its permissions and the free space."
        ) from None


def _opened(file: Path) -> io.BufferedReader:
    try:
        return file.open("rb")
    except OSError as error:
        raise EngineError(
            f"{file} cannot be read ({error.strerror}). Check its name; a package of an index, "
            "such as ur_en, needs --index."
        ) from None


def _unpacked(opened: io.BufferedReader, folder: Path, limits: Limits) -> tuple[Metadata, Path]:
    """Unpack a package, and return what it says of itself, and its own folder."""
    packed = opened.seek(0, 2)
    with opened_zip(opened) as archive:
        members = checked_members(archive.infolist())
        member = _metadata_member(members)
        metadata = read_metadata(read_small(archive, member, MOST))
        unpack(archive, members, _made(folder / "new"), limits.allowed(packed))
    return metadata, folder.joinpath("new", *member.parts[:-1])


def _metadata_member(members: list[Member]) -> Member:
    """Return the metadata.json of a package, which stands at its top or in its only folder."""
    found = [m for m in members if m.parts[-1] == _METADATA and len(m.parts) <= 2]  # noqa: PLR2004 - folder and file
    if not found:
        raise FaultError("it has no metadata.json, so it is no package of Argos Translate")
    top = found[0].parts[:-1]
    stray = [m for m in members if m.parts[: len(top)] != top]
    if len(found) > 1 or stray:
        raise FaultError("it holds more than one folder, as no package of Argos Translate does")
    return found[0]


def _replaceable(metadata: Metadata, packages: Path, *, force: bool) -> list[PackageInfo]:
    """Return the packages for the same languages, all of which must be older unless forced."""
    old = [
        p
        for p in installed_packages()
        if p.path.parent == packages and (p.source, p.target) == (metadata.source, metadata.target)
    ]
    for package in () if force else old:
        if not _is_newer(metadata.version, package.version):
            raise EngineError(
                f"{package.name} is installed in version {package.version}, and this is version "
                f"{metadata.version}. Add --force to replace it."
            )
    return old


def _is_newer(version: str, than: str) -> bool:
    try:
        return version_of(version) > version_of(than)
    except FaultError:  # the installed one came past us
        return False


def _finish(package: PackageInfo, old: list[PackageInfo], folder: Path) -> Installed:
    """Take away what a package replaced; if that was in use, the package is now."""
    chosen = chosen_engine()
    for replaced in old:
        try:
            take_away(replaced.path, _made(folder / "old"))
        except OSError as error:
            raise EngineError(
                f"{package.name} is installed, but {replaced.path} cannot be removed "
                f"({error.strerror}). Remove it yourself."
            ) from None
        if replaced.name == chosen:
            use_engine(package.name)
    return Installed(package, old)


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder
