"""Corpora of OPUS (Tiedemann 2012), as zip files in the form of the Moses toolkit."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from training.errors import TrainingError
from training.gather.pairs import RawPair, UnevenError, side_by_side
from training.gather.texts import utf8_lines
from training.sources import Source
from translator.engine.install.archive import opened_zip
from translator.engine.install.fault import FaultError
from translator.engine.install.members import checked_members

__all__ = ["opus_address", "read_opus"]

_PACKED = 200  # times that a text becomes smaller at most; zip bombs reach a thousand
_SMALL = 1_000_000  # bytes; below it the ratio says nothing


def opus_address(pattern: str, source: Source) -> str:
    """Return where a corpus is."""
    return pattern.replace("{corpus}", source.corpus).replace("{version}", source.version)


def read_opus(path: Path, source: Source, most: int) -> Iterator[RawPair]:
    """Yield the pairs of a zip file that holds two texts, `….ur` and `….en`, line by line.

    Nothing is unpacked onto the disk.

    Args:
        path: The zip file.
        source: Names it in messages.
        most: How many bytes a text may have, unpacked.

    Raises:
        TrainingError: If it is no such file, is damaged, or its texts differ in length.
    """
    try:
        with path.open("rb") as file, opened_zip(file) as opened:
            found = [member.info for member in checked_members(opened.infolist())]
            yield from _pairs(opened, _text(found, ".ur", most), _text(found, ".en", most), source)
    except (FaultError, UnevenError) as error:
        raise _refused(path, source, f"{error}") from None
    except OSError as error:
        raise _refused(path, source, f"it cannot be read ({error.strerror})") from None


def _pairs(
    opened: zipfile.ZipFile, urdu: zipfile.ZipInfo, english: zipfile.ZipInfo, source: Source
) -> Iterator[RawPair]:
    with opened.open(urdu) as first, opened.open(english) as second:
        yield from side_by_side(
            utf8_lines(first, source.name, urdu.file_size),
            utf8_lines(second, source.name, english.file_size),
        )


def _text(found: list[zipfile.ZipInfo], ending: str, most: int) -> zipfile.ZipInfo:
    texts = [info for info in found if info.filename.endswith(ending)]
    if len(texts) != 1:
        raise FaultError(f"it has {len(texts)} texts whose names end in {ending}, not one")
    text = texts[0]
    if text.file_size > most:
        raise FaultError(f"its text {text.filename} is longer than {most / 1e9:g} gigabytes")
    if text.file_size > max(_SMALL, _PACKED * text.compress_size):
        raise FaultError(f"its text {text.filename} is packed far too tightly")
    return text


def _refused(path: Path, source: Source, reason: str) -> TrainingError:
    return TrainingError(
        f"{source.name}: {path} cannot be used, since {reason}. Remove it to fetch it again, or "
        f'name another with "path" at the source {source.name} of the recipe.'
    )
