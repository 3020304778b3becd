"""Themes of strangers: their templates may only write pages, their folders lead nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from translator.errors import DozabanError, ThemeError
from translator.publishing.site.place import Place
from translator.publishing.site.settings import read_settings
from translator.publishing.site.values import Settings
from translator.publishing.theme import layer
from translator.publishing.theme.theme import load_theme

ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].system('id') }}",
    "{{ self.__init__.__globals__ }}",
    "{{ to.__func__.__globals__ }}",
    "{{ moment.__globals__ }}",
    "{{ page_meta.__code__ }}",
    "{{ '{0.__class__}'.format(site) }}",
    "{{ ''|attr('__class__') }}",
    "{{ ['a','b']|groupby('__class__') }}",
    "{{ site.pages.read_text() }}",
    "{{ site.pages.joinpath('x').unlink() }}",
    "{{ (site.pages / 'secret.txt').read_text() }}",
    "{{ site.pages.parent.iterdir()|list }}",
    "{{ own_pages.func }}",
    "{{ site_footer.args }}",
    "{{ menu.clear() }}",
    "{{ feeds.update({'x': 1}) }}",
]
FAULTS = [
    "{{ 1/0 }}",
    "{{ site() }}",
    "{{ site.nothing }}",
    "{% for i in range(10**9) %}{% endfor %}",
    "{% include '404.html' %}",
    "{% include '/etc/passwd' %}",
    "{% import '../../../etc/passwd' as x %}",
    "{{ 'a' + 1 }}",
    "{{ day(1) }}",
    "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "{{ {}[[]] }}",
    "{% extends '404.html' %}",
]


@pytest.fixture
def own(tmp_path) -> Path:
    folder = tmp_path / "theme"
    for name in ("templates", "assets", "styles"):
        (folder / name).mkdir(parents=True)
    return folder


def page(own: Path, template: str, pages: Path | None = None) -> str:
    (own / "templates" / "404.html").write_text(template, encoding="utf-8")
    settings = replace(Settings(), pages=pages)
    return load_theme("wire", own).render(
        "404.html", place=Place("404.html"), settings=settings, heading="x"
    )


@pytest.mark.parametrize("template", ESCAPES)
def test_no_template_reaches_out_of_the_page(own, tmp_path, template):
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with pytest.raises(ThemeError, match=r"404\.html, line 1: access to attribute .* is unsafe"):
        page(own, template, tmp_path)


@pytest.mark.parametrize("template", FAULTS)
def test_a_template_that_cannot_be_rendered_is_told_of_with_its_name(own, template):
    with pytest.raises(ThemeError, match=r"404\.html") as error:
        page(own, template)
    assert str(error.value).isprintable()


def test_no_asset_is_taken_from_elsewhere(own):
    with pytest.raises(ThemeError, match=r"has no asset \.\./\.\./etc/passwd"):
        page(own, "{{ asset('../../etc/passwd') }}")


def test_a_template_may_do_what_templates_do(own):
    template = (
        "{% set n = namespace(a=0) %}{% for i in range(3) %}{% set n.a = n.a + i %}{% endfor %}"
        "{{ n.a }} {{ dict(b=1).b }} {{ site.title.english.upper() }} {{ '<b>' }} {{ site.pages }}"
    )
    assert page(own, template) == "3 1 DOZABAN &lt;b&gt; None"


@pytest.mark.parametrize("place", ["assets/a.txt", "templates/a.html", "styles/a.css", "theme.css"])
def test_a_link_out_of_a_theme_is_not_followed(own, tmp_path, place):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (own / place).symlink_to(secret)
    with pytest.raises(ThemeError, match="leads out of the theme's folder"):
        load_theme("wire", own)


def test_a_link_within_a_theme_is(own):
    (own / "assets" / "a.txt").write_text("a", encoding="utf-8")
    (own / "assets" / "b.txt").symlink_to("a.txt")
    assert sum(file.data == b"a" for file in load_theme("wire", own).assets()) == 2


def test_a_file_of_a_theme_that_is_too_large_is_not_read(own, monkeypatch):
    monkeypatch.setattr(layer, "_LARGEST", 2_000_000)
    with (own / "assets" / "a.bin").open("wb") as file:
        file.truncate(2_000_001)
    with pytest.raises(ThemeError, match="files over 2 MB are not read"):
        load_theme("wire", own)


@pytest.mark.parametrize(
    "text", ["a=" + "[" * 2000, "a=" + "1" * 9999, "a={" * 2000, "\0", "name=1"]
)
def test_a_theme_that_says_nonsense_of_itself_is_refused(own, text):
    (own / "theme.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ThemeError, match=r"theme\.toml"):
        load_theme("wire", own)


@pytest.mark.parametrize(
    "text",
    [
        "a=" + "[" * 9000,
        "a=" + "1" * 9999,
        "a=" * 9000,
        "[site]\n" + "k" * 9000 + "=1",
        "[site]\ntheme='" + "z" * 9000 + "'\npages=1",
        "[site]\ntheme_folder='a\\u0000b'\npages=\"\\u0000\"",
        '[site]\npages="' + "a" * 5000 + '"',
        '[site]\ntitle="a\\u0000"',
        '[site]\nurl="http://a\\u0000"',
        '[site]\nurl="javascript:alert(1)"',
        '[site]\nfooter="\\u001b[2J"',
        "#" * 20_000,
    ],
)
def test_settings_of_a_stranger_are_refused_in_a_sentence(tmp_path, text):
    path = tmp_path / "dozaban.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DozabanError) as error:
        read_settings(path)
    assert len(str(error.value)) < 1000
    assert str(error.value).isprintable()
