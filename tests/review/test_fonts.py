"""The desk serves and embeds the fonts of the pages: there is one copy of them."""

from __future__ import annotations

import base64
import re

import pytest

from translator.publishing.folders import FONTS
from translator.review.offline.embed import style
from translator.review.static import ASSETS

SHEET = ASSETS / "css" / "fonts.css"
NAMES = re.findall(r'url\("\.\./fonts/([^"]+)"\)', SHEET.read_text(encoding="utf-8"))


def test_the_style_names_all_fonts_that_there_are():
    assert sorted(NAMES) == sorted(path.name for path in FONTS.glob("*.woff2"))
    assert NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_font_is_served_where_the_style_looks_for_it(sara, name):
    answer = sara.get(f"/assets/fonts/{name}")

    assert answer.status_code == 200
    assert answer.content == (FONTS / name).read_bytes()


@pytest.mark.parametrize("name", ["../html.py", "%2e%2e/html.py", "nothing.woff2"])
def test_nothing_else_is_served_as_a_font(sara, name):
    assert sara.get(f"/assets/fonts/{name}").status_code == 404


def test_the_style_in_a_file_has_the_fonts_in_it():
    embedded = style(SHEET)

    for path in FONTS.glob("*.woff2"):
        assert base64.b64encode(path.read_bytes()).decode() in embedded
