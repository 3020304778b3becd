"""Site generators build sites of what is made for them, and every sentence is on their pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml.html import HtmlElement, fromstring

from tests.publishing.content.samples import (
    HARBOUR,
    PICTURES,
    PIXELS,
    SAMPLES,
    SETTINGS,
    sentences,
    words,
)
from translator.publishing.content import Target, content_files, index_files, picture_path
from translator.publishing.site.values import SiteFile

PELICAN = """\
PATH = "content"
SITENAME = "Probe"
SITEURL = "https://example.invalid"
TIMEZONE = "UTC"
THEME = "simple"
"""
MKDOCS = "site_name: Probe\nsite_url: https://example.invalid/\n"
NAMES = ["bandargah", "بارش", "index-"]


def write(folder: Path, target: Target) -> None:
    """Write the samples as a command would."""
    files: list[SiteFile] = []
    for edition, entry in SAMPLES:
        pictures = PICTURES if edition is HARBOUR else {}
        files += content_files(edition, entry, target, SETTINGS, pictures)
        files += [
            SiteFile(picture_path(entry, picture, target), PIXELS) for picture in pictures.values()
        ]
    files += index_files([entry for _, entry in SAMPLES], target, SETTINGS)
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def run(folder: Path, *command: str) -> None:
    """Run a generator; what it says is shown if it fails."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def mkdocs_site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("mkdocs")
    write(folder, Target.MKDOCS)
    lines = (folder / "mkdocs-news.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(MKDOCS + lines, "utf-8")
    run(folder, "mkdocs", "build", "--strict", "--quiet")
    return folder / "site"


@pytest.fixture(scope="module")
def pelican_site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("pelican")
    write(folder, Target.PELICAN)
    (folder / "conf.py").write_text(PELICAN, "utf-8")
    run(folder, "pelican", "--quiet", "--fatal", "warnings", "--settings", "conf.py")
    return folder / "output"


@pytest.fixture
def pages(request, mkdocs_site, pelican_site) -> list[HtmlElement]:
    """Return the parts of the three articles' pages that are ours and not the theme's."""
    if request.param == "mkdocs":
        paths = [mkdocs_site / "news" / name / "index.html" for name in NAMES]
    else:
        paths = [pelican_site / f"{name}.html" for name in NAMES]
    return [_main(path) for path in paths]


def _main(path: Path) -> HtmlElement:
    page = fromstring(path.read_bytes())
    (main,) = page.xpath("//main | //*[@role = 'main']")
    return main


def text_of(element: HtmlElement) -> str:
    return words(element.text_content())


both = pytest.mark.parametrize("pages", ["mkdocs", "pelican"], indirect=True)


@both
def test_every_sentence_is_on_its_page(pages):
    for (edition, _), page in zip(SAMPLES, pages, strict=True):
        for said in sentences(edition):
            assert said in text_of(page)


@both
def test_sentences_stand_in_two_columns_the_urdu_one_from_right_to_left(pages):
    for page in pages:
        rows = page.xpath(".//table[thead//th[1] = 'English']/tbody/tr")
        assert rows
        for english, urdu in rows:
            assert not english.xpath(".//*[@dir]")
            (box,) = urdu
            assert dict(box.attrib) == {"dir": "rtl", "lang": "ur"}
            assert text_of(box) == text_of(urdu)


@both
def test_code_pictures_and_links_are_kept(pages):
    page = pages[0]
    assert text_of(page.find(".//pre")) == "{{< ref >}} | {{% x %}} {{<"
    (picture,) = page.xpath(".//img/@src")
    assert picture.endswith("bandargah.png")
    assert {"https://example.org/map_%281%29", "https://example.org/a_b_c"} <= {
        *page.xpath(".//a/@href")
    }


def test_the_picture_is_where_the_pages_look_for_it(mkdocs_site, pelican_site):
    assert (mkdocs_site / "news/bandargah/bandargah.png").read_bytes() == PIXELS
    assert (pelican_site / "images/bandargah/bandargah.png").read_bytes() == PIXELS


def test_lists_and_tags_of_the_sites_have_the_articles(mkdocs_site, pelican_site):
    index = (mkdocs_site / "news/index.html").read_text("utf-8")
    assert all(f'href="{name}/"' in index for name in ("bandargah", "index-"))
    tags = (mkdocs_site / "news/tags/index.html").read_text("utf-8")
    assert 'href="../bandargah/"' in tags
    trade = (pelican_site / "tag/trade-co.html").read_text("utf-8")
    assert "bandargah.html" in trade
    assert "index-.html" in trade
