import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.editions import edition_of, paragraph
from translator.pages import make_slug, pages_of, stamp

LONGEST_NAME = 255  # bytes, on the file systems in use
EDITION = edition_of(paragraph("پہلی بات۔"))


@pytest.fixture
def pages(tmp_path):
    pages = pages_of("khabar", tmp_path)
    pages.html.parent.mkdir()
    pages.html.write_text("page")
    pages.markdown.write_text("page")
    return pages


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Mango Prices", "mango-prices"),
        ("آم کی قیمت", "آم-کی-قیمت"),
        ("  2024_03 -- آم!؟ ", "2024-03-آم"),
        ("ﻻہور", "لاہور"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("", "article"),
        ("؟!۔", "article"),
    ],
)
def test_a_slug_is_the_name_in_lower_case_with_hyphens(name, slug):
    assert make_slug(name) == slug


@pytest.mark.parametrize("name", ["اُردُو خبریں", "تقریباً سب", "हिन्दी समाचार", "café au"])
def test_a_vowel_sign_does_not_cut_a_word(name):
    assert make_slug(name).count("-") == 1


@given(st.text())
def test_a_slug_is_safe_as_a_folder_and_in_an_address(name):
    slug = make_slug(name)
    assert slug
    assert not re.search(r"[\s/\\?#%&<>\"'.:|*]|^-|-$", slug)
    assert make_slug(slug) == slug


@pytest.mark.parametrize("letter", ["a", "ے", "字", "𐌰"])
def test_a_long_name_gives_a_slug_that_fits_into_a_file_name(letter):
    slug = make_slug(letter * 300)
    assert len(f".{slug}-99.md.4194304.tmp".encode()) <= LONGEST_NAME


def test_a_long_name_is_not_cut_behind_a_hyphen():
    assert make_slug("a" * 79 + " " + "b" * 9) == "a" * 79


def test_the_pages_of_an_edition_lie_in_a_folder_of_its_own(tmp_path):
    pages = pages_of("khabar", tmp_path)
    assert pages.html == tmp_path / "khabar" / "index.html"
    assert pages.markdown == tmp_path / "khabar" / "khabar.md"


def test_a_stamp_is_64_hex_digits_and_stays_the_same(pages):
    assert re.fullmatch("[0-9a-f]{64}", stamp(EDITION, pages))
    assert stamp(EDITION, pages) == stamp(edition_of(paragraph("پہلی بات۔")), pages)


def test_a_stamp_changes_with_the_edition(pages):
    other = edition_of(paragraph("پہلی بات۔"), english={"پہلی بات۔": "Otherwise."})
    later = dataclasses.replace(EDITION, made_at=EDITION.made_at.replace(year=2025))
    assert len({stamp(edition, pages) for edition in (EDITION, other, later)}) == 3


def test_a_stamp_changes_with_the_code_that_renders_pages(pages, monkeypatch):
    before = stamp(EDITION, pages)
    monkeypatch.setattr("translator.pages.renderer_digest", lambda: b"another style")
    assert stamp(EDITION, pages) != before


@pytest.mark.parametrize("which", ["html", "markdown"])
def test_a_stamp_changes_when_a_page_is_changed_or_removed(pages, which):
    page = getattr(pages, which)
    seen = {stamp(EDITION, pages)}
    page.write_text("changed")
    seen.add(stamp(EDITION, pages))
    page.unlink()
    seen.add(stamp(EDITION, pages))
    page.mkdir()
    assert len(seen) == 3
    assert stamp(EDITION, pages) in seen


def test_swapped_pages_do_not_have_the_stamp_of_the_right_ones(pages):
    pages.markdown.write_text("other")
    before = stamp(EDITION, pages)
    pages.markdown.write_text("page")
    pages.html.write_text("other")
    assert stamp(EDITION, pages) != before
