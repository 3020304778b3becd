"""What a package says of itself."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from translator.engine.install.fault import FaultError, printable

if TYPE_CHECKING:
    from packaging.version import Version

__all__ = ["MOST", "Metadata", "read_metadata", "version_of"]

MOST = 1 << 16  # bytes of a metadata.json
_CODE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}")
_VERSION = re.compile(r"[0-9A-Za-z.+!-]{1,40}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What metadata.json says.

    Attributes:
        version: The version of the package.
        source: Code of the source language.
        target: Code of the target language.
    """

    version: str
    source: str
    target: str

    @property
    def folder(self) -> str:
        """The name of the package's folder, after those of Argos Translate's packages."""
        return f"translate-{self.source}_{self.target}-{re.sub(r'[^0-9A-Za-z]', '_', self.version)}"


def read_metadata(data: bytes) -> Metadata:
    """Return what the bytes of a metadata.json say.

    Raises:
        FaultError: If they say too little, or nothing that can be right.
    """
    try:
        found = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise FaultError("its metadata.json is damaged") from None
    if not isinstance(found, dict):
        raise FaultError("its metadata.json is damaged")
    kind = found.get("type", "translate")
    if kind != "translate":
        raise FaultError(f"it is a package of the kind “{printable(str(kind))}”, not a translator")
    version = _text(found, "package_version", _VERSION)
    version_of(version)
    return Metadata(version, _text(found, "from_code", _CODE), _text(found, "to_code", _CODE))


def version_of(version: str) -> Version:
    """Return a version that can be compared.

    Raises:
        FaultError: If it is none.
    """
    from packaging.version import InvalidVersion, Version  # noqa: PLC0415 - 20 ms, seldom needed

    try:
        return Version(version)
    except InvalidVersion:
        raise FaultError(f"“{printable(version)}” is no version") from None


def _text(found: dict[str, Any], key: str, form: re.Pattern[str]) -> str:
    value = found.get(key)
    if value is None:
        raise FaultError(f"its metadata.json has no {key}")
    if not isinstance(value, str) or not form.fullmatch(value):
        raise FaultError(f"its metadata.json has a strange {key}: “{printable(str(value))}”")
    return value
