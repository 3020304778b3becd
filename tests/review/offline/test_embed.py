"""Scripts, styles and fonts within a page."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

import pytest

from translator.review.offline.embed import data_block, policy, script, style


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "css").mkdir()
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "a.woff2").write_bytes(b"\0font")
    return tmp_path


def wrapped(folder: Path, text: str) -> str:
    (folder / "css" / "a.css").write_text(text, encoding="utf-8")
    return str(style(folder / "css" / "a.css"))


def test_a_script_is_as_it_was_written(folder):
    (folder / "a.js").write_text("let a = b </c/.d; // آ", encoding="utf-8")

    assert script(folder / "a.js") == "let a = b </c/.d; // آ"


@pytest.mark.parametrize(
    ("written", "embedded"),
    [
        ('"</script>"', '"<\\/script>"'),
        ('"</SCRIPT >"', '"<\\/SCRIPT >"'),
        ('"<!-- <script>"', '"<\\!-- <script>"'),
    ],
)
def test_a_script_cannot_end_itself(folder, written, embedded):
    (folder / "a.js").write_text(written, encoding="utf-8")

    assert script(folder / "a.js") == embedded


def test_a_style_cannot_end_itself(folder):
    assert wrapped(folder, 'a{content:"</style>"}') == 'a{content:"<\\/style>"}'


def test_lines_end_as_a_browser_reads_them(folder):
    (folder / "css" / "a.css").write_bytes(b"a{}\r\nb{}\r\n")

    assert style(folder / "css" / "a.css") == "a{}\nb{}\n"


@pytest.mark.parametrize(
    "address", ["../fonts/a.woff2", "'../fonts/a.woff2'", '"../fonts/a.woff2?v=1"']
)
def test_a_font_becomes_a_part_of_its_style(folder, address):
    css = f"@font-face{{src:url({address}) format('woff2')}}"

    assert wrapped(folder, css) == (
        "@font-face{src:url(data:font/woff2;base64,AGZvbnQ=) format('woff2')}"
    )


def test_what_is_a_part_of_the_style_already_stays(folder):
    css = 'a{background:url("data:image/svg+xml,%3Csvg/%3E")}'

    assert wrapped(folder, css) == css


def test_what_a_style_loads_must_be_there(folder):
    with pytest.raises(FileNotFoundError):
        wrapped(folder, "a{background:url(../fonts/b.svg)}")


def test_data_hold_no_tag_and_are_read_as_they_were():
    value = {"a": "</script><!--<script>", "b": ["وہ", "&", "\u2028"]}
    block = str(data_block(value))

    assert "<" not in block
    assert json.loads(block) == value


def test_the_policy_lets_only_these_run():
    digest = base64.b64encode(hashlib.sha256("let ا".encode()).digest()).decode()

    assert policy(["let ا"], []) == (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'none'; font-src data:; "
        "img-src data:; form-action 'none'; base-uri 'none'"
    )
