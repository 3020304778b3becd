"""Choose the format of an exchange file by its ending and, for XLIFF, by its version."""

from __future__ import annotations

import io
from collections.abc import Container
from dataclasses import replace
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from translator.bounded import quoted, read_bounded
from translator.errors import ExchangeError, UsageError
from translator.exchange.bounds import bounded
from translator.exchange.document import OutDocument, Returned
from translator.exchange.plain_words import plain_words
from translator.exchange.safe_xml import LARGEST, parse_xml
from translator.exchange.segments_csv import read_segments_csv, write_segments_csv

__all__ = ["LARGEST", "LARGEST_REVIEW", "read_returned", "write_document"]

LARGEST_REVIEW = 20_000_000
"""Bytes of the result of a review: in memory JSON takes up to twenty times its size."""
_XLIFF = {".xlf", ".xliff"}
_CSV = ".csv"
_REVIEW = ".json"
_OLD_STYLES = {"1.2": "standard", "omegat": "omegat"}


def read_returned(path: Path) -> list[Returned]:
    """Return the segments of an XLIFF or CSV file, or of the result of a review by e-mail.

    Comments are plain words, also where the other program keeps them as HTML.

    Raises:
        UsageError: If the ending of its name is none of .xlf, .xliff, .csv and .json.
        ExchangeError: If the file cannot be read, is too large, or is malformed.
    """
    ending = _ending(path, {*_XLIFF, _CSV, _REVIEW})
    data = read_bounded(path, LARGEST_REVIEW if ending == _REVIEW else LARGEST, ExchangeError)
    return [_plain(one) for one in bounded(_read(data, ending, path.name), path.name)]


def _plain(returned: Returned) -> Returned:
    said = tuple(filter(None, map(plain_words, returned.comments)))
    return returned if said == returned.comments else replace(returned, comments=said)


def _read(data: bytes, ending: str, name: str) -> list[Returned]:
    if ending == _CSV:
        return read_segments_csv(data, name)
    if ending == _REVIEW:
        from translator.exchange.review_json import read_review  # noqa: PLC0415 - only one needed

        return read_review(data, name)
    if _xliff_version(data, name).startswith("1"):
        from translator.exchange.xliff1_read import read_xliff1  # noqa: PLC0415 - only one is needed

        return read_xliff1(data, name)
    from translator.exchange.xliff2_read import read_xliff2  # noqa: PLC0415 - only one is needed

    return read_xliff2(data, name)


def write_document(document: OutDocument, path: Path, version: str) -> str:
    """Return the text of an edition in the format that the ending of `path` asks for.

    Args:
        document: The edition.
        path: Where it will stand; nothing is written here.
        version: That of XLIFF, "2.1" or "1.2", or "omegat" for 1.2 as OmegaT's own filter
            wants it; CSV has none.

    Raises:
        UsageError: If the ending is none of .xlf, .xliff and .csv, or there is no such version.
    """
    if _ending(path, {*_XLIFF, _CSV}) == _CSV:
        return write_segments_csv(document)
    if version == "2.1":
        from translator.exchange.xliff2_write import (  # noqa: PLC0415 - only one is needed
            write_xliff2,
        )

        return write_xliff2(document)
    if version in _OLD_STYLES:
        from translator.exchange.xliff1_write import (  # noqa: PLC0415 - only one is needed
            Xliff1Style,
            write_xliff1,
        )

        return write_xliff1(document, Xliff1Style(_OLD_STYLES[version]))
    raise UsageError(
        f"XLIFF {version} cannot be written. Choose 2.1, 1.2 for older programs, or omegat."
    )


def _ending(path: Path, known: Container[str]) -> str:
    ending = path.suffix.lower()
    if ending not in known:
        result = ", or in .json for the result of a review" if _REVIEW in known else ""
        raise UsageError(
            f"{path}: the name of the file must end in .xlf or .xliff (XLIFF) or in .csv{result}. "
            "Change it."
        )
    return ending


def _xliff_version(data: bytes, name: str) -> str:
    """Return the version that the root element tells; the reader of 2 judges what has none."""
    starts = etree.iterparse(
        io.BytesIO(data),
        events=("start",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    try:
        version = str(next(starts)[1].get("version", "2"))
    except (etree.XMLSyntaxError, StopIteration):
        # Some encodings cannot be read piece by piece; what is malformed is told of here.
        version = str(parse_xml(data, name, ExchangeError).get("version", "2"))
    if not version.startswith(("1", "2")):
        raise ExchangeError(
            f"{name}: XLIFF {quoted(version)} is not known here. "
            "Export the file as XLIFF 2.1 or 1.2."
        )
    return version
