import pytest

from tests.publishing.site.entries import entry
from translator.errors import SearchError
from translator.press import index
from translator.press.binding import Binding
from translator.press.folder import Folder
from translator.press.index import keep_search
from translator.press.ledger import Ledger
from translator.press.report import SiteReport
from translator.publishing.site.values import SiteFile


@pytest.fixture
def keep(tmp_path, monkeypatch):
    """Keep the index of articles; return whether there is one, what was built, and the remarks."""
    monkeypatch.setattr(index, "bundle_count", lambda number: min(number, 2))
    monkeypatch.setattr(index, "bundle_of", lambda slug, count: len(slug) % count)

    def do(*slugs: str, failing: bool = False):
        built = []

        def build(records, number):
            if failing:
                raise SearchError("There is no pagefind.")
            built.append((number, [record.slug for record in records]))
            yield SiteFile(f"search-index/{number}/all", repr(records).encode())

        monkeypatch.setattr(index, "build_bundle", build)
        with Ledger(tmp_path / "site.db") as ledger:
            binding = Binding(Folder(tmp_path / "site"), ledger, SiteReport(tmp_path / "site"))
            there = keep_search([entry(slug) for slug in slugs], binding)
            binding.drop_rest()
            return there, built, binding.report.remarks

    return do


def test_articles_are_spread_over_bundles_in_the_order_of_their_slugs(keep):
    assert keep("bb", "b", "aa", "a") == (True, [(0, ["aa", "bb"]), (1, ["a", "b"])], [])


def test_only_bundles_with_a_changed_article_are_built_again(keep):
    keep("a", "bb")
    assert keep("bb", "a")[1] == []
    assert keep("a", "bb", "cc")[1] == [(0, ["bb", "cc"])]


def test_bundles_that_nobody_needs_go(keep, tmp_path):
    keep("a", "bb")
    assert keep("a")[1] == [(0, ["a"])]
    assert [path.name for path in (tmp_path / "site/search-index").iterdir()] == ["0"]


def test_a_site_without_articles_has_no_search(keep, tmp_path):
    keep("a")
    assert keep() == (False, [], [])
    assert not (tmp_path / "site/search-index").exists()


def test_a_site_whose_index_cannot_be_built_is_told_why_and_has_none(keep, tmp_path):
    keep("a", "bb")
    assert keep("aa", "b", failing=True) == (False, [], ["There is no pagefind."])
    assert not (tmp_path / "site/search-index").exists()
