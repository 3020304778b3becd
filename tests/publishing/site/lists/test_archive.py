from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.site.entries import entry, links, main, pages, theme
from translator.publishing.site.lists.archive import archive_files, years
from translator.publishing.site.values import Settings

THREE = [entry("c", "2026-02-11"), entry("b", "2026-02-03"), entry("a", "2024-12-31")]


def test_years_and_months_are_counted_in_each_language():
    page = pages(archive_files(THREE, Settings(), theme()))["archive/index.html"]
    assert [h.one(of="en").text for h in main(page).all("h2")] == [
        "2026 2 articles", "2024 1 article",
    ]  # fmt: skip
    assert [h.one(of="ur").text for h in main(page).all("h2")] == ["2026 2 مضامین", "2024 1 مضمون"]
    assert [ul.text for ul in main(page).all("ul", of="en")] == [
        "February 2 articles", "December 1 article",
    ]  # fmt: skip
    assert [ul.text for ul in main(page).all("ul", of="ur")] == ["فروری 2 مضامین", "دسمبر 1 مضمون"]
    assert list(dict.fromkeys(links(page))) == ["2026/", "2026/#m02", "2024/", "2024/#m12"]


def test_a_year_lists_its_articles_by_month():
    found = pages(archive_files(THREE, Settings(), theme()))
    assert list(found) == [
        "archive/index.html", "archive/2026/index.html", "archive/2024/index.html",
    ]  # fmt: skip
    section = main(found["archive/2026/index.html"]).one("section")
    assert section.one("h2").attributes["id"] == "m02"
    assert [a.attributes["href"] for a in section.all("a", of="en")] == ["../../c/", "../../b/"]
    assert [t.attributes["datetime"] for t in section.all("time")] == ["2026-02-11", "2026-02-03"]
    assert "Summary" not in section.text


def test_months_of_a_year_can_be_jumped_to():
    page = pages(archive_files(THREE, Settings(), theme()))["archive/2024/index.html"]
    urdu, english = main(page).one("nav").all("p")
    assert [(a.text, a.attributes["href"]) for a in urdu.all("a")] == [
        ("تمام سال", "../"), ("دسمبر", "#m12"),
    ]  # fmt: skip
    assert [(a.text, a.attributes["href"]) for a in english.all("a")] == [
        ("All years", "../"), ("December", "#m12"),
    ]  # fmt: skip


def test_an_empty_archive_says_so():
    (page,) = pages(archive_files([], Settings(), theme())).values()
    assert "No article has been published yet." in main(page).text


@given(st.lists(st.dates(), max_size=30))
def test_every_article_is_in_its_month_once(days):
    entries = [entry(f"a-{n}", f"{day}") for n, day in enumerate(sorted(days, reverse=True))]
    found = years(entries)
    assert [e for y in found for m in y.months for e in m.entries] == entries
    assert sum(year.count for year in found) == len(entries)
    assert len({year.place.path for year in found}) == len(found)
    for year in found:
        assert len({month.id for month in year.months}) == len(year.months)
        assert {e.date.year for m in year.months for e in m.entries} == {year.number}
        assert all(len({e.date.month for e in m.entries}) == 1 for m in year.months)
