"""Sets as tables and as two texts, and what is wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translator.errors import ExchangeError
from translator.evaluation import TestPair, read_pairs, read_parallel, read_translation
from translator.evaluation.reference import is_blank

PAIRS = (TestPair(1, "پہلی خبر۔", "First news."), TestPair(2, "دوسری خبر۔", "Second news."))
TABLE = "پہلی خبر۔\tFirst news.\nدوسری خبر۔\tSecond news.\n"
# A sentence may hold any character but those that part sentences.
SENTENCES = (
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\t\r\n\ufeff"))
    .map(str.strip)
    .filter(lambda text: not is_blank(text))
)


@pytest.fixture
def write(tmp_path):
    def file(text, name="set.tsv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return file


@pytest.mark.parametrize(
    "text",
    [
        TABLE,
        TABLE.removesuffix("\n"),
        TABLE.replace("\n", "\r\n"),
        "\ufeff" + TABLE,
        TABLE.replace("\n", "\tnews\t17\n"),
        TABLE.replace("\t", " \t "),
    ],
    ids=["plain", "no last line end", "CR LF", "byte order mark", "more columns", "spaces"],
)
def test_a_table_is_read(write, text):
    assert read_pairs(write(text)) == PAIRS


def test_only_a_line_end_ends_a_line(write):
    assert read_pairs(write("ایک\u2028دو\x0bتین\tOne\x85two")) == (
        TestPair(1, "ایک\u2028دو\x0bتین", "One\x85two"),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(SENTENCES, SENTENCES), min_size=1))
def test_what_is_written_as_a_table_is_read_again(write, rows):
    pairs = read_pairs(write("".join(f"{urdu}\t{english}\n" for urdu, english in rows)))
    assert [(p.source, p.reference) for p in pairs] == rows
    assert [p.number for p in pairs] == list(range(1, len(rows) + 1))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary())
def test_any_bytes_are_pairs_or_an_error_of_ours(write, data):
    try:
        pairs = read_pairs(write(data))
    except ExchangeError:
        return
    assert pairs
    assert all(pair.source and pair.reference for pair in pairs)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "set.tsv: there is no sentence in the file."),
        ("\n \n", "set.tsv: there is no sentence in the file."),
        ("خبر\tNews\nخبر News\n", "set.tsv, line 2: there is no tab in it."),
        ("خبر\tNews\n\nخبر\tNews\n", "set.tsv, line 2: there is no tab in it."),
        ("خبر\tNews\n \tNews\n", "set.tsv, line 2: the Urdu sentence is missing."),
        ("خبر\t\n", "set.tsv, line 1: the English sentence is missing."),
        ("خبر\t\u200e\u200b\n", "set.tsv, line 1: the English sentence is missing."),
        ("\u200c\0\tNews\n", "set.tsv, line 1: the Urdu sentence is missing."),
        ("\u200b\n\u2060\n", "set.tsv: there is no sentence in the file."),
        ("خبر\tNews\n".encode() + b"\xff\xfe\tNews", "set.tsv, line 2: this is not UTF-8."),
    ],
)
def test_a_malformed_table_is_refused_in_a_sentence(write, text, said):
    with pytest.raises(ExchangeError, match=said):
        read_pairs(write(text))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ExchangeError, match=r"none.tsv cannot be read \(No such file"):
        read_pairs(tmp_path / "none.tsv")


def test_two_texts_are_read_line_by_line(write):
    urdu, english = (write("\n".join(s), n) for s, n in zip(_sides(), "ue", strict=True))
    assert read_parallel(urdu, english) == PAIRS


def _sides():
    return [p.source for p in PAIRS], [p.reference for p in PAIRS]


def test_texts_of_different_length_are_refused(write):
    urdu, english = write("ایک\nدو\n", "a.ur"), write("One\n", "a.en")
    with pytest.raises(ExchangeError, match=r"a.en has 1 line, but a.ur has 2\."):
        read_parallel(urdu, english)


def test_an_empty_line_of_a_text_is_named(write):
    urdu, english = write("ایک\nدو\n", "a.ur"), write("One\n\n", "a.en")
    with pytest.raises(ExchangeError, match=r"a\.en, line 2: the English sentence is missing"):
        read_parallel(urdu, english)


def test_a_ready_translation_may_have_empty_lines(write):
    assert read_translation(write("One \n\nThree\n\n"), 4) == ("One", "", "Three", "")


def test_a_ready_translation_of_another_set_is_refused(write):
    with pytest.raises(ExchangeError, match=r"set\.tsv has 1 line, but the set has 2"):
        read_translation(write("One\n"), 2)
