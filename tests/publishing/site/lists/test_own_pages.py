import pytest

from tests.publishing.site.entries import links, main, pages, theme
from translator.errors import UsageError
from translator.publishing.site.lists.own_pages import footer_html, own_page_names, own_pages
from translator.publishing.site.place import Place
from translator.publishing.site.values import Settings
from translator.publishing.wording import Notice


def settings(folder, **files):
    """Write own pages; "__ur" in a name stands for the second dot."""
    for name, text in files.items():
        (folder / f"{name.replace('__', '.')}.md").write_text(text, encoding="utf-8")
    return Settings(pages=folder)


def shown(folder, **files):
    return pages(own_pages(settings(folder, **files), theme()))


def test_both_languages_stand_side_by_side(tmp_path):
    page = shown(tmp_path, about="# About us\n\nHello.", about__ur="# ہمارے بارے میں\n\nسلام۔")
    top = main(page["about/index.html"])
    assert [e.text for e in top.one("h1").all("span")] == ["ہمارے بارے میں", "About us"]
    urdu, english = top.one(of="prose").all("div")
    assert (urdu.text, urdu.attributes["lang"], urdu.attributes["dir"]) == ("سلام۔", "ur", "rtl")
    assert (english.text, english.attributes["lang"]) == ("Hello.", "en")
    assert page["about/index.html"].one("html").attributes["data-view"] == "both"


@pytest.mark.parametrize(
    ("name", "lang"), [("about", "en"), ("about__en", "en"), ("about__ur", "ur")]
)
def test_a_page_in_one_language_is_shown_whatever_readers_chose(tmp_path, name, lang):
    page = shown(tmp_path, **{name: "# About us\n\nHello."})["about/index.html"]
    assert page.one("html").attributes["lang"] == lang
    assert page.one("html").attributes["data-view"] == lang
    assert [e.attributes["lang"] for e in main(page).one(of="prose").all("div")] == [lang]
    assert not page.all("nav", of="views")


def test_markdown_has_tables_lists_and_code(tmp_path):
    text = "# A\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n3. three\n4. four\n\n```\nx < 1\n```\n"
    top = main(shown(tmp_path, a=text)["a/index.html"])
    assert [td.text for td in top.all("td")] == ["1", "2"]
    assert top.one("ol").attributes == {"start": "3"}
    assert top.one("pre").text == "x < 1"


def test_only_the_first_heading_is_the_title(tmp_path):
    top = main(shown(tmp_path, a="# A *b* &amp; c\n\n# D\n\n## E")["a/index.html"])
    assert top.one("h1").text == "A b & c"
    assert [h.text for h in top.all("h2")] == ["D", "E"]


def test_what_could_do_harm_does_not_come_through(tmp_path):
    text = (
        "# A\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n"
        "<p style='color: red' id=main class=x onclick=alert(1)>b</p>\n\n[c](javascript:alert(1))"
    )
    top = main(shown(tmp_path, a=text)["a/index.html"])
    assert not top.all("script") + top.all("img")
    assert "alert" not in top.text
    (box,) = top.all(of="prose")
    assert [p.text for p in box.all("p")] == ["", "b", "c"]
    assert [p.attributes for p in box.all("p")] == [{}, {}, {}]
    assert "href" not in top.one("a").attributes


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("tags/", "../tags/"),
        ("<Contact us.ur.md#x>", "../contact-us/#x"),
        ("/", "../"),
        ("./", "../"),
        ("../archive/2026/", "../archive/2026/"),
        ("feed.xml", "../feed.xml"),
        ("https://example.org/b.md", "https://example.org/b.md"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_links_are_addresses_on_the_site(tmp_path, written, href):
    assert links(shown(tmp_path, a=f"# A\n\n[there]({written})")["a/index.html"]) == [href]


def test_numbers_latin_words_and_code_keep_their_direction_in_urdu(tmp_path):
    text = "# ا\n\nBitcoin (BTC) کی قیمت **$30,000** &lt; `a > b`۔ [ب](https://example.org/?a>b)"
    (box,) = main(shown(tmp_path, a__ur=text)["a/index.html"]).one(of="prose").all("div")
    assert [e.text for e in box.all("bdi")] == ["Bitcoin", "BTC", "$30,000"]
    assert {e.attributes["dir"] for e in box.all("bdi")} == {"ltr"}
    assert (box.one("code").text, box.one("code").attributes) == ("a > b", {"dir": "ltr"})
    assert box.text == "Bitcoin (BTC) کی قیمت $30,000 < a > b۔ ب"
    assert box.one("a").attributes == {"href": "https://example.org/?a>b"}


def test_names_of_pages_are_those_of_their_files(tmp_path):
    own = settings(tmp_path, contact__ur="# ر", contact="# C")
    (tmp_path / "About us.md").write_text("# A", encoding="utf-8")
    (tmp_path / ".hidden.md").write_text("# H", encoding="utf-8")
    (tmp_path / "note.txt").write_text("no page", encoding="utf-8")
    assert own_page_names(own) == {"about-us", "contact"}
    assert list(pages(own_pages(own, theme()))) == ["about-us/index.html", "contact/index.html"]


def test_without_a_folder_there_are_no_own_pages():
    assert own_page_names(Settings()) == frozenset()
    assert list(own_pages(Settings(), theme())) == []


def test_a_byte_order_mark_is_no_part_of_the_title(tmp_path):
    assert "# A" not in main(shown(tmp_path, a="\ufeff# A")["a/index.html"]).text


@pytest.mark.parametrize("name", ["tags", "404", "search-index", "Archive__ur"])
def test_names_that_the_site_needs_are_refused(tmp_path, name):
    with pytest.raises(UsageError, match=r"The site needs the name .*/ itself\. Rename"):
        own_page_names(settings(tmp_path, **{name: "# A"}))


def test_two_files_of_one_name_are_refused(tmp_path):
    own = settings(tmp_path, about="# A", About__en="# A")
    with pytest.raises(UsageError, match=r"would be the same page about/\. Rename one\."):
        own_page_names(own)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UsageError, match=r"There is no folder .* of own pages\."):
        own_page_names(Settings(pages=tmp_path / "none"))


def test_a_page_without_a_title_is_refused(tmp_path):
    with pytest.raises(UsageError, match=r"a\.ur\.md has no title\. Begin it with a line"):
        shown(tmp_path, a="# A", a__ur="## ب")


def test_a_page_that_is_not_utf_8_is_refused(tmp_path):
    (tmp_path / "a.md").write_bytes("# ہم".encode("utf-16"))
    with pytest.raises(UsageError, match=r"a\.md is not UTF-8\. Save it as UTF-8\."):
        shown(tmp_path)


def test_a_page_that_cannot_be_read_is_refused(tmp_path, monkeypatch):
    own = settings(tmp_path, a="# A")

    def refuse(*_args: object, **_kwargs: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_text", refuse)
    with pytest.raises(UsageError, match=r"a\.md cannot be read \(Permission denied\)\."):
        list(own_pages(own, theme()))


def test_the_footer_links_from_where_it_stands():
    own = Settings(
        footer=Notice("[رابطہ](contact.md)", "[Contact](contact.md) <b onclick=x>us</b>")
    )
    footer = footer_html(own, Place("tags/bitcoin/index.html"))
    assert footer.urdu == '<p><a href="../../contact/">رابطہ</a></p>'
    assert footer.english.endswith("Contact</a> us</p>")
    assert 'href="contact/"' in footer_html(own, Place("index.html")).english


def test_without_a_footer_there_is_nothing():
    assert footer_html(Settings(), Place("index.html")) == Notice("", "")
