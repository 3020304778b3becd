"""What is in an EPUB."""

import dataclasses
import datetime as dt
import io
import zipfile

import pytest

from tests.publishing.book.books import (
    ALTERNATING,
    EVIL,
    NAMES,
    PNG,
    SIDE,
    chapter,
    full,
    hostile,
    opened,
    page,
    tree,
)
from tests.publishing.editions import MADE_AT, edition_of, image, paragraph, table
from translator.publishing.book import Layout, make_book, render_epub
from translator.publishing.book.inline import without_control_signs
from translator.publishing.facts import facts
from translator.publishing.notice import notice
from translator.publishing.wording import Notice

ONE = make_book([chapter(full())])
THREE = make_book([chapter(full(slug), bagh=PNG) for slug in ("a", "b", "c")])
JPEG = b"\xff\xd8\xff\xe0 and more"
UR, EN = "{http://www.w3.org/XML/1998/namespace}lang", "lang"


def words(element) -> str:
    return " ".join("".join(element.itertext()).split())


def find(root, path: str) -> list:
    return root.xpath(path, namespaces=NAMES)


def of_class(root, name: str) -> list:
    return find(root, f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")


def meta(root, name: str) -> list[str]:
    return find(root, f"//opf:meta[@property='{name}']/text()")


def test_the_media_type_comes_first_and_as_it_is():
    data = render_epub(ONE)
    first = zipfile.ZipFile(io.BytesIO(data)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert data[30:58] == b"mimetypeapplication/epub+zip"


def test_one_book_gives_the_same_bytes_every_time():
    assert render_epub(THREE) == render_epub(THREE)
    entries = zipfile.ZipFile(io.BytesIO(render_epub(THREE))).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(3, 0o644 << 16)}


def test_the_package_lists_every_file_once():
    files = {name for name in opened(THREE) if name.startswith("EPUB/")} - {"EPUB/package.opf"}
    items = find(tree(THREE, "package.opf"), "//opf:item")
    assert sorted(f"EPUB/{item.get('href')}" for item in items) == sorted(files)
    assert len({item.get("id") for item in items}) == len(items)


def test_articles_are_read_in_their_order_after_title_and_contents():
    root = tree(THREE, "package.opf")
    paths = {item.get("id"): item.get("href") for item in find(root, "//opf:item")}
    read = [paths[ref.get("idref")] for ref in find(root, "//opf:itemref")]
    assert read == ["title.xhtml", "nav.xhtml", "001.xhtml", "002.xhtml", "003.xhtml"]


def test_the_contents_of_one_article_need_not_be_read():
    (ref,) = find(tree(ONE, "package.opf"), "//opf:itemref[@idref='nav']")
    assert ref.get("linear") == "no"


def test_the_metadata_name_both_languages_and_what_all_readers_can_use():
    root = tree(ONE, "package.opf")
    assert find(root, "//dc:language/text()") == ["ur", "en"]
    assert meta(root, "schema:accessMode") == ["textual"]
    assert meta(root, "schema:accessModeSufficient") == ["textual"]
    assert "alternativeText" not in meta(root, "schema:accessibilityFeature")
    pictured = tree(THREE, "package.opf")
    assert meta(pictured, "schema:accessMode") == ["textual", "visual"]
    assert "alternativeText" in meta(pictured, "schema:accessibilityFeature")


def test_the_authors_of_the_articles_are_named_once_each():
    assert find(tree(THREE, "package.opf"), "//dc:creator/text()") == ["Sentence 5"]
    nobody = make_book([chapter(edition_of(paragraph("بات۔")))])
    assert find(tree(nobody, "package.opf"), "//dc:creator") == []


def test_a_book_is_as_old_as_its_newest_text():
    old = dataclasses.replace(full("a", "d"), made_at=MADE_AT - dt.timedelta(days=9))
    assert meta(tree(make_book([chapter(old)]), "package.opf"), "dcterms:modified") == [
        "2024-02-27T09:05:00Z"
    ]
    both = make_book([chapter(old), chapter(full("b"))])
    assert meta(tree(both, "package.opf"), "dcterms:modified") == ["2024-03-08T14:16:00Z"]


def test_a_book_keeps_its_name_when_its_texts_change():
    def name(*editions, layout=SIDE):
        return make_book([chapter(e) for e in editions], layout).identifier

    a, b = full("a"), full("b")
    assert name(a) == name(full("a", "d"))
    assert len({name(a), name(b), name(a, b), name(b, a), name(a, layout=ALTERNATING)}) == 5
    (told,) = find(tree(ONE, "package.opf"), "//dc:identifier/text()")
    assert told == f"urn:uuid:{ONE.identifier}"


def test_the_contents_name_every_article_in_both_languages():
    (toc,) = find(tree(THREE, "nav.xhtml"), "//h:nav[@epub:type='toc']")
    links = find(toc, ".//h:li/h:a")
    assert [link.get("href") for link in links] == ["001.xhtml", "002.xhtml", "003.xhtml"]
    assert {words(link) for link in links} == {"Bitcoin (BTC) کی سرخی Sentence 1"}


def test_the_title_page_says_what_of_the_whole_book_was_reviewed():
    book = make_book([chapter(full("a")), chapter(full("b", "d"))])
    page = tree(book, "title.xhtml")
    assert words(find(page, "//h:h1")[0]) == (
        "2 مضامین، اردو اور انگریزی میں 2 articles in Urdu and English"
    )
    (box,) = of_class(page, "notice")
    assert words(of_class(box, "en")[1]) == (
        "Machine translation, partly reviewed: 16 of 32 sentences approved by a person."
    )


def test_a_title_that_is_given_takes_the_place_of_its_own_in_each_language():
    own = full().title
    assert ONE.title == Notice(*own)
    assert not ONE.has_cover
    named = make_book([chapter(full())], title=Notice("", "Week 12"))
    assert named.title == Notice(own[0], "Week 12")
    assert named.has_cover
    assert make_book(THREE.chapters, title=Notice("ہفتہ", "")).title == Notice(
        "ہفتہ", "3 articles in Urdu and English"
    )


@pytest.mark.parametrize("layout", Layout)
def test_every_cell_names_its_language_and_direction(layout):
    root = page(full(letters="ade"), layout)
    for name, direction in (("ur", "rtl"), ("en", "ltr")):
        cells = of_class(root, name)
        assert len(cells) > 15
        told = {(c.get("lang"), c.get(UR), c.get("dir")) for c in cells}
        assert told == {(name, name, direction)}


@pytest.mark.parametrize("layout", Layout)
def test_every_sentence_of_the_text_has_its_number(layout):
    edition = full()
    root = page(edition, layout)
    shown = {e.get("id"): words(e) for e in find(root, "//*[@id]")}
    apart = {2, 3, 4, 5}  # the label lines
    assert shown == {
        f"s{n}": p.current.text for n, p in enumerate(edition.pairs, 1) if n not in apart
    }


def test_side_by_side_every_sentence_has_a_row():
    rows = [words(e) for e in find(page(full()), "//h:div[@class='block']/h:div[@class='pair']")]
    assert rows == [
        "Bitcoin (BTC) کی قیمت $30,000 ہے۔ Bitcoin (BTC) costs $30,000.",
        "دوسری بات 2023 میں۔ Sentence 8",
    ]


def test_alternating_a_paragraph_stands_above_its_translation():
    (row,) = find(page(full(), ALTERNATING), "//h:div[@class='block']/h:div[@class='pair']")
    assert [words(p) for p in row] == [
        "Bitcoin (BTC) کی قیمت $30,000 ہے۔ دوسری بات 2023 میں۔",
        "Bitcoin (BTC) costs $30,000. Sentence 8",
    ]


def test_numbers_and_latin_words_in_urdu_are_isolated():
    first = find(page(full()), "//h:div[@class='block']//h:p[@lang='ur']")[0]
    assert [words(b) for b in find(first, "h:bdi[@dir='ltr']")] == ["Bitcoin", "BTC", "$30,000"]


def test_sentences_that_are_not_as_far_as_others_are_marked():
    root = page(full(letters="ade"))
    states = {e.get("id"): e.get("data-state") for e in find(root, "//*[@id]")}
    assert (states["s1"], states["s7"], states["s8"], states["s9"]) == (
        None,
        None,
        "draft",
        "edited",
    )
    assert words(find(root, "//*[@id='s8']")[0]) == "Draft: Sentence 8"
    assert [words(e)[:11] for e in of_class(of_class(root, "legend")[0], "key")[2:]] == [
        "Dotted line",
        "Double line",
    ]


def test_where_all_are_equally_far_nothing_is_marked():
    root = page(full(letters="d"))
    assert not find(root, "//*[@data-state]")
    assert not of_class(root, "sign") + of_class(root, "legend")


def test_notice_and_facts_stand_with_every_article():
    edition = full()
    root = page(edition)
    (box,) = of_class(root, "notice")
    assert [words(p) for p in box] == [notice(edition).urdu, notice(edition).english]
    told = facts(edition)
    rows = find(root, "//h:footer/h:dl/h:div[@lang='en']")
    assert [(words(r[0]), words(r[1])) for r in rows] == list(told.english)
    rows = find(root, "//h:footer/h:dl/h:div[@lang='ur']")
    assert [(words(r[0]), words(r[1])) for r in rows] == list(told.urdu)


def test_label_lines_stand_above_the_text_with_dates_in_words():
    rows = find(page(full(letters="d")), "//h:div[@class='labels']/h:dl")
    assert [words(row) for row in rows] == [
        "ٹیگز آم، سیب Tags Sentence 2, Sentence 3",
        "تاریخ 5 جنوری، 2023 Date January 5, 2023",
        "مصنف نادیہ Author Sentence 5",
    ]


def test_an_article_without_a_title_shows_its_first_sentence_and_keeps_it():
    root = page(edition_of(paragraph("پہلی بات۔ دوسری۔")))
    assert words(find(root, "//h:h1")[0]) == "پہلی بات۔ Sentence 1"
    assert [e.get("id") for e in find(root, "//*[@id]")] == ["s1", "s2"]


def test_a_wide_table_does_not_stand_beside_its_translation():
    def classes(*cells):
        root = page(edition_of(*table(cells, cells)))
        return [e.get("class") for e in of_class(root, "tables")]

    assert classes("ایک", "دو", "تین") == ["block pair tables"]
    assert classes("ایک", "دو", "تین", "چار") == ["block stacked tables"]


def test_a_picture_that_is_given_is_in_the_book_with_its_text():
    root = page(full(), bagh=PNG)
    (picture,) = find(root, "//h:figure/h:img")
    assert (picture.get("src"), picture.get("alt")) == ("images/001-1.png", "Sentence 16")
    book = make_book([chapter(full(), bagh=PNG)])
    assert opened(book)["EPUB/images/001-1.png"] == PNG
    (item,) = find(tree(book, "package.opf"), "//opf:item[starts-with(@media-type, 'image/')]")
    assert item.get("media-type") == "image/png"


def test_a_picture_is_what_its_bytes_say_not_what_it_is_called():
    assert find(page(full(), bagh=JPEG), "//h:img/@src") == ["images/001-1.jpg"]
    assert find(page(full(), bagh=b"RIFF....WEBPVP8 "), "//h:img/@src") == ["images/001-1.webp"]
    assert find(page(full(), bagh=b"<svg onload='x'/>"), "//h:img") == []


def test_a_picture_that_is_not_there_leaves_its_caption():
    root = page(full())
    assert not find(root, "//h:img")
    assert words(find(root, "//h:figcaption")[0]) == "آم کا باغ Sentence 16"


def test_a_picture_without_a_caption_that_is_not_there_leaves_nothing():
    assert not find(page(edition_of(paragraph("بات۔"), image("", "x.png"))), "//h:figure")


def test_the_fonts_go_along_with_their_licence():
    names = [name for name in opened(ONE) if name.startswith("EPUB/fonts/")]
    assert names == [
        "EPUB/fonts/OFL-noto-nastaliq-urdu.txt",
        "EPUB/fonts/noto-nastaliq-urdu-arabic-400-normal.woff2",
        "EPUB/fonts/noto-nastaliq-urdu-arabic-700-normal.woff2",
    ]
    css = opened(ONE)["EPUB/book.css"].decode()
    for name in names[1:]:
        assert f'url("{name.removeprefix("EPUB/")}")' in css


@pytest.mark.parametrize("layout", Layout)
def test_a_hostile_article_is_shown_as_text(layout):
    root = page(hostile(), layout)
    tags = {e.tag for e in root.iter() if isinstance(e.tag, str)}
    assert not tags & {f"{{{NAMES['h']}}}{name}" for name in ("script", "img", "a")}
    assert not [n for e in root.iter() for n in e.attrib if n.startswith("on")]
    shown = "".join(without_control_signs(EVIL).split())
    assert words(find(root, "//h:pre")[0]).replace(" ", "") == shown
    assert shown in words(find(root, "//h:h1")[0]).replace(" ", "")


def test_nothing_is_loaded_from_elsewhere():
    for path, data in opened(THREE).items():
        if path.endswith((".xhtml", ".css")):
            text = data.decode().replace("http://www.w3.org/1999/xhtml", "")
            assert "http" not in text.replace("http://www.idpf.org/2007/ops", "")
