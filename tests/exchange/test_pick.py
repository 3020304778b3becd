"""The format of an exchange file: by its ending, and by what is in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.exchange.documents import plain, sample, single
from translator.errors import ExchangeError, UsageError
from translator.exchange import pick
from translator.exchange.pick import read_returned, write_document
from translator.exchange.review_json import review_data
from translator.exchange.segments_csv import write_segments_csv

ONE = single(plain(7))


@pytest.mark.parametrize(
    ("name", "version"),
    [("a.xlf", "2.1"), ("a.XLIFF", "2.1"), ("a.xlf", "1.2"), ("a.xliff", "1.2"), ("a.CSV", "")],
)
def test_what_is_written_is_read_in_the_same_format(tmp_path, name, version):
    path = tmp_path / name
    path.write_text(write_document(sample(), path, version), encoding="utf-8", newline="")
    segments = [segment for block in sample().blocks for segment in block.segments]

    assert [(r.id, r.version, r.source, r.target) for r in read_returned(path)] == [
        (s.id, s.version, s.source, s.target) for s in segments
    ]


def test_the_result_of_a_review_is_read_and_not_written(tmp_path):
    path = tmp_path / "a.JSON"
    path.write_text(json.dumps(review_data("one", [plain(7)])), encoding="utf-8")

    assert [(one.id, one.edition) for one in read_returned(path)] == [(7, "one")]
    with pytest.raises(UsageError, match=r"must end in \.xlf or \.xliff \(XLIFF\) or in \.csv\. "):
        write_document(ONE, path, "2.1")


XLIFF1 = """<xliff version="1.2"><file><body><trans-unit id="s7"><source>وہ آیا۔</source>
<target>He came.</target>%s</trans-unit></body></file></xliff>"""
XLIFF2 = """<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="a">
<unit id="u">%s<segment id="s7"><source>وہ آیا۔</source><target>He came.</target></segment></unit>
</file></xliff>"""
NOTES = "<note>&lt;p&gt;One&lt;br&gt;two&lt;/p&gt;</note><note>a &lt; b</note>"
CELL = "urdu,english,comment\nوہ آیا۔,He came.,<p>One<br>two</p>\nوہ آیا۔,He came.,a < b\n"
ENTRY = {"id": 7, "version": 1, "urdu": "وہ آیا۔", "english": "He came.", "state": "draft"}
REVIEW = {
    "dozaban": "review",
    "edition": "a",
    "segments": [ENTRY | {"comments": ["<p>One<br>two</p>", "<script>alert(1)</script>", "a < b"]}],
}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xlf", XLIFF1 % NOTES),
        ("a.xlf", XLIFF2 % f"<notes>{NOTES}</notes>"),
        ("a.csv", CELL),
        ("a.json", json.dumps(REVIEW)),
    ],
)
def test_comments_are_plain_words_in_each_format(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")

    assert [words for one in read_returned(path) for words in one.comments] == ["One\ntwo", "a < b"]


@pytest.mark.parametrize("version", ["2.1", "1.2"])
def test_the_version_of_xliff_is_the_one_asked_for(version):
    assert f'version="{version}"' in write_document(ONE, Path("a.xlf"), version)[:400]


def test_csv_has_no_version():
    assert write_document(ONE, Path("a.csv"), "2.1") == write_segments_csv(ONE)


def test_another_version_of_xliff_is_not_written():
    with pytest.raises(UsageError, match=r"XLIFF 3\.0 cannot be written\. Choose 2\.1, 1\.2"):
        write_document(ONE, Path("a.xlf"), "3.0")


def test_another_version_of_xliff_is_not_read(tmp_path):
    path = tmp_path / "a.xlf"
    path.write_text('<xliff version="3.0"/>', encoding="utf-8")

    with pytest.raises(ExchangeError, match=r"a\.xlf: XLIFF 3\.0 is not known here\."):
        read_returned(path)


@pytest.mark.parametrize("text", ["", "<xliff", "<html/>", "id,english"])
def test_what_is_no_xliff_is_refused_by_its_reader(tmp_path, text):
    path = tmp_path / "a.xlf"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ExchangeError, match=r"^a\.xlf"):
        read_returned(path)


@pytest.mark.parametrize("name", ["a.docx", "a.tmx", "a"])
def test_another_ending_is_told_which_there_are(name):
    message = r"must end in \.xlf or \.xliff \(XLIFF\) or in \.csv"
    with pytest.raises(UsageError, match=message):
        read_returned(Path(name))
    with pytest.raises(UsageError, match=message):
        write_document(ONE, Path(name), "2.1")


def test_a_file_that_is_not_there_is_told_of(tmp_path):
    with pytest.raises(ExchangeError, match=r"none\.csv: the file cannot be read \(No such file"):
        read_returned(tmp_path / "none.csv")


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text("id,english\n7,a\n", encoding="utf-8")
    monkeypatch.setattr(pick, "LARGEST", 15)
    assert len(read_returned(path)) == 1

    monkeypatch.setattr(pick, "LARGEST", 14)
    with pytest.raises(ExchangeError, match=r"a\.csv: files over 0 kB are not read"):
        read_returned(path)


def test_the_largest_file_is_of_100_megabytes():
    assert pick.LARGEST == 100_000_000
