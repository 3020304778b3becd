"""Zip files as OPUS offers them, good and bad."""

from __future__ import annotations

import zipfile
from pathlib import Path

URDU = "یہ خبر ہے۔\nقیمت بڑھ گئی۔\n"
ENGLISH = "This is news.\nThe price rose.\n"
PAIRS = "یہ خبر ہے۔\tThis is news.\nقیمت بڑھ گئی۔\tThe price rose.\n"


def write_zip(path: Path, members: dict[str, str | bytes] | None = None) -> Path:
    """Write a zip file, by default one with two sentences in each language."""
    usual = {"README": "…", "Small.en-ur.ur": URDU, "Small.en-ur.en": ENGLISH}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in (usual if members is None else members).items():
            made.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return path
