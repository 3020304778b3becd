import shutil
from dataclasses import replace

import pytest

from tests.press.test_pictures import PNG
from tests.publishing.editions import image
from tests.store.build import rows
from translator.article import Article
from translator.editing import State
from translator.errors import GlossaryError, ThemeError, UsageError
from translator.press import Content, Site, build
from translator.press.make import product_of
from translator.press.signature import signature_of
from translator.publishing.content import Target
from translator.publishing.notes import Notes
from translator.publishing.site.values import Settings

PICTURES = {
    "plain": "one/chart.png",
    "hugo": "content/news/one/chart.png",
    "mkdocs": "docs/news/one/chart.png",
    "pelican": "content/images/one/chart.png",
}


def product(target, **settings):
    return product_of(Settings(**settings), target)


@pytest.fixture
def newsroom(house):
    """Two approved articles, one with a picture, and one that is a draft."""
    for slug in ("one", "tags", "draft"):
        house.write(slug)
    _add_picture(house)
    house.approve("one", "tags")
    house.product = product("site", url="https://example.org/news/")
    return house


def _add_picture(house):
    source = house.folder / "articles" / "one.md"
    source.parent.mkdir()
    source.with_name("chart.png").write_bytes(PNG)
    edition = house.store.edition("one")
    blocks = (*edition.article.blocks, image("", "chart.png"))
    edition = replace(edition, article=Article(blocks, name="one.md"))
    names = [name for (name,) in rows(house.store, "SELECT draft FROM segments ORDER BY id")]
    house.store.keep_edition(edition, str(source), names[:2], edition.made_at)


def test_the_product_has_the_name_of_its_target():
    assert isinstance(product("site"), Site)
    assert product("hugo") == Content(Settings(), Target.HUGO)
    with pytest.raises(ThemeError):
        product("site", theme="nothing like that")


def test_a_site_has_all_its_pages_and_every_link_leads_somewhere(newsroom):
    report = build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    files = newsroom.files()
    assert report.broken == []
    assert report.remarks == []
    assert report.links > 50
    assert files["one/chart.png"] == PNG
    assert {
        "index.html", "404.html", "archive/index.html", "tags/index.html", "glossary/index.html",
        "search/index.html", "search-index/0/pagefind.js", "feed.xml", "feed-ur.xml",
        "feed-en.xml", "sitemap.xml", "robots.txt", "one/index.html", "one/ur/index.html",
        "one/en/index.html", "one/one.md", "tags-/index.html", "tags-/tags.md",
    } <= set(files)  # fmt: skip
    assert not any(path.startswith("draft") for path in files)


def test_the_address_of_the_site_changes_nothing_but_what_tells_it(newsroom):
    build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    newsroom.product = product("site")
    report = build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    assert report.broken == []
    assert not any(b"example.org" in data for data in newsroom.files().values())
    assert "sitemap.xml" not in newsroom.files()


def test_equal_stores_give_equal_sites_in_whatever_order_they_were_built(newsroom, tmp_path):
    newsroom.product = product("site", require=State.DRAFT)
    build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    newsroom.store.remove("draft")
    newsroom.correct("one", 2, "Another text.")
    build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    grown = newsroom.files()
    shutil.rmtree(newsroom.site)
    (tmp_path / "site.db").unlink()
    build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    assert newsroom.files() == grown


@pytest.mark.parametrize("how", ["lost", "damaged"])
def test_without_its_ledger_a_site_loses_what_may_not_be_published(newsroom, tmp_path, how):
    build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    (newsroom.site / "CNAME").write_text("news.example")
    before = newsroom.files()
    newsroom.write("two")
    newsroom.approve("two")
    build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    newsroom.store.remove("two")
    ledger = tmp_path / "site.db"
    content = ledger.read_bytes()
    if how == "lost":
        ledger.unlink()
    else:
        ledger.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    report = build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    assert report.published == ["one", "tags"]
    assert newsroom.files() == before
    assert not (tmp_path / "pages").exists()


@pytest.mark.parametrize(("target", "picture"), PICTURES.items())
def test_content_for_another_generator_has_articles_and_pictures_where_it_wants_them(
    newsroom, target, picture
):
    newsroom.product = product(target)
    report = build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    files = newsroom.files()
    assert report.published == ["one", "tags"]
    assert files[picture] == PNG
    assert (report.links, report.broken) == (0, [])
    texts = b"".join(data for path, data in files.items() if path.endswith(".md"))
    assert b"The text of one." in texts
    assert b"The text of draft." not in texts
    newsroom.store.remove("one")
    build(newsroom.store, newsroom.site, newsroom.product, Notes([]))
    assert picture not in newsroom.files()
    assert not any("/one" in path for path in newsroom.files())


def test_own_pages_and_glossaries_decide_how_a_site_looks(tmp_path):
    pages, glossary = tmp_path / "pages", tmp_path / "terms.csv"
    (pages / "folder.md").mkdir(parents=True)
    glossary.write_text("source,target\n")
    made, notes = product("plain", pages=pages), Notes([glossary])
    seen = {signature_of(made, notes)}
    glossary.write_text("source,target,note\n")
    seen.add(signature_of(made, notes))
    for text in ("# About", "# About us"):
        (pages / "about.md").write_text(text)
        seen.add(signature_of(made, notes))
    seen.add(signature_of(product("hugo", pages=pages), notes))
    seen.add(signature_of(product("plain", pages=pages, hijri=True), notes))
    assert len(seen) == 6
    assert signature_of(product("plain", pages=pages, hijri=True), notes) in seen


def test_a_glossary_or_a_page_that_cannot_be_read_is_told_in_one_sentence(tmp_path, monkeypatch):
    with pytest.raises(GlossaryError, match=r"none\.csv: the file cannot be read"):
        signature_of(product("plain"), Notes([tmp_path / "none.csv"]))
    (tmp_path / "about.md").write_text("# About")

    def locked(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", locked)
    with pytest.raises(UsageError, match=r"about\.md: the file cannot be read \(Permission denied"):
        signature_of(product("plain", pages=tmp_path), Notes([]))
