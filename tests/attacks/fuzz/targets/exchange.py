"""Files of other tools, and packages of strangers."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable

from tests.attacks.fuzz.target import Target, inside, texts_of
from translator.engine.install.fault import FaultError
from translator.engine.install.members import checked_members, member_parts
from translator.engine.install.metadata import read_metadata
from translator.engine.install.model_file import read_model_file
from translator.errors import ExchangeError, GlossaryError
from translator.exchange.document import Returned
from translator.exchange.plain_words import plain_words
from translator.exchange.review_json import read_review
from translator.exchange.segments_csv import read_segments_csv
from translator.exchange.tbx_read import terms_from_tbx
from translator.exchange.tmx_read import read_tmx
from translator.exchange.xliff1_read import read_xliff1
from translator.exchange.xliff2_read import read_xliff2

__all__ = ["TARGETS"]


def _returned(read: Callable[[bytes, str], list[Returned]]) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        with contextlib.suppress(ExchangeError):
            for one in read(data, "x"):
                "".join([one.source, one.target, *one.comments, one.edition]).encode()
                for mark in one.target_marks or ():
                    inside(one.target, mark.start, mark.end)
                assert one.id is None or abs(one.id) < 1 << 63
                assert one.version is None or abs(one.version) < 1 << 63

    return run


def _tbx(data: bytes) -> None:
    with contextlib.suppress(GlossaryError):
        for term in terms_from_tbx(data, "x").terms:
            assert term.source
            assert term.target


def _tmx(data: bytes) -> None:
    with contextlib.suppress(ExchangeError):
        repr(read_tmx(data, "x")).encode()


def _words(data: bytes) -> None:
    assert isinstance(plain_words(texts_of(data)[0]), str)


def _metadata(data: bytes) -> None:
    with contextlib.suppress(FaultError):
        assert "/" not in read_metadata(data).folder


def _members(data: bytes) -> None:
    with contextlib.suppress(FaultError):
        assert ".." not in member_parts(texts_of(data)[0])
    with (
        contextlib.suppress(FaultError, zipfile.BadZipFile, NotImplementedError, ValueError),
        zipfile.ZipFile(io.BytesIO(data)) as archive,
    ):
        checked_members(archive.infolist())


class _Opened:
    """A file in memory with the one method of a path that is used."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def open(self, mode: str) -> io.BytesIO:
        assert mode == "rb"
        return io.BytesIO(self.data)


def _model(data: bytes) -> None:
    read_model_file(_Opened(data))


_XLIFF1 = ("exchange/xliff1/*", "exchange/xliff1_*.txt")
TARGETS = (
    Target("tbx", _tbx),
    Target("tmx", _tmx),
    Target("xliff-1.2", _returned(read_xliff1), _XLIFF1),
    Target("xliff-2.1", _returned(read_xliff2), ("exchange/xliff2_inline.txt",)),
    Target("segments-csv", _returned(read_segments_csv)),
    Target("review-json", _returned(read_review)),
    Target("plain-words", _words, ("api/html.txt",)),
    Target("package-metadata", _metadata),
    Target("package-members", _members),
    Target("model-file", _model),
)
