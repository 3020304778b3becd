import pytest

from tests.publishing.site.entries import entry, links, main, pages, tag, text, theme
from translator.publishing.review import ReviewCount
from translator.publishing.site.lists.index import index_files
from translator.publishing.site.lists.words import standing
from translator.publishing.site.values import Settings

FIVE = [entry(f"a-{n}") for n in range(5, 0, -1)]
TWO_A_PAGE = Settings(per_page=2)


def test_articles_are_listed_newest_first_over_pages():
    found = pages(index_files(FIVE, TWO_A_PAGE, theme()))
    assert list(found) == ["index.html", "page/2/index.html", "page/3/index.html"]
    titles = [e.one("a", of="en").text for page in found.values() for e in page.all("h2")]
    assert titles == ["Story a-5", "Story a-4", "Story a-3", "Story a-2", "Story a-1"]


def test_titles_link_to_the_article_in_both_languages():
    page = pages(index_files(FIVE, TWO_A_PAGE, theme()))["page/2/index.html"]
    urdu, english = main(page).all("article")[0].one("h2").all("a")
    assert urdu.attributes == {"class": "ur", "lang": "ur", "dir": "rtl", "href": "../../a-3/"}
    assert english.attributes == {"class": "en", "lang": "en", "dir": "ltr", "href": "../../a-3/"}


def test_an_article_shows_summary_and_date_in_both_languages():
    page = pages(index_files([entry("a", "2026-05-03")], Settings(), theme()))["index.html"]
    article = main(page).one("article")
    assert [p.text for p in article.one(of="summary").all("p")] == ["خلاصہ۔", "Summary."]
    assert [t.attributes["datetime"] for t in article.all("time")] == ["2026-05-03"] * 2
    assert [t.text for t in article.all("time")] == ["3 مئی، 2026", "May 3, 2026"]


def test_an_article_links_to_its_tags_in_both_languages():
    one = entry("a", tags=[tag("بٹ", "بٹ کوائن", "Bitcoin")])
    page = pages(index_files([one], Settings(), theme()))["index.html"]
    found = [a for a in main(page).all("a") if a.attributes.get("rel") == "tag"]
    assert [a.text for a in found] == ["بٹ کوائن", "Bitcoin"]
    assert {a.attributes["href"] for a in found} == {"tags/%D8%A8%D9%B9/"}


def test_pages_link_to_those_before_and_after():
    found = pages(index_files(FIVE, TWO_A_PAGE, theme()))
    ways = {path: main(page).one("nav", of="pager") for path, page in found.items()}
    leads = {path: [a.attributes["href"] for a in nav.all("a")] for path, nav in ways.items()}
    assert leads == {
        "index.html": ["page/2/", "page/3/"],
        "page/2/index.html": ["../../", "../../", "../3/", "../3/"],
        "page/3/index.html": ["../../", "../2/"],
    }
    assert "Page 2 of 3" in text(ways["page/2/index.html"], "en")
    assert "صفحہ 2، کل 3 صفحات" in text(ways["page/2/index.html"], "ur")


def test_a_list_of_one_page_needs_no_links_between_pages():
    page = pages(index_files(FIVE, Settings(per_page=5), theme()))["index.html"]
    assert not page.all(of="pager")


def test_an_empty_site_says_so_in_both_languages():
    (page,) = pages(index_files([], Settings(), theme())).values()
    assert text(main(page).one(of="nothing"), "en") == ["No article has been published yet."]
    assert text(main(page).one(of="nothing"), "ur") == ["ابھی کوئی مضمون شائع نہیں ہوا۔"]
    assert not links(page)


@pytest.mark.parametrize(
    ("counts", "english"),
    [
        (ReviewCount(approved=3), None),
        (ReviewCount(draft=3), "Not yet reviewed"),
        (ReviewCount(draft=1, approved=2), "Partly reviewed"),
        (ReviewCount(edited=1, approved=2), "Edited, not all approved"),
    ],
)
def test_readers_learn_of_what_is_not_approved(counts, english):
    told = standing(counts)
    assert (told and told.english) == english
    page = pages(index_files([entry("a", counts=counts)], Settings(), theme()))["index.html"]
    assert (english in text(page, "standing")) == bool(english)
    assert len(page.all(of="standing")) == (2 if english else 0)
