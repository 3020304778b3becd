from tests.publishing.site.entries import entry, links, main, pages, tag, text, theme
from translator.publishing.site.lists.tags import subjects, tag_files
from translator.publishing.site.values import Settings

CHINA = tag("china", "چین", "China")
BITCOIN = tag("bitcoin", "بٹ کوائن", "Bitcoin")
TRADE = tag("trade", "تجارت", "trade")
ENTRIES = [entry("c", tags=[TRADE, CHINA]), entry("b", tags=[CHINA]), entry("a", tags=[BITCOIN])]


def test_each_language_has_its_tags_in_its_own_order_with_counts():
    box = main(pages(tag_files(ENTRIES, Settings(), theme()))["tags/index.html"]).one(of="subjects")
    urdu, english = box.all("ul")
    assert [li.text for li in english.all("li")] == [
        "Bitcoin 1 article", "China 2 articles", "trade 1 article",
    ]  # fmt: skip
    assert [li.text for li in urdu.all("li")] == [
        "بٹ کوائن 1 مضمون", "تجارت 1 مضمون", "چین 2 مضامین",
    ]  # fmt: skip
    assert [a.attributes["href"] for a in english.all("a")] == ["bitcoin/", "china/", "trade/"]


def test_a_tag_lists_its_articles_newest_first():
    page = pages(tag_files(ENTRIES, Settings(), theme()))["tags/china/index.html"]
    assert text(main(page).one("h1"), "ur") + text(main(page).one("h1"), "en") == ["چین", "China"]
    titles = [h.one("a", of="en") for h in main(page).all("h2")]
    assert [a.attributes["href"] for a in titles] == ["../../c/", "../../b/"]
    assert "2 articles" in text(main(page), "en")
    assert links(page)[0] == "../"


def test_a_long_tag_has_more_pages():
    found = pages(tag_files(ENTRIES, Settings(per_page=1), theme()))
    assert [path for path in found if "china" in path] == [
        "tags/china/index.html", "tags/china/page/2/index.html",
    ]  # fmt: skip
    assert "../page/2/" not in links(found["tags/china/index.html"])
    assert "page/2/" in links(found["tags/china/index.html"])


def test_tags_with_one_slug_are_one_with_the_most_frequent_names():
    entries = [
        entry("d", tags=[tag("usa", "امریکا", "USA")]),
        entry("c", tags=[tag("usa", "امریکہ", "Usa")]),
        entry("b", tags=[tag("usa", "امریکہ", "USA"), tag("usa", "یو ایس اے", "U.S.A.")]),
    ]
    (found,) = subjects(entries)
    assert (found.tag.name.urdu, found.tag.name.english) == ("امریکہ", "USA")
    assert [e.slug for e in found.entries] == ["d", "c", "b"]


def test_of_equally_frequent_names_that_of_the_newest_article_is_shown():
    entries = [entry("b", tags=[tag("usa", "ب", "b")]), entry("a", tags=[tag("usa", "ا", "a")])]
    (found,) = subjects(entries)
    assert (found.tag.name.urdu, found.tag.name.english) == ("ب", "b")


def test_a_tag_without_a_name_is_called_by_its_slug():
    (found,) = subjects([entry("a", tags=[tag("trade", "", "Trade")])])
    assert (found.tag.name.urdu, found.tag.name.english) == ("trade", "Trade")


def test_a_site_without_tags_says_so():
    (page,) = pages(tag_files([entry("a")], Settings(), theme())).values()
    assert "There are no tags yet." in main(page).text
