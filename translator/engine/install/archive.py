"""Open a stranger's zip file without trusting what it says of itself."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from translator.engine.install.fault import FaultError, printable

__all__ = ["opened_zip"]

_LONGEST_READ = 1 << 20  # bytes at once; the list of entries is read in one piece


class _Bounded:
    """A file in which no header leads anywhere else, nor makes anybody read much at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seekable, self.tell = file.seekable, file.tell

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place in the file.

        Raises:
            zipfile.BadZipFile: If there is no such place.
        """
        try:
            return self._file.seek(offset, whence)
        except (OSError, ValueError):
            raise zipfile.BadZipFile("an entry lies outside the file") from None

    def read(self, size: int = -1) -> bytes:
        """Read at most `size` bytes.

        Raises:
            FaultError: If that is more than anybody needs at once.
        """
        data = self._file.read(_LONGEST_READ + 1 if size < 0 else min(size, _LONGEST_READ + 1))
        if len(data) > _LONGEST_READ:
            raise FaultError("its list of entries is far too long")
        return data


@contextmanager
def opened_zip(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """Open a zip file; what goes wrong with it in the block is a `FaultError`.

    Args:
        file: The open file, at its beginning.

    Raises:
        FaultError: If it is none, or is truncated or damaged.
    """
    try:
        with zipfile.ZipFile(cast("BinaryIO", _Bounded(file))) as opened:
            yield opened
    except zipfile.BadZipFile as error:
        raise FaultError(f"it is no zip file, or a damaged one ({printable(str(error))})") from None
    except (EOFError, zlib.error, struct.error, ValueError):
        raise FaultError("it is damaged or truncated") from None
    except (NotImplementedError, RuntimeError) as error:  # encrypted, or of another zip
        raise FaultError(f"it cannot be unpacked ({printable(str(error))})") from None
