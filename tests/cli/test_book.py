"""`translate book`: editions as EPUB or PDF."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.kept import publish
from tests.publishing.book.books import PNG

APPROVED = ("s1", "s2", "s3", "s4")


@pytest.fixture
def shelf(desk):
    """Run `translate` beside three editions: one approved, one edited, one that nobody touched."""
    for name in ("dusri", "tisri"):
        publish(Path(f"{name}.txt"))
    for name in ("khabar", "dusri"):
        desk("edit", name, "s2", "--text", "They got a sum.")
    desk("approve", "khabar", *APPROVED)
    for number in (1, 3, 4):
        desk("edit", "dusri", f"s{number}", "--text", f"Other {number}.")
    return desk


def pages(name: str = "book.epub") -> dict[str, str]:
    """Return the pages of articles in a book, without their tags."""
    with zipfile.ZipFile(name) as book:
        found = [n for n in book.namelist() if n.endswith(".xhtml") and n[5].isdigit()]
        return {n: book.read(n).decode() for n in found}


def test_a_book_holds_what_is_approved_and_says_what_it_leaves_out(shelf):
    code, out, err = shelf("book", "book.epub")
    assert (code, out) == (0, "book.epub: 1 article\n")
    assert err == (
        "dusri is left out: All 4 sentences are edited but not approved; all must be approved.\n"
        "tisri is left out: All 4 sentences are drafts; all must be approved.\n"
    )
    assert [p.count("They got a sum.") for p in pages().values()] == [1]


@pytest.mark.parametrize(("require", "number"), [("approved", 1), ("edited", 2), ("draft", 3)])
def test_what_must_be_is_chosen(shelf, require, number):
    code, out, err = shelf("book", "book.epub", "--require", require)
    assert (code, out[:12], err.count("\n")) == (0, f"book.epub: {number}", 3 - number)
    assert len(pages()) == number


def test_articles_that_are_named_stand_in_that_order(shelf):
    shelf("book", "book.epub", "tisri", "khabar.txt", "tisri", "--require", "draft")
    first, second = pages().values()
    assert "The the same." in first
    assert "They got a wrong sum." in first
    assert "They got a sum." in second


def test_one_that_is_named_and_refused_is_an_error_though_the_others_are_written(shelf):
    code, out, err = shelf("book", "book.epub", "khabar", "tisri")
    assert (code, out) == (1, "book.epub: 1 article\n")
    assert err.startswith("tisri is left out: ")


def test_where_nothing_is_left_nothing_is_written(shelf):
    code, out, err = shelf("book", "book.epub", "tisri")
    assert (code, out) == (1, "")
    last = err.splitlines()[-1]
    assert last.startswith("translate: There is nothing to put into the book. Approve sentences")
    assert not Path("book.epub").exists()


def test_title_and_layout_are_chosen(shelf):
    words = ("--title", "Week <12>", "--title-ur", "ہفتہ", "--layout", "alternating")
    shelf("book", "book.epub", *words)
    with zipfile.ZipFile("book.epub") as book:
        cover = book.read("EPUB/title.xhtml").decode()
    assert "Week &lt;12&gt;" in cover
    assert "ہفتہ" in cover
    assert '<body class="alternating">' in cover


def test_pictures_beside_the_article_go_along(shelf):
    Path("bagh.png").write_bytes(PNG)
    publish(Path("tasveer.md"), "# سرخی یہاں ہے\n\n![آخری بات۔](bagh.png)\n")
    shelf("book", "book.epub", "tasveer", "--require", "draft")
    with zipfile.ZipFile("book.epub") as book:
        assert book.read("EPUB/images/001-1.png") == PNG


def test_a_pdf_is_written_as_well(shelf):
    assert shelf("book", "sub/BOOK.PDF", "khabar")[:2] == (0, "sub/BOOK.PDF: 1 article\n")
    assert Path("sub/BOOK.PDF").read_bytes().startswith(b"%PDF-")


def test_the_same_book_is_written_with_the_same_bytes(shelf):
    shelf("book", "a.epub", "--require", "draft")
    shelf("book", "b.epub", "--require", "draft")
    assert Path("a.epub").read_bytes() == Path("b.epub").read_bytes()


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (("book.mobi",), 2, "book.mobi: the name of the file must end in .epub or .pdf."),
        (("book.epub", "nahin"), 1, "There is no edition 'nahin'"),
        (("khabar.txt/a.epub",), 1, "khabar.txt/a.epub cannot be written"),
        (("book.epub", "--out", "nowhere"), 1, "There is no database"),
    ],
)
def test_what_cannot_be_written_is_told_in_one_sentence(desk, words, code, part):
    desk("approve", "khabar", "s1", "s3", "s4")
    desk("edit", "khabar", "s2", "--text", "They got a sum.")
    desk("approve", "khabar", "s2")
    left, out, err = desk("book", *words)
    assert (left, out) == (code, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1


def test_without_weasyprint_a_pdf_is_one_sentence_and_an_epub_is_written(shelf, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    code, out, err = shelf("book", "book.pdf", "khabar")
    assert (code, out) == (1, "")
    assert err.startswith("translate: A PDF needs WeasyPrint.")
    assert shelf("book", "book.epub", "khabar")[0] == 0


def test_its_help_names_it_and_so_does_the_front_door(command):
    code, said, _ = command("book", "--help")
    assert code == 0
    assert "Usage: translate book " in said
    assert "dozaban[pdf]" in said
    assert "translate book writes EPUB and PDF" in " ".join(command("--help")[1].split())
