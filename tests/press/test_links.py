import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.press.links import Broken, PageLinks, broken_links, links_of
from translator.publishing.site.place import Place

NAMES = st.sampled_from(
    ["index.html", "a/index.html", "a/ur/index.html", "آم-خبر/index.html", "b c/x.png"]
)


def page(body: str) -> bytes:
    return f"<!doctype html><html><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("../b/", ("b/index.html", "")),
        ("./", ("a/index.html", "")),
        ("..", ("index.html", "")),
        ("../", ("index.html", "")),
        ("ur/#s3", ("a/ur/index.html", "s3")),
        ("#s3", ("a/index.html", "s3")),
        ("x.png?v=2", ("a/x.png", "")),
        ("%D8%A2%D9%85.md", ("a/آم.md", "")),
        ("../../../up/", ("../../up/index.html", "")),
        ("http://[", ("http://[", "")),
    ],
)
def test_a_link_leads_to_a_file_of_the_site(address, target):
    found = links_of("a/index.html", page(f'<a href="{address}">x</a>'))
    assert found.links == (target,)


@pytest.mark.parametrize(
    "address", ["https://example.org/", "//example.org/x", "mailto:a@b.example"]
)
def test_links_that_leave_the_site_are_not_looked_at(address):
    assert links_of("index.html", page(f'<a href="{address}">x</a>')).links == ()


def test_pictures_styles_and_ids_are_found():
    found = links_of("index.html", page('<img src="p.png"><link href="a.css"><p id="s1">'))
    assert found == PageLinks(frozenset({"s1"}), (("a.css", ""), ("p.png", "")))


def test_a_link_is_broken_if_the_file_or_the_element_is_not_there():
    pages = {
        "index.html": PageLinks(
            frozenset(),
            (("a/index.html", "s1"), ("a/index.html", "s9"), ("no.css", ""), ("feed.xml", "x")),
        ),
        "a/index.html": PageLinks(frozenset({"s1"}), ()),
    }
    assert broken_links(pages, [*pages, "feed.xml"]) == [
        Broken("index.html", "a/index.html#s9"),
        Broken("index.html", "no.css"),
    ]


@given(NAMES, NAMES, st.text("sxا %#", max_size=3))
def test_a_place_links_to_where_the_check_finds_it(here, there, fragment):
    address = Place(there).address
    link = Place(here).to(address, fragment).replace("&", "&amp;").replace('"', "&quot;")
    assert links_of(here, page(f'<a href="{link}">x</a>')).links == ((there, fragment),)


def test_an_empty_page_links_nowhere():
    assert links_of("index.html", b"<!doctype html>") == PageLinks(frozenset(), ())


@pytest.mark.parametrize(
    ("address", "links"),
    [
        ("/news/a/#s1", (("a/index.html", "s1"),)),
        ("/news/", (("index.html", ""),)),
        ("/other/", ()),
    ],
)
def test_a_link_that_begins_with_a_slash_begins_at_the_address_of_the_site(address, links):
    found = links_of("b/c/index.html", page(f'<a href="{address}">x</a>'), "/news/")
    assert found.links == links
