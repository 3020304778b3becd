from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree

from tests.publishing.site.machines.atom import ATOM, XHTML, faults
from tests.publishing.site.told import HERE, NOWHERE, SITE, entry
from translator.publishing.site.machines.feeds import feed_files
from translator.publishing.wording import Notice

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
UTC = dt.UTC


def feeds(*entries, settings=SITE):
    return {file.path: file.data for file in feed_files(entries, settings)}


def feed(name, *entries, settings=SITE):
    return etree.fromstring(feeds(*entries, settings=settings)[name])


def links(element):
    kept = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
    return [(link.get("hreflang"), link.get("href")) for link in kept]


def text(element, name):
    return element.findtext(ATOM + name)


def test_there_is_a_feed_of_each_language_and_one_of_both():
    assert list(feeds(entry())) == ["feed.xml", "feed-ur.xml", "feed-en.xml"]
    assert {n: etree.fromstring(d).get(LANG) for n, d in feeds(entry()).items()} == {
        "feed.xml": "en",
        "feed-ur.xml": "ur",
        "feed-en.xml": "en",
    }


@pytest.mark.parametrize("settings", [SITE, NOWHERE])
@pytest.mark.parametrize(
    "entries",
    [
        [],
        [entry()],
        [entry(), entry("bam", author=Notice("", ""), tags=(), summary=Notice("", ""))],
        [entry(updated=dt.datetime(2024, 3, 8, 14, 1, 2, 345, UTC).replace(tzinfo=None))],
        [entry(title=Notice("آم & <b>", "a \x0b\x00 & <b>"), summary=Notice("\x0c", "\ufffe x"))],
    ],
)
def test_feeds_keep_the_rules_of_atom(entries, settings):
    assert {n: faults(data) for n, data in feeds(*entries, settings=settings).items()} == {
        "feed.xml": [],
        "feed-ur.xml": [],
        "feed-en.xml": [],
    }


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("<id>", "<id>no iri"),
        ("2024-03-07T", "2024-03-07 "),
        ("<published>", "<updated>2024-01-01T00:00:00Z</updated><published>"),
        ('rel="self"', 'rel="alternate"'),
        ('term="fruit"', ""),
        ("<name>Sara</name>", ""),
        ("<summary>", "<summary><b/>"),
        ("alternate", "related"),
        ("alternate", "self"),
        (f"<id>{HERE}aam/en/</id>", ""),
    ],
)
def test_the_rules_of_atom_are_looked_at(was, now):
    good = feeds(entry())["feed-en.xml"].decode()
    assert was in good
    assert faults(good.replace(was, now).encode())


def test_an_entry_of_one_language():
    one = feed("feed-ur.xml", entry()).find(f"{ATOM}entry")
    assert text(one, "title") == "آم سستے ہیں"
    assert text(one, "summary") == "آم کی فصل اچھی ہے۔"
    assert text(one, "id") == f"{HERE}aam/ur/"
    assert links(one) == [("ur", f"{HERE}aam/ur/")]
    assert text(one, "updated") == "2024-03-08T14:01:00Z"
    assert text(one, "published") == "2024-03-07T00:00:00Z"
    assert one.findtext(f"{ATOM}author/{ATOM}name") == "سارہ"
    assert dict(one.find(f"{ATOM}category").attrib) == {"term": "fruit", "label": "پھل"}


def test_an_entry_of_both_languages():
    one = feed("feed.xml", entry()).find(f"{ATOM}entry")
    assert text(one, "title") == "Mangoes are cheap · \u2068آم سستے ہیں\u2069"
    assert links(one) == [
        (None, f"{HERE}aam/"),
        ("ur", f"{HERE}aam/ur/"),
        ("en", f"{HERE}aam/en/"),
    ]
    parts = one.findall(f"{ATOM}summary/{XHTML}div/{XHTML}div")
    assert [(p.get("lang"), p.get(LANG), p.get("dir"), p.text) for p in parts] == [
        ("en", "en", "ltr", "The mango harvest is good."),
        ("ur", "ur", "rtl", "آم کی فصل اچھی ہے۔"),
    ]


def test_a_summary_in_one_language_only_is_told_in_that_one():
    one = feed("feed.xml", entry(summary=Notice("", "Good."))).find(f"{ATOM}entry")
    parts = one.findall(f"{ATOM}summary/{XHTML}div/{XHTML}div")
    assert [(p.get("lang"), p.text) for p in parts] == [("en", "Good.")]
    assert feed("feed.xml", entry(summary=Notice("", ""))).find(f".//{ATOM}summary") is None


def test_a_feed_says_whose_it_is():
    root = feed("feed-en.xml", entry())
    assert text(root, "title") == "The Daily"
    assert text(root, "id") == f"{HERE}feed-en.xml"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "The Daily"
    assert links(root) == [(None, HERE)]


def test_a_feed_changed_with_its_newest_change():
    later = dt.datetime(2024, 5, 1, 5, 0, tzinfo=dt.timezone(dt.timedelta(hours=5)))
    assert text(feed("feed.xml", entry(), entry("b", updated=later)), "updated") == (
        "2024-05-01T00:00:00Z"
    )
    assert text(feed("feed.xml"), "updated") == "1970-01-01T00:00:00Z"


def test_the_thirty_newest_are_told():
    days = [entry(f"d{n}", date=dt.date(2024, 1, 1) + dt.timedelta(n)) for n in range(31)]
    titles = [text(e, "id") for e in feed("feed-en.xml", *days).findall(f"{ATOM}entry")]
    assert titles == [f"{HERE}d{n}/en/" for n in range(30, 0, -1)]


def test_without_the_address_of_the_site_links_are_relative_and_ids_stay():
    first, again = (feed("feed.xml", entry(), settings=NOWHERE) for _ in range(2))
    one = first.find(f"{ATOM}entry")
    assert [href for _, href in links(one)] == ["aam/", "aam/ur/", "aam/en/"]
    assert links(first) == [(None, "./")]
    assert text(one, "id").startswith("urn:uuid:")
    assert text(one, "id") == text(again.find(f"{ATOM}entry"), "id")
    ids = [text(feed(n, entry(), settings=NOWHERE), "id") for n in feeds(entry())]
    assert len({text(one, "id"), *ids}) == 4


def test_feeds_do_not_depend_on_the_order_of_entries():
    one, two = entry(), entry("bam")
    assert feeds(one, two) == feeds(two, one)
