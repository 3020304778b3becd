from __future__ import annotations

import bz2
import gzip
import io
import lzma

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.errors import TrainingError
from training.gather.pairs import Tally, UnevenError, pair_lines, side_by_side, text_lines
from training.gather.texts import BAD, folded, lines_of, utf8_lines, write_lines

MOST = 10_000_000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  یہ   خبر \u00a0 ہے۔ ", "یہ خبر ہے۔"),
        ("\ufeffa\tb\r", "a b"),
        ("a\u2028b\x0bc", "a b c"),
        ("می\u200cخواہم", "می\u200cخواہم"),
        (" \u3000 ", ""),
    ],
)
def test_white_space_is_folded(text, said):
    assert folded(text) == said


@given(st.text())
def test_folded_text_fits_into_a_column(text):
    once = folded(text)
    assert folded(once) == once
    assert not set(once) & set("\t\n\r\u2028\u2029\x85\x1c\x0b\x0c")


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.txt", bytes),
        ("a.txt.gz", gzip.compress),
        ("a.txt.XZ", lzma.compress),
        ("a.txt.bz2", bz2.compress),
    ],
)
def test_texts_are_read_packed_or_not(tmp_path, name, pack):
    (tmp_path / name).write_bytes(pack("ایک\r\nدو".encode()))
    assert list(lines_of(tmp_path / name, "own", MOST)) == ["ایک", "دو"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.gz", b"no archive"),
        ("a.xz", b"no archive"),
        ("a.bz2", b"no archive"),
        ("a.xz", b"\xfd7z"),
    ],
)
def test_a_damaged_archive_is_told(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(TrainingError, match=r"own: .*cannot be read"):
        list(lines_of(tmp_path / name, "own", MOST))


@pytest.mark.parametrize(("name", "pack"), [("a.gz", gzip.compress), ("a.xz", lzma.compress)])
def test_an_archive_that_is_cut_off_is_told(tmp_path, name, pack):
    data = pack(b"".join(b"%d line\n" % number for number in range(5000)))
    (tmp_path / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(TrainingError, match="cannot be read"):
        list(lines_of(tmp_path / name, "own", MOST))


def test_a_missing_text_is_told_with_its_source(tmp_path):
    with pytest.raises(TrainingError, match=r"own: .*none\.txt cannot be read \(No such file"):
        list(lines_of(tmp_path / "none.txt", "own", MOST))


def test_a_small_archive_of_a_huge_text_is_stopped(tmp_path):
    (tmp_path / "bomb.xz").write_bytes(lzma.compress(b"\n" * 200_000))
    with pytest.raises(TrainingError, match="largest_text"):
        list(lines_of(tmp_path / "bomb.xz", "own", 100_000))


def test_a_huge_line_is_stopped_too(tmp_path):
    (tmp_path / "bomb.xz").write_bytes(lzma.compress(b"a" * 300_000))
    with pytest.raises(TrainingError, match="largest_text"):
        list(lines_of(tmp_path / "bomb.xz", "own", 100_000))


def test_a_line_far_longer_than_a_sentence_is_marked_as_bad():
    text = b"one\n" + b"a" * 200_000 + b"\ntwo\n"
    assert list(utf8_lines(io.BytesIO(text), "own", MOST)) == ["one", BAD, "two"]


def test_bytes_that_are_no_utf8_mark_their_line_only():
    lines = list(utf8_lines(io.BytesIO(b"one\n\xff\xfe\ntwo"), "own", MOST))
    assert lines[0] == "one"
    assert BAD in lines[1]
    assert lines[2] == "two"


@given(st.lists(st.text().map(folded)))
def test_lines_come_back_as_they_were_written(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("lines") / "a.txt"
    assert write_lines(path, lines) == len(lines)
    assert list(lines_of(path, "own", MOST)) == lines


def test_what_breaks_off_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    write_lines(path, ["old"])

    def broken():
        yield "new"
        raise TrainingError("no more.")

    with pytest.raises(TrainingError, match="no more"):
        write_lines(path, broken())
    assert path.read_text() == "old\n"
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(TrainingError, match="cannot be written"):
        write_lines(tmp_path / "file" / "a.txt", ["a"])


def test_pairs_without_one_side_are_left_out_and_counted():
    tally = Tally()
    pairs = [("ایک", "one"), ("", "two"), ("تین", " "), ("چا" + BAD, "four"), ("پانچ", "five")]
    assert list(pair_lines(pairs, tally, None)) == ["ایک\tone", "پانچ\tfive"]
    assert (tally.kept, tally.skipped) == (2, 3)


def test_a_limit_counts_what_is_kept():
    tally = Tally()
    lines = text_lines(["", "one", "two", "three"], tally, 2)
    assert list(lines) == ["one", "two"]
    assert tally.kept == 2


def test_two_texts_go_side_by_side():
    assert list(side_by_side(["ایک"], ["one"])) == [("ایک", "one")]


@pytest.mark.parametrize(("urdu", "english"), [(["ایک"], []), ([], ["one"])])
def test_texts_of_different_lengths_do_not(urdu, english):
    with pytest.raises(UnevenError):
        list(side_by_side(urdu, english))
