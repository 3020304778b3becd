"""The fonts that go into a book."""

from __future__ import annotations

from translator.publishing.folders import FONTS

__all__ = ["LICENSE", "fonts"]

LICENSE = "OFL-noto-nastaliq-urdu.txt"
"""What the SIL Open Font License asks to be passed on with them."""


def fonts() -> dict[str, bytes]:
    """Return Noto Nastaliq Urdu in two weights and its licence, by the names of the files."""
    found = sorted([*FONTS.glob("noto-nastaliq-urdu-*.woff2"), FONTS / LICENSE])
    return {path.name: path.read_bytes() for path in found}
