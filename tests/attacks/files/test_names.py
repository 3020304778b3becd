"""Names of files that a terminal would obey, or that nothing can be called after."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.attacks.files.driving import OUT, pages, refused, translate
from tests.attacks.files.nasty import BODY
from translator.errors import DozabanError


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b[2Jb.txt", r"a\x1b[2Jb.txt"),
        ("a\nb.txt", r"a\nb.txt"),
        ("a\tb.txt", r"a\tb.txt"),
        ("a\u202etxt.exe.txt", r"a\u202etxt.exe.txt"),
        ("a\u2066b.txt", r"a\u2066b.txt"),
        ("a\x9b31m.txt", r"a\x9b31m.txt"),
        (os.fsdecode(b"\xff.txt"), r"\udcff.txt"),
    ],
)
@pytest.mark.parametrize("is_there", [True, False])
def test_a_name_that_a_terminal_obeys_is_spelled_out_and_refused(
    folder: Path, name: str, shown: str, *, is_there: bool
):
    try:
        (folder / name).write_text(BODY, "utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    if not is_there:
        (folder / name).unlink()
    said = refused(folder / name)
    assert f"archive/{shown}: the name of the file" in said
    assert "Rename it." in said
    if is_there:
        code, _, err = translate("batch", folder, *OUT)
        assert (code, list(pages())) == (1, ["good"])
        assert shown in err


def test_a_sentence_of_any_error_obeys_nobody():
    assert str(DozabanError("a\x1b[2Jb \u202e \udcff \u2068آ\u2069")) == (
        "a\\x1b[2Jb \\u202e \\udcff \u2068آ\u2069"
    )


def test_a_name_for_the_standard_input_is_looked_at_too():
    code, _, err = translate("-", "--name", os.fsdecode(b"\xff.txt"), *OUT)
    assert code == 1
    assert "is not UTF-8" in err


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("-rf.txt", "rf"),
        ("CON.txt", "con"),
        ("ہ" * 125 + ".txt", "ہ" * 80),
        ("x" * 251 + ".txt", "x" * 80),
        ("a\u200fb \u200c.txt", "a-b"),
        (" .txt", "article"),
    ],
)
def test_odd_names_give_pages(folder: Path, name: str, slug: str):
    (folder / name).write_text(BODY, "utf-8")
    assert translate("batch", folder, *OUT)[0] == 0
    assert sorted(pages()) == sorted(["good", slug])


def test_names_that_are_the_same_on_the_site_give_a_page_each(folder: Path):
    for name in ("A b.txt", "a-b.txt", "a_b.md", "a\u200bb.txt"):
        (folder / name).write_text(f"{name[:3]} {BODY}", "utf-8")
    assert translate("batch", folder, *OUT)[0] == 0
    assert len(pages()) == 5


def test_a_name_that_is_too_long_is_refused():
    assert "cannot be read (File name too long)" in refused("x" * 300 + ".txt")
