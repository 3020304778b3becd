"""Themes: what is loaded, what wins, and what is told of mistakes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from translator.errors import ThemeError
from translator.publishing.folders import THEMES
from translator.publishing.site.place import Place
from translator.publishing.site.values import Settings, SiteFile
from translator.publishing.theme.theme import Theme, load_theme
from translator.publishing.wording import Notice

HERE = Place("a/index.html")
SETTINGS = Settings(title=Notice("نمونہ", "A <Sample>"), description=Notice("خبریں", "News"))
PAGE = '{% extends "layout.html" %}{% block main %}<p>{{ word }}</p>{% endblock %}'
WRITTEN = re.compile(r"(?<![\w-])(--[a-z-]+)\s*:")
USED = re.compile(r"var\((--[a-z-]+)")


@pytest.fixture
def own(tmp_path) -> Path:
    for name in ("templates", "assets"):
        (tmp_path / name).mkdir()
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def page(theme: Theme, template: str = "layout.html", **values: object) -> str:
    return theme.render(template, place=HERE, settings=SETTINGS, **values)


def asset(theme: Theme, name: str) -> SiteFile:
    stem, _, ending = name.rpartition(".")
    found = re.compile(rf"assets/{re.escape(stem)}\.[0-9a-f]{{8}}\.{ending}")
    (file,) = [file for file in theme.assets() if found.fullmatch(file.path)]
    return file


def sheet(theme: Theme) -> str:
    return asset(theme, "site.css").data.decode()


@pytest.mark.parametrize("name", Theme.names())
def test_a_shipped_theme_renders_a_page_that_loads_only_files_of_its_own(name):
    theme = load_theme(name)
    html = page(theme)
    loaded = re.findall(r'(?:src|href)="\.\./(assets/[^"]+)"', html)

    assert html.startswith("<!doctype html>\n<html lang=")
    assert set(loaded) <= {file.path for file in theme.assets()}
    assert {path.split("/")[1].split(".")[0] for path in loaded} >= {"site", "view", "icon"}


def test_the_shipped_themes_can_be_chosen_and_the_base_cannot():
    assert Theme.names() == ("broadsheet", "wire")
    with pytest.raises(ThemeError, match=r"no theme 'base'.*broadsheet, wire"):
        load_theme("base")


def test_the_title_is_escaped():
    html = page(load_theme("wire"))

    assert "A &lt;Sample&gt;" in html
    assert "<Sample>" not in html


@pytest.mark.parametrize(
    ("lang", "view", "start"),
    [
        ("en", "both", '<html lang="en" dir="ltr" data-view="both">'),
        ("en", "en", '<html lang="en" dir="ltr" data-view="en">'),
        ("ur", "ur", '<html lang="ur" dir="rtl" data-view="ur">'),
    ],
)
def test_a_page_says_its_language_and_shows_no_other(lang, view, start):
    html = page(load_theme("broadsheet"), lang=lang, view=view)

    assert start in html
    assert (">نمونہ<" in html) == (view != "en")
    assert (">A &lt;Sample&gt;<" in html) == (view != "ur")


def test_without_links_the_switch_waits_for_a_script_and_with_links_it_does_not():
    theme = load_theme("broadsheet")
    links = {"ur": "ur/", "both": "./", "en": "en/"}

    assert re.search(r'<nav class="views"[^>]* hidden>\s*<button', page(theme))
    assert re.search(r'<nav class="views"[^>]*[^n]>\s*<a href="ur/"', page(theme, views=links))
    assert 'class="views"' not in page(theme, lang="ur")


def test_a_newsrooms_template_wins_and_may_extend_that_which_it_replaces(own):
    write(
        own / "templates",
        "layout.html",
        '{% extends "base/layout.html" %}{% block footer %}ours{% endblock %}',
    )
    write(own / "templates", "sample.html", PAGE)
    html = page(load_theme("wire", own), "sample.html", word="و & x")

    assert "<p>و &amp; x</p>" in html
    assert "ours" in html


def test_tokens_come_before_styles_and_the_newsrooms_come_last(own):
    write(own, "tokens.css", ":root { --ink: red; }")
    write(own, "theme.css", "p { color: blue; }")
    css = sheet(load_theme("wire", own))

    assert css.startswith("@layer tokens, base, wire, own;")
    assert css.index("--ink: #14171c") < css.index("--ink: red") < css.index("@layer base {")
    assert css.index("@layer wire {") < css.index("@layer own {\np { color: blue; }")


def test_a_newsrooms_asset_takes_the_place_of_the_themes(own):
    write(own / "assets", "icon.svg", "<svg/>")

    assert asset(load_theme("wire", own), "icon.svg").data == b"<svg/>"


@pytest.mark.parametrize("address", ["logo.svg", "'logo.svg'", '"../assets/logo.svg"'])
def test_a_style_loads_an_asset_by_the_name_that_it_has_on_the_site(own, address):
    write(own / "assets", "logo.svg", "<svg/>")
    write(own, "theme.css", f"h1 {{ background: url({address}); }}")
    theme = load_theme("wire", own)

    name = asset(theme, "logo.svg").path.removeprefix("assets/")
    assert f'url("{name}")' in sheet(theme)


def test_the_fonts_and_their_licence_are_among_the_assets():
    paths = [file.path for file in load_theme("wire").assets()]

    assert [path.split(".")[-1] for path in paths].count("woff2") == 2
    assert any(path.startswith("assets/OFL-") for path in paths)


def test_an_assets_name_changes_with_what_is_in_it_and_so_does_the_signature(own):
    before = load_theme("wire", own)
    same = load_theme("wire", own)
    write(own, "tokens.css", ":root { --ink: #000; }")
    after = load_theme("wire", own)

    assert before.assets() == same.assets()
    assert before.signature == same.signature != after.signature
    assert asset(before, "site.css").path != asset(after, "site.css").path
    assert asset(before, "site.js").path == asset(after, "site.js").path


def test_another_template_is_another_signature(own):
    before = load_theme("wire", own)
    write(own / "templates", "sample.html", PAGE)

    assert load_theme("wire", own).signature != before.signature


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("templates/a.html", "<p>\n{% if %}", r"a\.html, line 2: "),
        ("templates/a.html", "{% endfor %}", r"a\.html, line 1: "),
        ("theme.css", "p {}\np { background: url(no.png); }", r"theme\.css, line 2: .* no\.png"),
        ("tokens.css", "p { background: url(//x.test/a.png); }", r"tokens\.css, line 1: "),
        ("theme.toml", 'name = "x"\nname = y\n', r"theme\.toml is not TOML: .*line 2"),
        ("theme.toml", 'name = "x"', r"theme\.toml has no description"),
        ("assets/site.css", "p {}", r"must not have assets/site\.css"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_line(own, name, text, told):
    write(own, name, text)

    with pytest.raises(ThemeError, match=told):
        load_theme("wire", own)


def test_a_style_that_is_not_utf_8_is_told_with_its_line(own):
    (own / "theme.css").write_bytes(b"p {}\n/* \xe9 */")

    with pytest.raises(ThemeError, match=r"theme\.css, line 2, is not UTF-8"):
        load_theme("wire", own)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ThemeError, match="no theme folder"):
        load_theme("wire", tmp_path / "none")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PAGE, r"a\.html, line 1: 'word' is undefined"),
        ('<p>\n{{ asset("no.js") }}', r"no asset no\.js"),
        ('{% include "no.html" %}', r"a\.html needs no\.html"),
        ("<p>\n{{ site.no }}", r"a\.html, line 2: .*no attribute 'no'"),
    ],
)
def test_a_template_that_asks_for_what_is_not_there_is_told(own, text, told):
    write(own / "templates", "a.html", text)

    with pytest.raises(ThemeError, match=told):
        page(load_theme("wire", own), "a.html")


def test_a_template_that_nobody_has_is_told():
    with pytest.raises(ThemeError, match=r"no\.html"):
        page(load_theme("wire"), "no.html")


@pytest.mark.parametrize("name", Theme.names())
def test_all_tokens_that_styles_use_are_defined_and_those_of_the_base_documented(name):
    base = (THEMES / "base/tokens.css").read_text(encoding="utf-8")
    readme = (THEMES / "README.md").read_text(encoding="utf-8")
    tokens, css = set(WRITTEN.findall(base)), sheet(load_theme(name))

    assert set(USED.findall(css)) <= set(WRITTEN.findall(css))
    assert {token for token in tokens if f"`{token}`" not in readme} == set()
    own = set(WRITTEN.findall((THEMES / name / "tokens.css").read_text(encoding="utf-8")))
    assert own <= tokens


@pytest.mark.parametrize("name", Theme.names())
def test_styles_and_scripts_of_a_page_stay_small(name):
    theme = load_theme(name)

    assert len(sheet(theme)) < 25_000
    assert len(asset(theme, "site.js").data + asset(theme, "view.js").data) < 8_000
