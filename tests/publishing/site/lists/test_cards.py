import pytest

from tests.publishing.parsed import parse
from tests.publishing.site.entries import entry, tag, theme
from translator.publishing.site.lists.cards import Cards
from translator.publishing.site.lists.index import index_files
from translator.publishing.site.lists.tags import tag_files
from translator.publishing.site.place import Place
from translator.publishing.site.values import Settings

ONE = entry("a", tags=[tag("bitcoin", "بٹ کوائن", "Bitcoin")])


@pytest.mark.parametrize(
    ("path", "up"),
    [("index.html", ""), ("page/2/index.html", "../../"), ("tags/x/page/2/index.html", "../" * 4)],
)
def test_links_start_from_the_page_on_which_an_article_stands(path, up):
    cards = Cards(Settings(), theme())
    cards.at(Place("archive/index.html"))(ONE)
    found = parse(cards.at(Place(path))(ONE)).all("a")
    assert {a.attributes["href"] for a in found} == {f"{up}a/", f"{up}tags/bitcoin/"}


def test_lists_are_the_same_with_cards_of_their_own_and_with_shared_ones():
    shared = Cards(Settings(), theme())
    for files in (index_files, tag_files):
        own = list(files([ONE], Settings(), theme()))
        assert list(files([ONE], Settings(), theme(), shared)) == own
