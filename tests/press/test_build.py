import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.press.house import House
from tests.press.test_pictures import PNG
from translator.article import BlockKind
from translator.editing import State
from translator.errors import OutputError
from translator.press import build
from translator.press.links import Broken
from translator.publishing.notes import Notes
from translator.publishing.site.refusal import TOO_OLD
from translator.publishing.site.values import Settings, SiteFile
from translator.store import Store

PAGES = {"feed.txt", "index.html", "one/index.html", "two/index.html"}


@pytest.fixture
def published(house):
    house.write("one")
    house.write("two")
    house.approve("one", "two")
    house.build()
    return house


def test_only_what_is_approved_is_published_and_the_rest_is_listed_with_the_reason(house):
    house.write("one")
    house.write("two")
    house.approve("one")
    report = house.build()
    assert set(house.files()) == {"feed.txt", "index.html", "one/index.html"}
    assert report.published == report.built == ["one"]
    ((slug, why),) = report.refused
    assert slug == "two"
    assert "draft" in why.english


def test_a_newsroom_may_publish_drafts(house):
    house.product.settings = Settings(require=State.DRAFT)
    house.write("one")
    assert house.build().published == ["one"]


def test_what_did_not_change_is_not_built_again(published):
    before = {p: p.stat().st_mtime_ns for p in published.site.rglob("*.html")}
    report = published.build()
    assert published.product.made == []
    assert (report.built, report.written) == ([], 0)
    assert report.published == ["one", "two"]
    assert {p: p.stat().st_mtime_ns for p in published.site.rglob("*.html")} == before


def test_only_the_article_that_changed_is_built_again(published):
    published.correct("one", 2, "Another text.")
    report = published.build()
    assert published.product.made == ["one", "lists", "feeds"]
    assert report.built == ["one"]
    assert b"Another text." in published.files()["one/index.html"]
    assert b"<del>The text of one.</del>" in published.files()["one/index.html"]


def test_lists_stay_as_they_are_where_they_show_nothing_that_changed(house):
    places = "بازار باغ گلی سڑک میدان محلے گاؤں".split()
    house.write(
        "one",
        *(f"{place} میں بہت دیر تک تیز ہوا کے ساتھ بارش ہوئی۔" for place in places),
        english="In {} it rained for a very long time with a strong wind.",
    )
    house.approve("one")
    house.build()
    house.correct("one", 8, "It rained in the whole city all day with a very strong wind.")
    assert house.build().built == ["one"]
    assert house.product.made == ["one", "feeds"]


def test_an_article_that_is_removed_or_reopened_leaves_the_site(published):
    published.store.remove("one")
    report = published.build()
    assert report.removed == ["one"]
    assert set(published.files()) == {"feed.txt", "index.html", "two/index.html"}
    assert not (published.site / "one").exists()
    published.write("two", "کچھ اور۔")
    assert published.build().removed == ["two"]
    assert set(published.files()) == {"feed.txt", "index.html"}


@pytest.mark.parametrize("harm", ["changed", "removed"])
def test_a_file_that_somebody_else_touched_is_put_right(published, harm):
    before = published.files()
    page = published.site / "one/index.html"
    page.write_text("something") if harm == "changed" else page.unlink()
    published.build()
    assert published.files() == before


def test_files_that_are_not_of_the_site_stay(published):
    (published.site / "CNAME").write_text("news.example")
    (published.site / "one" / "own.txt").write_text("mine")
    published.store.remove("one")
    published.build()
    assert set(published.files()) == {
        "CNAME",
        "feed.txt",
        "index.html",
        "one/own.txt",
        "two/index.html",
    }


@pytest.mark.parametrize("change", ["signature", "settings"])
def test_another_theme_or_setting_builds_everything_again(published, change):
    if change == "signature":
        published.product.signature = "other"
    else:
        published.product.settings = Settings(url="https://example.org/")
    published.build()
    assert set(published.product.made) == {"one", "two", "lists", "feeds"}


def test_equal_stores_give_equal_sites_however_they_were_built(published, tmp_path):
    published.correct("one", 2, "Another text.")
    published.build()
    published.store.path.with_name("copy").mkdir()
    shutil.copy(published.store.path, tmp_path / "copy" / "editions.db")
    for name in ("editions.db-wal", "editions.db-shm"):
        if (tmp_path / name).exists():
            shutil.copy(tmp_path / name, tmp_path / "copy" / name)
    with Store(tmp_path / "copy" / "editions.db") as store:
        other = House(store, tmp_path / "copy")
        other.build()
        assert other.files() == published.files()


def test_a_copy_of_the_database_that_went_another_way_is_seen(published, tmp_path):
    shutil.copy(published.store.path, tmp_path / "copy.db")
    wal = published.store.path.with_name("editions.db-wal")
    if wal.exists():
        shutil.copy(wal, tmp_path / "copy.db-wal")
    published.correct("one", 2, "One way.")
    published.build()
    with Store(tmp_path / "copy.db") as store:
        other = House(store, tmp_path, minutes=published.minutes - 1)
        other.correct("one", 2, "Other way.")
        assert other.build().built == ["one"]
        assert b"Other way." in other.files()["one/index.html"]


def test_a_build_that_was_killed_is_finished_by_the_next(published, monkeypatch):
    published.correct("one", 2, "Another text.")
    written = []

    def killed(*_, **__):
        written.append(1)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("translator.press.folder.Folder.write", killed)
        with pytest.raises(KeyboardInterrupt):
            published.build()
    published.store.remove("one")
    published.build()
    assert written
    assert set(published.files()) == {"feed.txt", "index.html", "two/index.html"}


def test_links_that_lead_nowhere_are_told(house):
    house.product.is_site, house.product.extra = True, '<a href="../nowhere/">x</a>'
    house.write("one")
    house.approve("one")
    report = house.build()
    assert report.broken == [Broken("one/index.html", "nowhere/index.html")]
    assert report.links == 3


def test_a_picture_that_comes_later_is_seen_by_the_rest_of_the_site(house, tmp_path):
    _keep_with_picture(house, tmp_path / "articles" / "one.md")
    house.build()
    house.build()
    assert house.product.made == []
    (tmp_path / "articles" / "a.png").write_bytes(PNG)
    house.build()
    assert house.product.made == ["one", "lists", "feeds"]


def test_pictures_come_along_and_are_looked_at_again(house, tmp_path):
    source = tmp_path / "articles" / "one.md"
    _keep_with_picture(house, source)
    assert house.build().missing == [("one", "a.png")]
    assert house.build().missing == [("one", "a.png")]
    (source.parent / "a.png").write_bytes(PNG)
    assert house.build().missing == []
    assert house.files()["one/a.png"] == PNG
    (source.parent / "a.png").write_bytes(PNG + b"more")
    house.build()
    assert house.files()["one/a.png"] == PNG + b"more"


def test_a_newsroom_hears_how_far_the_work_is(house):
    house.write("one")
    house.write("two")
    house.approve("one", "two")
    heard = []

    class Listener:
        def start(self, total):
            heard.append(total)

        def advance(self, done):
            heard.append(-done)

    build(house.store, house.site, house.product, Notes([]), Listener())
    assert heard == [2, -1, -1]


def test_an_edition_without_its_article_is_not_published(published):
    with published.store.writing() as connection:
        connection.exec_driver_sql("UPDATE editions SET content = NULL WHERE slug = 'one'")
    report = published.build()
    assert [(slug, why.english) for slug, why in report.refused] == [("one", TOO_OLD.english)]
    assert report.removed == ["one"]


def test_a_page_that_moves_from_one_part_to_another_stays(published, monkeypatch):
    plain = type(published.product).lists

    def lists(product, entries, *, search):
        yield from plain(product, entries, search=search)
        yield SiteFile("one/index.html", b"<p>of all")

    published.store.remove("one")
    monkeypatch.setattr(type(published.product), "lists", lists)
    published.build()
    assert published.files()["one/index.html"] == b"<p>of all"
    published.build()
    assert published.product.made == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_folder_is_told_in_one_sentence(house):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        house.folder = folder / "output"
        root = os.geteuid() == 0
        try:
            if root:
                os.seteuid(65534)
            with pytest.raises(OutputError, match=r"site\.db cannot be used \(.+\)\. Check"):
                house.build()
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)


def _keep_with_picture(house, source):
    source.parent.mkdir()
    house.write("one")
    edition = house.store.edition("one")
    picture = replace(edition.article.blocks[0], kind=BlockKind.IMAGE, info="a.png", text="")
    article = replace(edition.article, blocks=(*edition.article.blocks, picture))
    keys = [segment.fingerprint for segment in house.store.segments("one")]
    house.store.keep_edition(replace(edition, article=article), str(source), keys, edition.made_at)
    house.approve("one")
