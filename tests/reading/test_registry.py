from __future__ import annotations

import pytest

from translator.article import Article
from translator.errors import ArticleError
from translator.reading import registry
from translator.reading.markdown import read_markdown
from translator.reading.text import read_text


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test register readers without leaving them to the next one."""
    monkeypatch.setattr(registry, "_READERS", dict(registry._READERS))  # noqa: SLF001


def other_reader(text: str, name: str) -> Article:
    return Article((), name=name + text)


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        ("a.txt", read_text),
        ("a.text", read_text),
        ("a.md", read_markdown),
        ("a.markdown", read_markdown),
        ("A.MD", read_markdown),
        ("خبر.نئی.txt", read_text),
        ("folder.md/a.txt", read_text),
    ],
)
def test_the_ending_decides_the_reader(name: str, reader: registry.Reader):
    assert registry.reader_for(name) is reader


@pytest.mark.parametrize("name", ["article", ".hidden", "folder.md/article"])
def test_a_name_without_ending_is_plain_text(name: str):
    assert registry.reader_for(name) is read_text


def test_an_unknown_ending_is_refused_with_the_known_ones():
    with pytest.raises(ArticleError, match=r"a\.rtf: .*\.rtf .*\.markdown, \.md, \.text, \.txt"):
        registry.reader_for("a.rtf")


def test_the_known_endings_are_sorted():
    assert registry.suffixes() == (".markdown", ".md", ".text", ".txt")


@pytest.mark.usefixtures("readers")
def test_a_registered_reader_is_found_by_all_its_endings():
    registry.register(other_reader, ".rtf", ".doc")
    assert registry.reader_for("a.rtf") is registry.reader_for("a.DOC") is other_reader
    assert {".doc", ".rtf"} < set(registry.suffixes())


@pytest.mark.usefixtures("readers")
def test_a_later_registration_replaces_an_earlier_one():
    registry.register(other_reader, ".txt")
    assert registry.reader_for("a.txt") is other_reader


@pytest.mark.usefixtures("readers")
def test_an_ending_may_be_registered_in_capitals():
    registry.register(other_reader, ".RTF")
    assert registry.reader_for("a.rtf") is other_reader
