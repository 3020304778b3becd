from __future__ import annotations

import json
from dataclasses import replace

import pytest
from markupsafe import Markup

from tests.publishing.site.told import HERE, NOWHERE, SITE, entry
from translator.publishing.site.machines.in_view import in_view
from translator.publishing.site.machines.meta import article_meta, page_meta
from translator.publishing.site.place import Place
from translator.publishing.wording import Notice

LD = "https://schema.org"


def said(meta, name):
    return [content for key, content in meta.properties if key == name]


def read(meta):
    return json.loads(str(meta.json_ld))


@pytest.mark.parametrize(
    ("urdu", "english", "view", "expected"),
    [
        ("آم", "Mango", "both", "Mango · \u2068آم\u2069"),
        ("آم", "Mango", "ur", "آم"),
        ("آم", "Mango", "en", "Mango"),
        ("", "Mango", "both", "Mango"),
        ("آم", "", "both", "آم"),
        ("", "Mango", "ur", "Mango"),
        ("آم", "", "en", "آم"),
        ("BBC", "BBC", "both", "BBC"),
    ],
)
def test_one_line_for_both_languages(urdu, english, view, expected):
    assert in_view(Notice(urdu, english), view) == expected


@pytest.mark.parametrize(
    ("view", "title", "description", "path"),
    [
        (
            "both",
            "Mangoes are cheap · \u2068آم سستے ہیں\u2069 — The Daily · \u2068روزنامہ\u2069",
            "The mango harvest is good. · \u2068آم کی فصل اچھی ہے۔\u2069",
            "aam/",
        ),
        ("ur", "آم سستے ہیں — روزنامہ", "آم کی فصل اچھی ہے۔", "aam/ur/"),
        ("en", "Mangoes are cheap — The Daily", "The mango harvest is good.", "aam/en/"),
    ],
)
def test_an_article_has_the_title_and_address_of_its_view(view, title, description, path):
    meta = article_meta(entry(), SITE, view)
    assert (meta.title, meta.description) == (title, description)
    assert meta.canonical == HERE + path
    assert said(meta, "og:url") == [HERE + path]


@pytest.mark.parametrize("view", ["both", "ur", "en"])
def test_each_page_of_an_article_names_all_three(view):
    assert article_meta(entry(), SITE, view).alternates == (
        ("ur", f"{HERE}aam/ur/"),
        ("en", f"{HERE}aam/en/"),
        ("x-default", f"{HERE}aam/"),
    )


def test_feeds_are_linked_from_where_the_page_is():
    assert article_meta(entry(), SITE, "ur").feeds == (
        ("The Daily · \u2068روزنامہ\u2069", "../../feed.xml"),
        ("روزنامہ", "../../feed-ur.xml"),
        ("The Daily", "../../feed-en.xml"),
    )
    first = page_meta(SITE.title, SITE.description, Place("index.html"), SITE)
    assert [href for _, href in first.feeds] == ["feed.xml", "feed-ur.xml", "feed-en.xml"]


def test_open_graph_tells_of_an_article():
    assert article_meta(entry(), SITE, "ur").properties == (
        ("og:type", "article"),
        ("og:title", "آم سستے ہیں"),
        ("og:description", "آم کی فصل اچھی ہے۔"),
        ("og:locale", "ur_PK"),
        ("og:locale:alternate", "en_GB"),
        ("og:url", f"{HERE}aam/ur/"),
        ("og:site_name", "روزنامہ"),
        ("article:published_time", "2024-03-07"),
        ("article:modified_time", "2024-03-08T14:01:00Z"),
        ("article:tag", "پھل"),
        ("twitter:card", "summary"),
    )


def test_the_english_and_the_double_page_are_english_first():
    for view in ("en", "both"):
        meta = article_meta(entry(), SITE, view)
        assert said(meta, "og:locale") == ["en_GB"]
        assert said(meta, "og:locale:alternate") == ["ur_PK"]
        assert said(meta, "article:tag") == ["Fruit"]


def test_a_picture_is_told_with_its_whole_address():
    meta = article_meta(entry(image="a b.jpg"), SITE, "en")
    assert said(meta, "og:image") == [f"{HERE}aam/a%20b.jpg"]
    assert said(meta, "twitter:card") == ["summary_large_image"]
    assert read(meta)["image"] == f"{HERE}aam/a%20b.jpg"


def test_without_the_address_of_the_site_nothing_absolute_is_told():
    for view in ("both", "ur", "en"):
        meta = article_meta(entry(image="a.jpg"), NOWHERE, view)
        assert (meta.canonical, meta.alternates) == ("", ())
        assert said(meta, "og:url") == said(meta, "og:image") == []
        assert said(meta, "twitter:card") == ["summary"]
        assert "http" not in meta.json_ld.replace(LD, "")
    assert (
        page_meta(SITE.title, SITE.description, Place("tags/index.html"), NOWHERE).canonical == ""
    )


def test_the_english_article_is_told_to_be_a_translation():
    assert read(article_meta(entry(), SITE, "en")) == {
        "@context": LD,
        "@type": "NewsArticle",
        "@id": f"{HERE}aam/en/",
        "url": f"{HERE}aam/en/",
        "headline": "Mangoes are cheap",
        "inLanguage": "en",
        "description": "The mango harvest is good.",
        "datePublished": "2024-03-07",
        "dateModified": "2024-03-08T14:01:00Z",
        "keywords": ["Fruit"],
        "author": {"@type": "Person", "name": "Sara"},
        "publisher": {"@type": "Organization", "name": "The Daily", "url": HERE},
        "isPartOf": {"@type": "WebSite", "name": "The Daily", "url": HERE},
        "translator": {"@type": "SoftwareApplication", "name": "Dozaban"},
        "translationOfWork": {
            "@type": "NewsArticle",
            "@id": f"{HERE}aam/ur/",
            "url": f"{HERE}aam/ur/",
            "headline": "آم سستے ہیں",
            "inLanguage": "ur",
        },
    }


def test_the_urdu_article_is_told_to_have_one():
    data = read(article_meta(entry(), SITE, "ur"))
    assert (data["inLanguage"], data["keywords"]) == ("ur", ["پھل"])
    assert data["workTranslation"]["@id"] == f"{HERE}aam/en/"
    assert "translator" not in data
    assert "translationOfWork" not in data


def test_the_double_page_tells_of_both():
    english, urdu = read(article_meta(entry(), SITE, "both"))["@graph"]
    assert (english["inLanguage"], urdu["inLanguage"]) == ("en", "ur")
    assert english["translationOfWork"]["@id"] == urdu["@id"]
    assert urdu["workTranslation"]["@id"] == english["@id"]


def test_what_is_not_known_is_not_told():
    bare = entry(author=Notice("", ""), tags=(), summary=Notice("", ""))
    meta = article_meta(bare, NOWHERE, "en")
    assert not {"author", "keywords", "description", "image", "@id"} & read(meta).keys()
    assert said(meta, "og:description") == said(meta, "article:tag") == []


def test_a_headline_has_at_most_110_characters():
    long = entry(title=Notice("آم " * 80, "Mangoes are cheap " * 20))
    data = read(article_meta(long, SITE, "en"))
    for headline in (data["headline"], data["translationOfWork"]["headline"]):
        assert 100 < len(headline) <= 110
        assert headline.endswith("…")


def test_json_ld_cannot_end_its_element():
    evil = "</script><!-- & \u2028\u2029"
    meta = article_meta(replace(entry(), title=Notice(evil, evil)), SITE, "en")
    assert isinstance(meta.json_ld, Markup)
    assert not set("<>&\u2028\u2029") & set(meta.json_ld)
    assert read(meta)["headline"] == "</script><!-- &"


def test_other_pages_are_web_pages_in_both_languages():
    title, about = Notice("موضوعات", "Tags"), Notice("", "All tags")
    meta = page_meta(title, about, Place("tags/index.html"), SITE)
    assert meta.title == "Tags · \u2068موضوعات\u2069 — The Daily · \u2068روزنامہ\u2069"
    assert (meta.description, meta.canonical) == ("All tags", f"{HERE}tags/")
    assert (meta.alternates, meta.json_ld) == ((), "")
    assert said(meta, "og:type") == ["website"]
    assert said(meta, "twitter:card") == ["summary"]


def test_the_first_page_does_not_say_the_name_twice():
    meta = page_meta(SITE.title, SITE.description, Place("index.html"), SITE)
    assert meta.title == "The Daily · \u2068روزنامہ\u2069"
    assert meta.canonical == HERE
