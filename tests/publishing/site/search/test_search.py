from __future__ import annotations

import gzip
import json
import re
import stat
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.site.entries import entry, tag, theme
from translator.errors import SearchError
from translator.publishing.site.search import indexer
from translator.publishing.site.search.bundles import bundle_count, bundle_of
from translator.publishing.site.search.index import SearchRecord, build_bundle, record_of
from translator.publishing.site.search.indexer import index_pages, is_available
from translator.publishing.site.search.page import search_page
from translator.publishing.site.values import Settings, SiteFile
from translator.publishing.wording import Notice

PROGRAM = {"pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"}
PAGE = "<!doctype html><html lang=en><body data-pagefind-body><p>Rain.</p></body></html>"


def record(
    slug: str = "rain", urdu: str = "بارش ہوئی۔", english: str = "It rained."
) -> SearchRecord:
    title = Notice("بَارش ۲۰۲۶", "Rain")
    tags = (Notice("موسم", "Weather"),)
    return SearchRecord(slug, f"{slug}/", title, "2026-05-01", tags, urdu, english)


def names(files: list[SiteFile]) -> set[str]:
    return {file.path.rpartition("/")[2] for file in files}


def fragment(files: list[SiteFile]) -> dict[str, object]:
    (found,) = [file for file in files if file.path.endswith(".pf_fragment")]
    return json.loads(gzip.decompress(found.data).decode().removeprefix("pagefind_dcd"))


@pytest.fixture
def pretended(tmp_path, monkeypatch):
    """Put a script in the place of pagefind's binary."""

    def pretend(script: str) -> None:
        path = tmp_path / "pagefind"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(path))

    return pretend


@pytest.mark.parametrize(
    ("articles", "bundles"),
    [(0, 0), (1, 1), (640, 1), (641, 2), (1281, 4), (5000, 8), (10_000, 16)],
)
def test_a_bundle_has_about_six_hundred_articles_at_most(articles, bundles):
    assert bundle_count(articles) == bundles


@given(st.text(), st.sampled_from([1, 2, 8, 64]))
def test_every_article_has_a_bundle(slug, count):
    assert 0 <= bundle_of(slug, count) < count


def test_articles_are_spread_evenly():
    counts = [0] * 8
    for number in range(4000):
        counts[bundle_of(f"article-{number}", 8)] += 1
    assert min(counts) > 400
    assert max(counts) < 600


def test_an_article_stays_in_its_bundle():
    assert [bundle_of(slug, 8) for slug in ("rain", "snow", "خبر")] == [7, 5, 4]


def test_a_record_is_made_of_an_entry():
    made = record_of(entry("page", "2026-05-03", tags=[tag("rain", "بارش", "Rain")]))
    assert (made.slug, made.address, made.date) == ("page", "page/", "2026-05-03")
    assert (made.title, made.tags) == (
        Notice("خبر page", "Story page"),
        (Notice("بارش", "Rain"),),
    )


def test_the_files_of_a_bundle_are_below_its_number():
    files = list(build_bundle([record()], 3))
    assert {file.path.split("/")[1] for file in files} == {"3"}
    assert all(file.path.startswith("search-index/3/") for file in files)
    assert [file.path for file in files] == sorted(file.path for file in files)


def test_only_the_first_bundle_has_the_program():
    assert names(list(build_bundle([record()], 0))) >= PROGRAM
    assert not names(list(build_bundle([record()], 1))) & PROGRAM


def test_what_the_page_does_not_use_is_left_out():
    left = names(list(build_bundle([record()], 0))) - PROGRAM
    kinds = {name.rpartition(".")[2] for name in left}
    assert kinds == {"json", "pf_fragment", "pf_index", "pf_meta"}


def test_a_bundle_without_articles_has_no_files():
    assert list(build_bundle([], 0)) == []


def test_the_same_articles_give_the_same_bytes_in_any_order():
    records = [record(f"n{n}", f"بارش {n}", f"Rain {n}") for n in range(40)]
    first = list(build_bundle(records, 0))
    for start in (7, 20, 33):
        assert list(build_bundle([*records[start:], *records[:start]][::-1], 0)) == first


def test_both_languages_are_one_document_with_the_titles_as_written():
    found = fragment(list(build_bundle([record()], 0)))
    assert "بارش ہوئی۔" in found["content"]
    assert "It rained." in found["content"]
    assert "موسم Weather" in found["content"]
    assert found["meta"] == {"title": "بَارش ۲۰۲۶", "english": "Rain"}
    assert [anchor["id"] for anchor in found["anchors"]] == ["ur", "en", "2026-05-01"]


def test_titles_are_found_in_the_usual_spelling_too():
    assert fragment(list(build_bundle([record()], 0)))["content"].startswith("بارش 2026. Rain.")


def test_the_words_of_an_article_are_no_markup():
    evil = '</p><h1 id="x">A</h1><script>b()</script> &lt;i&gt; "'
    found = fragment(list(build_bundle([record(english=evil)], 0)))
    assert evil in found["content"]
    assert len(found["anchors"]) == 3


def test_the_binary_is_there():
    assert is_available()
    assert "pagefind-entry.json" in index_pages([("rain/", PAGE)])


def test_settings_of_the_machine_change_nothing(tmp_path, monkeypatch):
    before = index_pages([("rain/", PAGE)])
    (tmp_path / "pagefind.toml").write_text('root_selector = "nothing"\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "nothing")
    assert index_pages([("rain/", PAGE)]) == before


def test_without_the_binary_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setattr(indexer, "_binary", lambda: None)
    assert not is_available()
    with pytest.raises(SearchError, match=r"not installed.*pip install"):
        index_pages([])


def test_a_binary_that_cannot_be_started_is_an_error_of_the_search(monkeypatch, tmp_path):
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "none"))
    with pytest.raises(SearchError, match=r"could not index.*no search.*Install it again"):
        index_pages([("rain/", PAGE)])


@pytest.mark.parametrize("script", ["exit 3", "echo nothing,here,is,right", "printf 'e30=,'"])
def test_a_binary_that_answers_wrongly_is_an_error_of_the_search(pretended, script):
    pretended(script)
    with pytest.raises(SearchError, match="could not index"):
        index_pages([("rain/", PAGE * 1000)] * 20)


def test_what_the_binary_complains_about_is_told(pretended):
    answer = {"message_id": 1, "payload": {"type": "Error", "message": "no room"}}
    told = b64encode(json.dumps(answer).encode()).decode()
    pretended(f"printf '{told},'; cat > /dev/null")
    with pytest.raises(SearchError, match=r"\(no room\)"):
        index_pages([("rain/", PAGE)])


def test_a_binary_that_hangs_is_stopped(pretended, monkeypatch):
    monkeypatch.setattr(indexer, "_WAIT", 0.2)
    pretended("exec sleep 60")
    with pytest.raises(SearchError, match="ended before"):
        index_pages([("rain/", PAGE)])


def test_the_page_has_a_real_form_and_knows_the_index():
    html = search_page(Settings(), theme(), 8).data.decode()
    assert search_page(Settings(), theme(), 8).path == "search/index.html"
    assert 'data-index="../search-index/" data-bundles="8" data-root="../"' in html
    assert '<input id="q" name="q" type="search" dir="auto"' in html


def test_without_scripts_the_page_shows_another_way():
    html = search_page(Settings(), theme(), 8).data.decode()
    (otherwise,) = re.findall(r"<noscript>(.*?)</noscript>", html, re.DOTALL)
    assert "The search needs JavaScript." in otherwise
    assert "تلاش کے لیے جاوا اسکرپٹ درکار ہے۔" in otherwise
    assert 'href="../archive/"' in otherwise


def test_only_the_search_page_may_run_webassembly_and_read_files():
    html = search_page(Settings(), theme(), 1).data.decode()
    policy = html.split('Content-Security-Policy" content="')[1].split('"')[0]
    assert "script-src 'self' 'wasm-unsafe-eval'" in policy
    assert policy.endswith("connect-src 'self'; worker-src 'self'")


def test_without_an_index_the_page_says_so_and_loads_no_script():
    html = search_page(Settings(), theme(), 0).data.decode()
    assert "This site has no search." in html
    assert "<form" not in html
    assert "assets/search." not in html


def test_a_place_for_the_index_is_left_as_it_was(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    list(build_bundle([record()], 0))
    assert list(tmp_path.iterdir()) == []
