"""Names of files that nothing can be done with are told, and the others are translated."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.batches import archive

__all__ = ["archive"]

NOT_UTF_8 = os.fsdecode(b"\xff.txt")


@pytest.fixture
def odd(archive) -> Path:
    """A file whose name is not UTF-8."""
    try:
        return archive.write(NOT_UTF_8, "دریا")
    except OSError:
        pytest.skip("this file system has no such names")


def test_a_name_that_is_not_utf_8_is_told_and_the_others_go_on(archive, odd):
    assert odd.is_file()
    code, out, err = archive.run()
    assert (code, archive.pages()) == (1, ["a", "b", "c"])
    assert err == (
        "translate: archive/\\udcff.txt: the name of the file is not UTF-8. Rename it.\n"
    )
    assert out.splitlines()[0] == "3 articles published, 0 unchanged, 1 failed."


def test_it_is_told_to_machines_too(archive, odd):
    assert odd.is_file()
    code, out, _ = archive.run("--json")
    (error,) = json.loads(out)["errors"]
    assert code == 1
    assert error["message"].endswith("the name of the file is not UTF-8. Rename it.")


def test_a_link_to_itself_is_told_and_the_others_go_on(archive, command):
    loop = Path("loop.txt")
    loop.symlink_to(loop)
    code, out, err = command("batch", loop, archive.folder, "--no-glossary")
    assert (code, archive.pages()) == (1, ["a", "b", "c"])
    assert err == "translate: loop.txt: the link leads nowhere. Name the file itself.\n"
    assert out.splitlines()[-1] == "1 of 4 articles failed; they are above."
