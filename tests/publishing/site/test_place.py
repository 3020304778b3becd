import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.publishing.site.place import Place

FOLDERS = st.lists(st.sampled_from(["a", "ur", "tags", "آم"]), max_size=3).map(
    lambda names: "".join(f"{name}/" for name in names)
)


def test_a_folder_is_addressed_without_its_index():
    assert Place("a/ur/index.html").address == "a/ur/"
    assert Place("index.html").address == ""
    assert Place("404.html").address == "404.html"


def test_an_absolute_address_needs_that_of_the_site():
    assert (
        Place("آم/index.html").url("https://example.org/n/")
        == "https://example.org/n/%D8%A2%D9%85/"
    )
    assert Place("آم/index.html").url("") == ""


@pytest.mark.parametrize(
    ("here", "address", "fragment", "link"),
    [
        ("index.html", "", "", "./"),
        ("index.html", "tags/", "", "tags/"),
        ("a/index.html", "", "", "../"),
        ("a/ur/index.html", "assets/x.css", "", "../../assets/x.css"),
        ("a/index.html", "glossary/b/", "bit coin", "../glossary/b/#bit%20coin"),
    ],
)
def test_links_are_relative(here, address, fragment, link):
    assert Place(here).to(address, fragment) == link


@given(FOLDERS, FOLDERS)
def test_a_link_leads_to_its_address_from_anywhere(here, there):
    link = Place(f"{here}index.html").to(there)
    assert link.isascii()
    end = posixpath.normpath(posixpath.join("/", here, link.replace("%D8%A2%D9%85", "آم")))
    assert end == posixpath.normpath(f"/{there}")
