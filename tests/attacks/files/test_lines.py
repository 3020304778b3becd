"""`translate lines` of what is no file, or of one that grows."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from tests.attacks.files.driving import BUGS, translate
from translator.errors import ArticleError
from translator.lines.source import Source

LINE = "دریا کا پانی اتر گیا۔\n"


def refused(name: str | Path) -> str:
    code, out, err = translate("lines", name, "--out", "out.txt", "--no-glossary")
    assert (code, out) == (1, "")
    assert err.startswith("translate: ")
    assert not any(bug in err for bug in BUGS)
    assert not Path("out.txt").exists()
    assert not Path("out.txt.part").exists()
    return err


def test_a_pipe_is_refused_and_not_waited_for():
    os.mkfifo("pipe.txt")
    assert "this is a pipe, not a file. What another program writes is read as -." in refused(
        "pipe.txt"
    )


def test_the_end_of_a_pipe_is_refused_since_it_can_be_read_only_once():
    reading, writing = os.pipe()
    os.write(writing, LINE.encode())
    os.close(writing)
    try:
        assert "this is a pipe" in refused(f"/dev/fd/{reading}")
    finally:
        os.close(reading)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/random"])
def test_a_device_is_refused(device: str):
    assert "this is a device, not a file" in refused(device)


def test_a_folder_is_refused():
    Path("folder.txt").mkdir()
    assert "this is a folder" in refused("folder.txt")


def test_a_name_that_a_terminal_obeys_is_spelled_out():
    assert r"a\x1b[2J.txt: the name of the file holds control characters" in refused("a\x1b[2J.txt")


def test_a_file_that_grows_for_ever_is_not_read_for_ever():
    path = Path("log.txt")
    path.write_text(LINE, "utf-8")

    def read_and_write() -> None:
        with Source(path).lines() as lines:
            for _ in lines:
                with path.open("a", encoding="utf-8") as file:
                    file.write(LINE)

    with pytest.raises(ArticleError, match="was changed while it was read"):
        read_and_write()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("zeros.txt", b"\0" * (2 << 20), "longer than 1 MiB"),
        ("bomb.gz", gzip.compress(b"\0" * (64 << 20)), "longer than 1 MiB"),
        ("cut.gz", gzip.compress(LINE.encode() * 999)[:-30], "cannot be read to its end"),
        ("no.gz", LINE.encode(), "cannot be read to its end"),
        ("surrogate.txt", LINE.encode() + b"\xed\xa0\x80\n", "line 2 is not UTF-8"),
        ("overlong.txt", LINE.encode() + b"\xc0\xaf\n", "line 2 is not UTF-8"),
        ("odd.txt", b"\xff\xfe" + LINE.encode("utf-16-le")[:-1], "line 1 is not UTF-16"),
    ],
)
def test_broken_bytes_are_refused(name: str, data: bytes, said: str):
    Path(name).write_bytes(data)
    assert said in refused(name)


@pytest.mark.parametrize("odd", ["\0", "\x1b[2J", "\u202e", "\u2028", "\x85", "\ufffe", "\r"])
def test_odd_characters_stay_in_their_line(odd: str):
    Path("a.txt").write_bytes((LINE + f"الف {odd} بے۔\n" + LINE).encode())
    code, _, _ = translate("lines", "a.txt", "--out", "out.txt", "--no-glossary", "--format", "tsv")
    assert code == 0
    assert len(Path("out.txt").read_bytes().split(b"\n")) == 4
