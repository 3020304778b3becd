import pytest

from tests.publishing.site.entries import main, pages, theme
from translator.publishing.site.lists.missing import Rooted, missing_files
from translator.publishing.site.values import Settings

LOADED = ("href", "src")


def addresses(settings):
    page = pages(missing_files(settings, theme()))["404.html"]
    return [e.attributes[n] for e in page.all() for n in LOADED if n in e.attributes]


def test_the_page_says_in_both_languages_that_there_is_none():
    page = pages(missing_files(Settings(), theme()))["404.html"]
    assert [e.text for e in main(page).one("h1").all("span")] == [
        "صفحہ نہیں ملا", "Page not found",
    ]  # fmt: skip
    robots = [m for m in page.all("meta") if m.attributes.get("name") == "robots"]
    assert [m.attributes["content"] for m in robots] == ["noindex"]


@pytest.mark.parametrize(
    ("url", "root"),
    [
        ("https://example.org/", "/"),
        ("https://example.org/news/", "/news/"),
        ("https://example.org", "/"),
    ],
)
def test_it_finds_its_styles_at_any_depth_where_the_sites_address_is_known(url, root):
    found = [a for a in addresses(Settings(url=url)) if a != "#main"]
    assert root in found
    assert any(a.startswith(f"{root}assets/site.") for a in found)
    assert all(a.startswith(root) and not a.startswith("//") for a in found)


def test_without_the_sites_address_its_links_are_relative():
    assert not [a for a in addresses(Settings()) if a.startswith("/")]
    assert "tags/" in addresses(Settings())


def test_links_from_the_root_are_encoded_and_keep_their_fragment():
    place = Rooted("404.html", "/news/")
    assert place.to("") == "/news/"
    assert place.to("tags/بٹ/", "s1") == "/news/tags/%D8%A8%D9%B9/#s1"
