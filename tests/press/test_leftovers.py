import pytest

from translator.errors import OutputError
from translator.press.leftovers import move_out, take_over

HEAD = '<meta name="generator" content="Dozaban 0.1">'
OWN = f"<!doctype html><html lang='en'>{HEAD}<p>a draft"
PAGE = f'<!doctype html><html lang="en" data-view="both">{HEAD}'


@pytest.fixture
def site(tmp_path):
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


@pytest.fixture
def write(site):
    def write(path: str, text: str = "x"):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")

    return write


def left(folder):
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def test_pages_of_editions_move_to_their_own_folder(site, write):
    write("one/index.html", OWN)
    write("one/one.md", "# a draft")
    take_over(site, ["one"])
    assert list(site.iterdir()) == []
    assert left(site.with_name("pages")) == ["one/index.html", "one/one.md"]
    assert site.with_name("pages").joinpath("one/index.html").read_text() == OWN


def test_pages_of_editions_that_are_gone_are_removed(site, write):
    write("gone/index.html", OWN)
    write("gone/gone.md")
    take_over(site, ["one"])
    assert left(site.parent) == []


def test_of_a_lost_site_pages_texts_pictures_and_the_search_index_go(site, write):
    write("index.html", f'{PAGE}<a href="one/">one</a>')
    write("one/index.html", f'{PAGE}<a href="one.md">text</a><img src="chart.png"><a href="ur/">')
    write("one/ur/index.html", f'{PAGE}<img src="../chart.png">')
    write("one/one.md")
    write("one/chart.png")
    write("search-index/0/fragment/a.pf_fragment")
    take_over(site, ["one"])
    assert left(site.parent) == []
    assert not (site / "one").exists()


def test_an_article_whose_folder_has_another_name_leaves_nothing_either(site, write):
    write("tags-/index.html", f'{PAGE}<a href="tags.md">text</a>')
    write("tags-/tags.md")
    take_over(site, ["tags"])
    assert left(site.parent) == []


def test_files_of_others_stay(site, write):
    files = {
        "CNAME": "news.example",
        "other.html": "<!doctype html><p>not ours",
        "one/own.txt": "mine",
        "files/report.pdf": "linked from a page",
        "search-index/notes.txt": "mine",
    }
    for path, text in files.items():
        write(path, text)
    write("one/index.html", f'{PAGE}<a href="one.md">text</a><a href="../files/report.pdf">')
    write("one/one.md")
    write("about/index.html", f'{PAGE}<a href="plan.png">our own page</a>')
    write("about/plan.png")
    take_over(site, ["one"])
    assert left(site) == sorted([*files, "about/plan.png"])


def test_a_folder_that_is_not_there_is_no_matter(tmp_path):
    take_over(tmp_path / "site", ["one"])
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_was_written_while_the_site_was_made_moves_out_later(site, write):
    write("one/index.html", OWN)
    write("two/index.html", f"{PAGE}published")
    move_out(site, ["one", "two", "three"])
    assert left(site) == ["two/index.html"]
    assert left(site.with_name("pages")) == ["one/index.html"]


def test_what_cannot_be_moved_is_told_in_one_sentence(site, write):
    write("one/index.html", OWN)
    site.with_name("pages").write_text("a file")
    with pytest.raises(OutputError, match=r"cannot be taken out of the site \(.+\)\. Check"):
        take_over(site, ["one"])
