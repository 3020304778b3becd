from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.site.entries import entry
from translator.publishing.site.lists.paging import sheets

MANY = [entry(f"a-{n}") for n in range(60)]


@given(st.integers(0, 60), st.integers(1, 70), st.sampled_from(["", "tags/bitcoin/"]))
def test_every_entry_is_on_exactly_one_page_in_order(number, per_page, base):
    found = list(sheets(MANY[:number], per_page, base))
    assert [one for sheet in found for one in sheet.entries] == MANY[:number]
    assert [sheet.number for sheet in found] == list(range(1, found[0].count + 1))
    assert len({sheet.place.path for sheet in found}) == len(found)
    assert all(len(sheet.entries) == per_page for sheet in found[:-1])
    assert all(sheet.entries for sheet in found[1:])
    assert {(sheet.count, sheet.total) for sheet in found} == {(len(found), number)}


def test_the_first_page_is_the_list_itself():
    first, second = sheets(MANY[:3], 2, "tags/bitcoin/")
    assert first.place.path == "tags/bitcoin/index.html"
    assert second.place.path == "tags/bitcoin/page/2/index.html"
    assert second.address(1) == "tags/bitcoin/"


def test_the_first_page_of_the_site_is_at_its_address():
    first, second = sheets(MANY[:3], 2, "")
    assert (first.place.path, second.place.path) == ("index.html", "page/2/index.html")
    assert second.address(1) == ""
