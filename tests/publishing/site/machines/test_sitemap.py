from __future__ import annotations

from lxml import etree

from tests.publishing.site.told import HERE, NOWHERE, SITE, entry
from translator.publishing.site.machines import sitemap
from translator.publishing.site.machines.sitemap import sitemap_files

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def files(*entries, settings=SITE, addresses=()):
    return {file.path: file.data for file in sitemap_files(entries, settings, addresses)}


def locations(data):
    return [e.text for e in etree.fromstring(data).iter(f"{NS}loc")]


def test_without_the_address_of_the_site_there_is_only_robots_txt():
    assert files(entry(), settings=NOWHERE) == {"robots.txt": b"User-agent: *\nAllow: /\n"}


def test_robots_txt_names_the_sitemap():
    assert files()["robots.txt"].decode() == (
        f"User-agent: *\nAllow: /\n\nSitemap: {HERE}sitemap.xml\n"
    )


def test_a_sitemap_has_the_lists_and_three_pages_of_each_article():
    found = files(entry("آم"), addresses=["tags/", "", "tags/"])
    mango = f"{HERE}%D8%A2%D9%85/"
    assert locations(found["sitemap.xml"]) == [
        HERE,
        f"{HERE}tags/",
        mango,
        f"{mango}en/",
        f"{mango}ur/",
    ]


def test_each_page_of_an_article_names_all_three_and_when_it_changed():
    urls = etree.fromstring(files(entry())["sitemap.xml"]).findall(f"{NS}url")
    assert len(urls) == 3
    for url in urls:
        assert url.findtext(f"{NS}lastmod") == "2024-03-08T14:01:00Z"
        links = [(e.get("rel"), e.get("hreflang"), e.get("href")) for e in url.findall(LINK)]
        assert links == [
            ("alternate", "ur", f"{HERE}aam/ur/"),
            ("alternate", "en", f"{HERE}aam/en/"),
            ("alternate", "x-default", f"{HERE}aam/"),
        ]


def test_a_site_without_articles_has_a_sitemap():
    assert locations(files(addresses=[""])["sitemap.xml"]) == [HERE]


def test_50_000_pages_are_one_sitemap_and_one_more_are_two():
    addresses = [f"tags/{n:05}/" for n in range(50_000)]
    assert list(files(addresses=addresses)) == ["robots.txt", "sitemap.xml"]
    more = files(addresses=[*addresses, "tags/more/"])
    assert list(more) == ["robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    index = etree.fromstring(more["sitemap.xml"])
    assert index.tag == f"{NS}sitemapindex"
    assert locations(more["sitemap.xml"]) == [f"{HERE}sitemap-1.xml", f"{HERE}sitemap-2.xml"]
    parts = [locations(more[f"sitemap-{n}.xml"]) for n in (1, 2)]
    assert list(map(len, parts)) == [50_000, 1]
    assert len({*parts[0], *parts[1]}) == 50_001


def test_no_sitemap_is_larger_than_it_may_be(monkeypatch):
    monkeypatch.setattr(sitemap, "_MOST_BYTES", 5_000)
    entries = [entry(f"a&b-{n}-آم") for n in range(20)]
    found = files(*entries)
    parts = [data for path, data in found.items() if path.startswith("sitemap-")]
    assert len(parts) > 2
    assert max(map(len, parts)) <= 5_000
    assert sum(len(locations(data)) for data in parts) == 60
