from __future__ import annotations

from pathlib import Path

import pytest

from translator.editing import State
from translator.errors import UsageError
from translator.publishing.site.settings import read_settings
from translator.publishing.site.values import Settings
from translator.publishing.wording import Notice

ALL = """
[site]
title = "The Daily"
title_ur = "روزنامہ"
description = "News of the river"
description_ur = "دریا کی خبریں"
url = "https://news.example/site"
require = "edited"
theme = "wire"
theme_folder = "our/theme"
pages = "pages"
footer = "We are *here*."
footer_ur = "ہم یہاں ہیں۔"
hijri = true
hijri_offset = -1
names = false
per_page = 12
"""


@pytest.fixture
def write(tmp_path):
    def _write(text, name="dozaban.toml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return _write


def refused(*args, **given):
    with pytest.raises(UsageError) as caught:
        read_settings(*args, **given)
    return str(caught.value)


def test_without_a_file_all_is_as_usual(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_settings() == Settings()


def test_each_key_of_the_file_counts(write):
    path = write(ALL)
    assert read_settings(path) == Settings(
        title=Notice("روزنامہ", "The Daily"),
        description=Notice("دریا کی خبریں", "News of the river"),
        url="https://news.example/site/",
        require=State.EDITED,
        theme="wire",
        theme_folder=path.parent / "our/theme",
        pages=path.parent / "pages",
        footer=Notice("ہم یہاں ہیں۔", "We are *here*."),
        hijri=True,
        hijri_offset=-1,
        names=False,
        per_page=12,
    )


def test_the_file_in_the_current_folder_is_read(write, tmp_path, monkeypatch):
    write('\ufeff[other]\nx = 1\n[site]\ntheme = "wire"\npages = "own"\n')
    monkeypatch.chdir(tmp_path)
    assert read_settings() == Settings(theme="wire", pages=Path("own"))


def test_a_file_without_the_table_changes_nothing(write):
    assert read_settings(write("[other]\nx = 1\n")) == Settings()


def test_what_is_given_wins(write):
    found = read_settings(
        write(ALL),
        url="http://other.example",
        require=State.DRAFT,
        theme=None,
        pages=Path("mine"),
        per_page=5,
        hijri=False,
    )
    assert (found.url, found.require, found.theme) == ("http://other.example/", State.DRAFT, "wire")
    assert (found.pages, found.per_page, found.hijri) == (Path("mine"), 5, False)


def test_a_title_in_one_language_serves_for_both(write):
    assert read_settings(write('[site]\ntitle = "Dawn"')).title == Notice("Dawn", "Dawn")
    found = read_settings(write('[site]\ndescription_ur = "خبریں"'))
    assert found.description == Notice("خبریں", "خبریں")
    assert read_settings(write('[site]\nfooter = "Here"')).footer == Notice("", "Here")


def test_empty_words_are_as_if_they_were_not_there(write):
    empty = '[site]\nurl = ""\ntitle = ""\npages = ""\ntheme_folder = ""\n'
    assert read_settings(write(empty)) == Settings()


def test_a_file_that_is_named_must_be_there(tmp_path):
    path = tmp_path / "missing.toml"
    assert refused(path) == f"There is no file {path}. Write one, or name another."


def test_a_file_that_is_no_file_is_refused(tmp_path):
    assert str(tmp_path) in refused(tmp_path)


def test_a_file_that_is_no_toml_is_refused_with_its_line(write):
    assert "line 2" in refused(write("[site]\ntitle = \n"))
    path = write("")
    path.write_bytes("[site]\ntitle = 'خبر'".encode("utf-16"))
    assert "is not UTF-8" in refused(path)
    assert "must be a table" in refused(write("site = 1"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('titel = "x"', "titel is not known. Did you mean title?"),
        ('hijri_ofset = "x"', "hijri_ofset is not known. Did you mean hijri_offset?"),
        ("xyz = 1", "xyz is not known. Choose one of: title, title_ur, "),
        ("title = 5", "title must be text in quotes, not 5."),
        ('hijri = "yes"', "hijri must be true or false, not 'yes'."),
        ("hijri = 1", "hijri must be true or false, not 1."),
        ("hijri_offset = true", "hijri_offset must be a whole number, not True."),
        ("per_page = 2.5", "per_page must be a whole number, not 2.5."),
        ("per_page = 0", "per_page must be 1 or more, not 0."),
        ('require = "aproved"', "require cannot be 'aproved'. Did you mean approved?"),
        ('require = "all"', "require cannot be 'all'. Choose one of: approved, edited, draft."),
    ],
)
def test_what_makes_no_sense_is_refused_with_file_and_key(write, line, message):
    path = write(f"[site]\n{line}\n")
    assert refused(path).startswith(f"{path}: [site] {message}")


def test_an_option_that_makes_no_sense_is_refused_as_one(write):
    path = write(ALL)
    assert refused(path, require="final").startswith("The option require cannot be 'final'.")
    assert refused(path, url="news.example").startswith("The option url must begin with https://")
    assert refused(path, per_page=0) == "The option per_page must be 1 or more, not 0."


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example", "https://news.example/"),
        (" https://news.example/a/ ", "https://news.example/a/"),
        ("https://news.example:8000//", "https://news.example:8000/"),
        ("HTTP://news.example/خبر", "http://news.example/%D8%AE%D8%A8%D8%B1/"),
        ("https://news.example/%D8%AE", "https://news.example/%D8%AE/"),
        ("", ""),
    ],
)
def test_an_address_gets_its_slash(url, expected):
    assert read_settings(url=url).url == expected


@pytest.mark.parametrize(
    "url",
    [
        "news.example",
        "/news/",
        "ftp://news.example/",
        "javascript:alert(1)",
        "https://",
        "https://news example/",
        "https://news.example:port/",
        "https://[news/",
        "https://me:secret@news.example/",
    ],
)
def test_what_is_no_address_is_refused(url):
    assert "must begin with https:// or http:// and a name" in refused(url=url)


@pytest.mark.parametrize(
    "url", ["https://news.example/?", "https://news.example/?a=1", "https://news.example/#top"]
)
def test_an_address_has_no_query_and_no_fragment(url):
    assert "without ? and #" in refused(url=url)
