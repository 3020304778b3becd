import pytest

from translator.errors import OutputError
from translator.press.folder import Folder
from translator.press.ledger import Kept
from translator.publishing.site.values import SiteFile

PAGE = SiteFile("a/index.html", b'<!doctype html><p id="s1"><a href="../">x</a></p>')


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "site")


def test_a_file_is_written_with_its_links(folder):
    kept, is_new = folder.write(PAGE, "article:a")
    assert is_new
    assert (folder.root / PAGE.path).read_bytes() == PAGE.data
    assert kept.page.links == (("index.html", ""),)
    assert kept.look == folder.look(PAGE.path)


def test_an_equal_file_is_not_touched(folder):
    before, _ = folder.write(PAGE, "article:a")
    kept, is_new = folder.write(PAGE, "article:a", before)
    assert not is_new
    assert kept == before


def test_nothing_else_is_left_in_the_folder(folder):
    folder.write(PAGE, "a")
    folder.write(SiteFile(PAGE.path, b"<p>other"), "a")
    assert [path.name for path in (folder.root / "a").iterdir()] == ["index.html"]


def test_a_removed_file_takes_empty_folders_with_it_but_not_the_site(folder):
    folder.write(PAGE, "a")
    folder.write(SiteFile("a/b/c.txt", b"x"), "a")
    folder.remove("a/b/c.txt")
    assert not (folder.root / "a/b").exists()
    folder.remove(PAGE.path)
    assert list(folder.root.iterdir()) == []


def test_what_is_not_there_need_not_be_removed(folder):
    folder.remove("a/b.html")
    assert folder.look("a/b.html") is None


def test_a_file_that_cannot_be_written_is_told_in_one_sentence(folder):
    folder.root.mkdir()
    (folder.root / "a").write_text("a file where a folder should be")
    with pytest.raises(OutputError, match="cannot be written"):
        folder.write(PAGE, "a")


def test_a_file_that_cannot_be_removed_is_told_in_one_sentence(folder):
    (folder.root / "a/index.html").mkdir(parents=True)
    with pytest.raises(OutputError, match="should not be there"):
        folder.remove(PAGE.path)


def test_what_a_killed_build_left_half_written_goes(folder):
    half = folder.root / "a/.index.html.tmp"
    before, _ = folder.write(PAGE, "a")
    half.write_text("<!doctype")
    folder.write(PAGE, "a", Kept("a", None, before.page))
    assert not half.exists()
    half.write_text("<!doctype")
    folder.remove(PAGE.path)
    assert list(folder.root.iterdir()) == []
