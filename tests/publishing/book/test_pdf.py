"""PDF through WeasyPrint, read by poppler."""

from __future__ import annotations

import builtins
import logging
import re
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publishing.book.books import ALTERNATING, PNG, SIDE, chapter, full, hostile
from tests.publishing.editions import edition_of, paragraph
from translator.errors import OutputError
from translator.publishing.book import Book, make_book, render_pdf
from translator.publishing.wording import Notice

LONG = " ".join(f"word{n}" for n in range(2000)) + "."
Read = Callable[..., str]


@pytest.fixture
def read(tmp_path) -> Read:
    """Return what a program of poppler says of a book, or of its bytes."""

    def say(book: Book | bytes, *command: str) -> str:
        path = tmp_path / "book.pdf"
        path.write_bytes(book if isinstance(book, bytes) else render_pdf(book))
        program, *options = command
        text = subprocess.run(
            [program, *options, str(path), *(["-"] if program == "pdftotext" else [])],
            capture_output=True,
            check=True,
        )
        return text.stdout.decode()

    return say


@pytest.fixture(scope="module")
def three() -> bytes:
    chapters = [chapter(full("a", "ade"), bagh=PNG), chapter(full("b")), chapter(hostile())]
    return render_pdf(make_book(chapters, SIDE, Notice("ہفتہ", "Week 12")))


def test_the_metadata_tell_title_language_and_moment(read, three):
    said = dict(line.split(":", 1) for line in read(three, "pdfinfo", "-isodates").splitlines())
    told = {name: said[name].strip() for name in ("Title", "CreationDate", "ModDate", "Tagged")}
    assert told == {
        "Title": "Week 12 · ہفتہ",
        "CreationDate": "2024-03-08T14:16:00Z",
        "ModDate": "2024-03-08T14:16:00Z",
        "Tagged": "yes",
    }
    assert said["Page size"].strip().endswith("(A4)")
    streams = re.findall(rb"stream\n(.*?)\nendstream", three, re.DOTALL)
    assert any(b"/Lang (en)" in zlib.decompressobj().decompress(stream) for stream in streams)


def test_nastaliq_is_embedded_in_both_weights(read, three):
    rows = [line.split() for line in read(three, "pdffonts").splitlines()[2:]]
    embedded = {row[0].partition("+")[2]: row[4] for row in rows}
    assert embedded["Dozaban-Nastaliq"] == embedded["Dozaban-Nastaliq-Bold"] == "yes"
    assert set(embedded.values()) == {"yes"}


def test_a_collection_has_title_contents_and_an_article_a_page(read, three):
    pages = read(three, "pdftotext", "-layout").split("\f")
    assert "Week 12" in pages[0]
    assert "partly reviewed" in pages[0]
    assert "Contents" in pages[1]
    starts = [n for n, page in enumerate(pages, 1) if n > 2 and "Machine translation" in page]
    assert len(starts) == 3
    ends = [line.split()[-1] for line in pages[1].splitlines() if "...." in line]
    assert [int(end) for end in ends] == starts


def test_every_page_but_the_first_names_the_book_and_its_number(read, three):
    *pages, _ = read(three, "pdftotext", "-layout").split("\f")
    for number, page in enumerate(pages, 1):
        signs = re.sub(r"[^\d/]", "", page.rstrip().splitlines()[-1])
        assert signs == f"{number}/{len(pages)}"
        assert ("Week 12" in page.splitlines()[0]) == (number > 1)


def test_one_article_has_neither_title_page_nor_contents(read):
    pages = read(make_book([chapter(full())]), "pdftotext", "-layout").split("\f")
    assert "Machine translation" in pages[0]
    assert "Bitcoin (BTC) costs $30,000." in pages[0]
    assert not [page for page in pages if "Contents" in page]


def test_brackets_of_english_are_copied_as_they_are(read):
    blocks = [paragraph("ایک (دو) بات۔")]
    book = make_book([chapter(edition_of(*blocks, english={"ایک (دو) بات۔": "One (two) thing."}))])
    assert "One (two) thing." in read(book, "pdftotext", "-layout")


def test_the_columns_stand_side_by_side_or_one_above_the_other(read):
    def line(layout) -> str:
        said = read(make_book([chapter(full())], layout), "pdftotext", "-layout")
        return next(line for line in said.splitlines() if "costs $30,000" in line)

    assert line(SIDE).count("$30,000") == 2
    assert line(ALTERNATING).count("$30,000") == 1


def test_a_sentence_that_is_longer_than_a_page_is_all_there(read):
    book = make_book([chapter(edition_of(paragraph("بات۔"), english={"بات۔": LONG}))])
    said = read(book, "pdftotext", "-raw").split()
    assert {f"word{n}" for n in range(1999)} <= set(said)


def test_one_book_gives_the_same_bytes_every_time():
    book = make_book([chapter(full(), bagh=PNG), chapter(full("b", "d"))], ALTERNATING)
    assert render_pdf(book) == render_pdf(book)


def test_nothing_is_loaded_but_what_belongs_to_the_book(caplog, monkeypatch):
    opened: list[str] = []
    real = Path.read_bytes

    def noted(path: Path) -> bytes:
        opened.append(path.name)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    with caplog.at_level(logging.INFO):
        render_pdf(make_book([chapter(hostile("file:///etc/passwd"))]))
    fetched = {r.getMessage().split(" - ")[-1] for r in caplog.records if "Step 2" in r.msg}
    assert {f for f in fetched if "//" in f} == {
        "file:///book/book.css",
        "file:///book/print.css",
    }
    assert {name.partition(".")[2] for name in opened} == {"txt", "woff2"}


def test_weasyprint_understands_the_style(caplog):
    with caplog.at_level(logging.WARNING):
        render_pdf(make_book([chapter(full(letters="ade"), bagh=PNG)]))
    said = [record.getMessage() for record in caplog.records]
    assert [m for m in said if "clip-path" not in m and "min-width" not in m] == []


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (ImportError("no weasyprint"), "pip install 'dozaban[pdf]'"),
        (OSError("cannot load library 'libpango-1.0-0'"), "apt install libpango-1.0-0"),
    ],
)
def test_what_is_missing_is_told_in_one_sentence(monkeypatch, capsys, error, part):
    real = builtins.__import__

    def fail(name, *rest, **named):
        if name == "weasyprint":
            print("-----\nWeasyPrint could not import some external libraries.")  # noqa: T201 - as it does
            raise error
        return real(name, *rest, **named)

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(builtins, "__import__", fail)
    with pytest.raises(OutputError) as caught:
        render_pdf(make_book([chapter(full())]))
    assert part in str(caught.value)
    assert "\n" not in str(caught.value)
    assert capsys.readouterr().out == ""
