"""What a run does when something is wrong with an article, the output folder or a page."""

from pathlib import Path

import pytest

from tests.publishing.newsroom import FIRST, SECOND, Newsroom
from translator.errors import ArticleError, NotUrduError, OutputError, StoreError
from translator.workflow import Source

ONLY_CODE = "```\nسلام دنیا\n```\n"


@pytest.fixture
def room(tmp_path):
    return Newsroom(tmp_path)


def test_a_bad_article_does_not_stop_the_others(room):
    bad = [
        room.folder / "missing.txt",
        room.write("empty.txt", ""),
        room.write("picture.png", FIRST),
        room.write("english.txt", "A headline\n\nThis is English.\n"),
    ]
    good = [room.write("a.txt", FIRST), room.write("b.txt", SECOND)]
    report = room.run(*bad[:2], good[0], *bad[2:], good[1])
    assert [result.source.path for result in report.results] == good
    assert [source.path for source, _ in report.failures] == bad
    assert [type(error) for _, error in report.failures] == [ArticleError] * 3 + [NotUrduError]


def test_a_run_without_a_readable_article_makes_nothing(room):
    report = room.run(room.write("empty.txt", ""))
    assert report.results == ()
    assert room.engine.calls == []
    assert not room.out.exists()


def test_an_article_with_nothing_to_translate_does_not_stop_the_others(room):
    report = room.run(room.write("code.md", ONLY_CODE), room.write("b.txt", SECOND))
    assert "b" in [result.edition.slug for result in report.results]
    assert len(report.results) + len(report.failures) == 2


def test_an_output_folder_that_cannot_be_made_is_reported(room):
    room.out.write_text("")
    with pytest.raises(OutputError, match=r"cannot be made .* --out"):
        room.run(room.write("a.txt", FIRST))


def test_a_database_that_cannot_be_used_is_reported(room):
    (room.out / "editions.db").mkdir(parents=True)
    with pytest.raises(StoreError, match=r"editions\.db is no file\. Name a file"):
        room.run(room.write("a.txt", FIRST))


def test_pages_that_cannot_be_written_cost_no_second_translation(room):
    room.out.mkdir()
    (room.out / "site").write_text("")
    path = room.write("a.txt", FIRST)
    ((source, error),) = room.run(path).failures
    assert source.path == path
    assert isinstance(error, OutputError)
    (room.out / "site").unlink()
    (result,) = room.run(path).results
    assert room.engine.calls == []
    assert result.changed
    assert result.pages.html.is_file()


def test_one_page_that_cannot_be_written_does_not_stop_the_others(room):
    (room.out / "site").mkdir(parents=True)
    (room.out / "site" / "a").write_text("")
    paths = [room.write("a.txt", FIRST), room.write("b.txt", SECOND)]
    report = room.run(*paths)
    assert [source.path for source, _ in report.failures] == [paths[0]]
    assert [result.edition.slug for result in report.results] == ["b"]


def test_a_page_that_cannot_be_read_does_not_stop_the_others(room, monkeypatch):
    paths = [room.write("a.txt", FIRST), room.write("b.txt", SECOND)]
    room.run(*paths)
    closed = room.out / "site" / "a" / "index.html"
    read = Path.read_bytes

    def read_bytes(path):
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    report = room.run(*paths)
    assert [(s.path, type(error)) for s, error in report.failures] == [(paths[0], OutputError)]
    assert [result.edition.slug for result in report.results] == ["b"]


@pytest.mark.parametrize("page", ["index.html", "aam.md"])
def test_a_page_that_was_deleted_is_written_again_without_the_engine(room, page):
    path = room.write("aam.txt", FIRST)
    room.run(path)
    file = room.out / "site" / "aam" / page
    before = file.read_bytes()
    file.unlink()
    (result,) = room.run(path).results
    assert result.changed
    assert room.engine.calls == []
    assert file.read_bytes() == before


def test_a_page_that_somebody_changed_is_written_again(room):
    path = room.write("aam.txt", FIRST)
    (first,) = room.run(path).results
    before = first.pages.html.read_bytes()
    first.pages.html.write_text("changed")
    (result,) = room.run(path).results
    assert result.changed
    assert result.pages.html.read_bytes() == before


def test_an_article_that_was_moved_keeps_its_pages(room):
    path = room.write("old/aam.txt", FIRST)
    room.run(path)
    path.unlink()
    (result,) = room.run(room.write("new/aam.txt", FIRST)).results
    assert result.edition.slug == "aam"
    assert result.translated == 0
    assert [folder.name for folder in (room.out / "site").iterdir()] == ["aam"]


def test_piped_bytes_that_are_no_text_are_a_failure_with_their_name(room):
    ((source, error),) = room.run_sources([Source("standard input", data=b"")]).failures
    assert source.name == "standard input"
    assert str(error).startswith("standard input: ")
