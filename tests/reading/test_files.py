from __future__ import annotations

import os
from pathlib import Path

import pytest

from translator.article import Article, Block, BlockKind
from translator.errors import ArticleError, EncodingError, NotUrduError
from translator.reading import check_urdu, find_articles, read_article, read_bytes

URDU = "تہران میں مذاکرات بحال\n\nدونوں وفود نے تین گھنٹے بات کی۔\n"


def article_of(*texts: str) -> Article:
    return Article(tuple(Block(BlockKind.PARAGRAPH, text) for text in texts), name="a.txt")


def test_a_file_is_read(tmp_path: Path):
    path = tmp_path / "خبر.txt"
    path.write_text(URDU, encoding="utf-8")
    article = read_article(path)
    assert article.title == "تہران میں مذاکرات بحال"
    assert (article.name, article.encoding) == ("خبر.txt", "utf-8")


def test_the_article_says_which_encoding_it_was_read_with():
    assert read_bytes(URDU.encode("utf-16"), "a.txt").encoding == "utf-16"


def test_the_ending_of_the_name_decides_the_format():
    assert read_bytes("# سرخی\n\nمتن۔\n".encode(), "a.md").title == "سرخی"


def test_a_missing_file_is_reported_by_its_path(tmp_path: Path):
    with pytest.raises(ArticleError, match=r"missing\.txt: there is no such file"):
        read_article(tmp_path / "missing.txt")


def test_a_folder_is_reported_as_one(tmp_path: Path):
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ArticleError, match=r"folder\.txt: this is a folder"):
        read_article(tmp_path / "folder.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_permission_is_reported(tmp_path: Path):
    path = tmp_path / "locked.txt"
    path.write_text(URDU, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ArticleError, match=r"locked\.txt: .*permissions"):
        read_article(path)


def test_any_other_failure_of_the_disk_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(URDU, encoding="utf-8")
    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(ArticleError, match=r"a\.txt: .*Permission denied.*permissions"):
        read_article(tmp_path / "a.txt")


def test_a_path_through_a_file_is_reported(tmp_path: Path):
    (tmp_path / "a.txt").write_text(URDU, encoding="utf-8")
    with pytest.raises(ArticleError, match=r"b\.txt: the file cannot be read"):
        read_article(tmp_path / "a.txt" / "b.txt")


def test_an_unknown_ending_is_the_first_complaint(tmp_path: Path):
    with pytest.raises(ArticleError, match=r"\.rtf cannot be read yet"):
        read_article(tmp_path / "missing.rtf")


@pytest.mark.parametrize("data", [b"", b"\n \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_of_blank_lines_is_empty(data: bytes):
    with pytest.raises(ArticleError, match=r"a\.txt: the file is empty"):
        read_bytes(data, "a.txt")


@pytest.mark.parametrize(
    ("name", "text"), [("a.md", "---\n\n***\n"), ("a.md", "<br>\n"), ("a.txt", "ٹیگز:\n")]
)
def test_a_file_without_words_has_nothing_to_translate(name: str, text: str):
    with pytest.raises(ArticleError, match="no text to translate"):
        read_bytes(text.encode(), name)


def test_a_binary_file_is_refused():
    with pytest.raises(EncodingError, match=r"a\.txt"):
        read_bytes(b"\x00\x01\x02\x03" * 100, "a.txt")


def test_an_urdu_article_passes():
    check_urdu(article_of("بٹ کوائن BTC کی قیمت", "2024"))


def test_half_urdu_is_enough():
    check_urdu(article_of("اب", "ab"))


@pytest.mark.parametrize("texts", [("The price of bitcoin", "بٹ"), ("123",), ()])
def test_an_article_in_another_script_is_refused(texts: tuple[str, ...]):
    with pytest.raises(NotUrduError, match=r"a\.txt: only \d+% .*--force"):
        check_urdu(article_of(*texts))


def test_articles_in_a_folder_are_found_sorted_without_hidden_ones(tmp_path: Path):
    names = ["b.txt", "a.md", "sub/c.TXT", "sub/.d.txt", ".hidden/e.txt", "f.rtf", "g", "h.md/i.md"]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(URDU, encoding="utf-8")
    found = [str(path.relative_to(tmp_path)) for path in find_articles(tmp_path)]
    assert found == ["a.md", "b.txt", "h.md/i.md", "sub/c.TXT"]


def test_a_hidden_folder_that_was_asked_for_is_searched(tmp_path: Path):
    folder = tmp_path / ".drafts"
    folder.mkdir()
    (folder / "a.txt").write_text(URDU, encoding="utf-8")
    assert find_articles(folder) == [folder / "a.txt"]


def test_a_folder_without_articles_is_reported_with_the_known_endings(tmp_path: Path):
    (tmp_path / "a.rtf").write_text(URDU, encoding="utf-8")
    with pytest.raises(ArticleError, match=r"no article in this folder .*\.md.*\.txt"):
        find_articles(tmp_path)
