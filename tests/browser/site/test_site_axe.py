"""The site is free of what axe-core holds for a serious barrier, in every dress."""

from __future__ import annotations

import pytest

from tests.browser.review.test_axe import barriers
from tests.browser.site.kinds import KINDS, ready
from tests.browser.site.search import served
from tests.sample_site import CORRECTED, MIXED, build_site, keep_newsroom

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

# Each takes seconds; the other pages in one language are like those of the shorter article.
CHECKED = {
    name: path for name, path in KINDS.items() if path not in {f"{MIXED}/ur/", f"{MIXED}/en/"}
}
WIRE = {name: path for name, path in KINDS.items() if path in {"", f"{CORRECTED}/", f"{MIXED}/ur/"}}


@pytest.fixture(scope="module")
def wire(tmp_path_factory):
    """A small site in the other theme."""
    folder = tmp_path_factory.mktemp("wire")
    site = build_site(keep_newsroom(folder, CORRECTED, MIXED), folder / "site", "wire")
    with served(site) as origin:
        yield origin


@pytest.mark.parametrize("path", CHECKED.values(), ids=CHECKED)
def test_a_page_has_no_barriers_in_light_and_dark(visit, path):
    assert barriers(ready(visit(path))) == [[], []]


@pytest.mark.parametrize("path", WIRE.values(), ids=WIRE)
def test_a_page_of_the_other_theme_has_none_either(visit, wire, path):
    assert barriers(ready(visit(wire + path))) == [[], []]


def test_a_phone_with_an_open_note_shows_none(visit):
    page = visit(f"{CORRECTED}/", width=390)
    page.locator("a.term").first.tap()
    page.locator(".note-box").wait_for()

    assert barriers(page) == [[], []]
