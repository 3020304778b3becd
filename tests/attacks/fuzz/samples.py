"""Good files of exchange and packages, made by what writes them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.exchange.documents import sample
from tests.exchange.test_tmx import PLAIN, RICH
from translator.exchange.review_json import review_data
from translator.exchange.segments_csv import write_segments_csv
from translator.exchange.tbx_write import terms_to_tbx
from translator.exchange.tmx_write import write_tmx
from translator.exchange.xliff1_write import write_xliff1
from translator.exchange.xliff2_write import write_xliff2
from translator.terms import load_terms

__all__ = ["SAMPLES"]

_ROOT = Path(__file__).parents[3]
_HEAD = 3000  # bytes of a model


def _review() -> bytes:
    segments = [segment for block in sample().blocks for segment in block.segments]
    return json.dumps(review_data("x", segments), ensure_ascii=False).encode()


def _package() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("ur_en/metadata.json", _metadata())
        archive.writestr("ur_en/model/model.bin", b"model")
    return file.getvalue()


def _metadata() -> bytes:
    return (_ROOT / "translator/models/ur_en/metadata.json").read_bytes()


def _model() -> bytes:
    with (_ROOT / "translator/models/ur_en/model/model.bin").open("rb") as file:
        return file.read(_HEAD)


def _tbx() -> str:
    return terms_to_tbx(load_terms(_ROOT / "tests/fixtures/terms/small.csv")[:8])


SAMPLES: Mapping[str, Callable[[], str | bytes]] = {
    "tbx": _tbx,
    "tmx": lambda: write_tmx([PLAIN, RICH]),
    "xliff-1.2": lambda: write_xliff1(sample()),
    "xliff-2.1": lambda: write_xliff2(sample()),
    "segments-csv": lambda: write_segments_csv(sample()),
    "review-json": _review,
    "package-metadata": _metadata,
    "package-members": _package,
    "model-file": _model,
    "json-request": lambda: '{"q": "x", "glossary": [{"source": "ا", "target": "a"}]}',
    "form-request": lambda: "q=%D8%A7&source=ur&target=en&format=html&alternatives=2",
    "multipart-request": lambda: (
        '--x\r\nContent-Disposition: form-data; name="q"\r\n\r\nا\r\n--x--\r\n'
    ),
}
"""A good input by the name of its target."""
