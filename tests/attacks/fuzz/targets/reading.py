"""Articles, from bytes to sentences."""

from __future__ import annotations

import codecs
import contextlib
import json

from tests.attacks.fuzz.target import Target, inside, texts_of
from translator.errors import ArticleError, EncodingError
from translator.reading import read_bytes
from translator.reading.decode import decode
from translator.reading.labels import split_label
from translator.segmenting import segment_article
from translator.store.article_codec import article_as_json, article_from

__all__ = ["TARGETS"]


def _decode(data: bytes) -> None:
    try:
        text, encoding = decode(data, "x.txt")
    except EncodingError:
        return
    assert "\r" not in text
    codecs.lookup(encoding)
    text.encode()


def _read(data: bytes, name: str) -> None:
    with contextlib.suppress(ArticleError):
        _judge(read_bytes(data, name))


def _judge(article) -> None:
    for block in article.blocks:
        f"{block.text}{block.info}{block.label}{block.marker}".encode()
        for mark in block.marks:
            inside(block.text, mark.start, mark.end)
            mark.address.encode()
        assert block.line >= 0
    assert article_from(json.loads(json.dumps(article_as_json(article)))) == article
    for segment in segment_article(article):
        assert segment.text
        assert segment.text in article.blocks[segment.block].text
        for mark in segment.marks:
            inside(segment.text, mark.start, mark.end)


def _front(data: bytes) -> None:
    _read(b"---\n" + data + b"\n---\n\n\xd9\x85\xd8\xaa\xd9\x86\n", "x.md")


def _label(data: bytes) -> None:
    (line,) = texts_of(data)
    split_label(line.partition("\n")[0])


_SEEDS = ("reading/text/**/*", "publishing/article.md")
TARGETS = (
    Target("decode", _decode, _SEEDS),
    Target("text", lambda data: _read(data, "x.txt"), _SEEDS),
    Target("markdown", lambda data: _read(data, "x.md"), ("reading/markdown/**/*", *_SEEDS)),
    Target("front-matter", _front, ("reading/markdown/**/*",)),
    Target("label", _label, _SEEDS),
)
