"""Which names and kinds of entries a package may hold."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from translator.engine.install.fault import FaultError, printable

__all__ = ["Member", "checked_members", "member_parts"]

_PART = re.compile(r"[A-Za-z0-9._+@=,() -]{1,100}")
_DEEPEST = 8
_MOST = 2000  # entries; packages have ten to forty
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a package.

    Attributes:
        info: Its entry in the zip file.
        parts: Its path, in parts that are safe to join to a folder.
    """

    info: zipfile.ZipInfo
    parts: tuple[str, ...]


def member_parts(name: str) -> tuple[str, ...]:
    """Return the parts of a member's name, which stay below whatever folder they are joined to.

    Only what all file systems take is let through, so backslashes, drive letters, control signs
    and devices of Windows are refused with the rest.

    Raises:
        FaultError: If the name leads elsewhere, or is no plain one.
    """
    parts = tuple(name.removesuffix("/").split("/"))
    if ".." in parts or name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        raise FaultError(f"its entry “{printable(name)}” leads out of its folder")
    if len(parts) > _DEEPEST or not all(map(_is_plain, parts)):
        raise FaultError(f"its entry “{printable(name)}” has a name that no package needs")
    return parts


def checked_members(infos: Iterable[zipfile.ZipInfo]) -> list[Member]:
    """Return the files among the entries of a zip file.

    Raises:
        FaultError: If there are too many entries, or one has a bad or a second name, is
            encrypted, no plain file, or packed in a way that packages are not.
    """
    members: dict[str, Member] = {}
    above: set[str] = set()
    for number, info in enumerate(infos):
        if number >= _MOST:
            raise FaultError(f"it has more than {_MOST} entries")
        parts = member_parts(info.orig_filename)
        keys = ["/".join(parts[:end]).lower() for end in range(1, len(parts) + 1)]
        above.update(keys if _is_folder(info) else keys[:-1])
        if _is_folder(info):
            continue
        _check_kind(info)
        if keys[-1] in members:
            raise FaultError(f"it has two entries called “{'/'.join(parts)}”")
        members[keys[-1]] = Member(info, parts)
    for both in sorted(above & members.keys()):
        raise FaultError(f"its entry “{both}” is both a file and a folder")
    return list(members.values())


def _is_plain(part: str) -> bool:
    return (
        _PART.fullmatch(part) is not None
        and not part.startswith(" ")
        and not part.endswith((" ", "."))
        and not _RESERVED.fullmatch(part)
    )


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return info.orig_filename.endswith("/")


def _check_kind(info: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        raise FaultError(f"its entry “{info.filename}” is a link or another thing than a file")
    if info.flag_bits & _ENCRYPTED:
        raise FaultError(f"its entry “{info.filename}” is encrypted")
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise FaultError(f"its entry “{info.filename}” is packed in an unusual way")
