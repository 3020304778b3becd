"""Lines of files in several encodings, and what is wrong with some."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import ArticleError, EncodingError, UsageError
from translator.lines import Encoding
from translator.lines.read import LONGEST_LINE, Line, read_lines

# Letters whose UTF-16 form holds the byte of a line feed, on either side.
ODD = "؊ਆ\u0a0aa"


def lines(data: bytes, encoding=None, after=None) -> list[Line]:
    file = io.BufferedReader(io.BytesIO(data))
    return list(read_lines(file, "khabar.txt", encoding, *([after] if after else [])))


def texts(data: bytes, encoding=None) -> list[str]:
    return [found.text for found in lines(data, encoding)]


def test_a_line_has_its_number_its_text_and_the_place_of_its_end():
    assert lines("ایک\n\nدو".encode()) == [Line(1, "ایک", 7), Line(2, "", 8), Line(3, "دو", 12)]


def test_a_line_feed_at_the_end_begins_no_line():
    assert texts(b"a\nb\n") == ["a", "b"]
    assert texts(b"") == []
    assert texts(b"\n") == [""]


def test_windows_line_ends_are_no_part_of_a_line():
    assert texts(b"a\r\nb\rc\r\n") == ["a", "b\rc"]


def test_only_a_line_feed_ends_a_line():
    assert texts("a\u2028b\x85c\x0bd\x1ce\n".encode()) == ["a\u2028b\x85c\x0bd\x1ce"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding_and_goes(encoding):
    assert texts("پہلی\nدوسری\n".encode(encoding)) == ["پہلی", "دوسری"]


@pytest.mark.parametrize("encoding", Encoding)
def test_an_encoding_can_be_named(encoding):
    assert texts("پہلا\r\nگھر\n".encode(encoding), encoding) == ["پہلا", "گھر"]


@pytest.mark.parametrize("encoding", [Encoding.UTF_16_LE, Encoding.UTF_16_BE])
def test_half_a_character_is_no_line_end(encoding):
    assert texts(f"{ODD}\n{ODD}\n\n{ODD}".encode(encoding), encoding) == [ODD, ODD, "", ODD]


@given(text=st.text(st.characters(codec="utf-8"), max_size=60), encoding=st.sampled_from(Encoding))
def test_lines_are_those_between_line_feeds(text, encoding):
    text = text.encode("windows-1256", "ignore").decode("windows-1256").removeprefix("\ufeff")
    expected = text.removesuffix("\n").split("\n") if text else []
    assert texts(text.encode(encoding), encoding) == [t.removesuffix("\r") for t in expected]


@given(data=st.binary(max_size=80), encoding=st.sampled_from([None, *Encoding]))
def test_any_bytes_are_lines_or_a_clear_error(data, encoding):
    try:
        found = lines(data, encoding)
    except EncodingError:
        return
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    assert (found[-1].end if found else 0) == len(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_reading_goes_on_behind_any_line(encoding):
    data = "ایک\nدو\nتین\n".encode(encoding)
    every = lines(data)
    for at, line in enumerate(every, 1):
        assert lines(data, after=line) == every[at:]


def test_a_broken_byte_is_named_by_its_line():
    with pytest.raises(EncodingError) as said:
        lines(b"good\nalso\xff\xfebad\n")
    assert str(said.value) == (
        "khabar.txt: line 2 is not UTF-8 (byte 5 of the line). "
        "Correct the line, or say how the file is written with --encoding."
    )


def test_the_longest_line_is_read_and_a_longer_one_is_named():
    longest = b"a" * (LONGEST_LINE - 1) + b"\n"
    assert [len(text) for text in texts(longest * 2)] == [LONGEST_LINE - 1] * 2
    with pytest.raises(ArticleError, match=r"line 2 is longer than 1 MiB\. Split it"):
        lines(longest + b"a" + longest)


def test_of_an_endless_line_no_more_is_read_than_needed():
    class Endless(io.RawIOBase):
        given = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            self.given += len(buffer)
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    endless = Endless()
    with pytest.raises(ArticleError, match="line 1 is longer"):
        list(read_lines(io.BufferedReader(endless), "khabar.txt"))
    assert endless.given < 2 * LONGEST_LINE


def test_a_packed_file_that_was_cut_or_damaged_is_a_clear_error():
    packed = gzip.compress(b"one\n" * 100_000)
    damaged = bytearray(packed)
    damaged[30:40] = b"\xff" * 10
    for data in (packed[:-20], bytes(damaged), b"no gzip at all"):
        with (
            gzip.GzipFile(fileobj=io.BytesIO(data)) as file,
            pytest.raises(ArticleError, match=r"khabar\.gz: the file cannot be read to its end"),
        ):
            list(read_lines(file, "khabar.gz"))


def test_an_unknown_encoding_is_told_with_the_known_ones():
    with pytest.raises(UsageError) as said:
        Encoding("latin-1")
    assert str(said.value) == (
        "There is no encoding 'latin-1'. Choose one of: utf-8, utf-16-le, utf-16-be, windows-1256."
    )
