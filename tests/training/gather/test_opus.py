from __future__ import annotations

import zipfile

import pytest

from tests.training.gather.zips import ENGLISH, URDU, write_zip
from training.errors import TrainingError
from training.gather.opus import opus_address, read_opus
from training.sources import Source

MOST = 1_000_000
SMALL = Source(name="small", kind="opus", corpus="Small", version="v1")


def test_the_address_has_corpus_and_version():
    assert opus_address("http://a/OPUS-{corpus}/{version}/x", SMALL) == "http://a/OPUS-Small/v1/x"


def test_the_two_texts_are_read_line_by_line(tmp_path):
    pairs = list(read_opus(write_zip(tmp_path / "a.zip"), SMALL, MOST))
    assert pairs == [("یہ خبر ہے۔", "This is news."), ("قیمت بڑھ گئی۔", "The price rose.")]


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"../a.ur": URDU, "a.en": ENGLISH}, "leads out of its folder"),
        ({"/etc/a.ur": URDU, "a.en": ENGLISH}, "leads out of its folder"),
        ({"C:a.ur": URDU, "a.en": ENGLISH}, "leads out of its folder"),
        ({"a.ur": URDU}, r"has 0 texts whose names end in \.en"),
        ({"a.ur": URDU, "b.ur": URDU, "a.en": ENGLISH}, r"has 2 texts whose names end in \.ur"),
        ({"a.ur": URDU + "ایک\n", "a.en": ENGLISH}, "different numbers of lines"),
        ({"a.ur": "\n" * 1_500_000, "a.en": ENGLISH}, "longer than"),
        ({"a.ur": URDU, "a.en": "a" * 999_999 + "\n" * 500}, "longer than"),
    ],
)
def test_a_bad_archive_is_refused(tmp_path, members, reason):
    path = write_zip(tmp_path / "a.zip", members)
    with pytest.raises(TrainingError, match=f"small: .*since .*{reason}"):
        list(read_opus(path, SMALL, MOST))
    assert [found.name for found in tmp_path.iterdir()] == ["a.zip"]


def test_a_text_packed_far_too_tightly_is_refused(tmp_path):
    path = write_zip(tmp_path / "a.zip", {"a.ur": b"\n" * 5_000_000, "a.en": ENGLISH})
    with pytest.raises(TrainingError, match="packed far too tightly"):
        list(read_opus(path, SMALL, 10_000_000))


def test_a_size_that_is_a_lie_gives_no_more_than_it_says(tmp_path):
    path = write_zip(tmp_path / "a.zip", {"a.ur": URDU * 1000, "a.en": ENGLISH})
    data = bytearray(path.read_bytes())
    size = len((URDU * 1000).encode()).to_bytes(4, "little")
    while (place := data.find(size)) >= 0:
        data[place : place + 4] = (20).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(TrainingError, match="cannot be used"):
        list(read_opus(path, SMALL, MOST))


def test_a_link_in_the_archive_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        link = zipfile.ZipInfo("a.ur")
        link.external_attr = 0o120777 << 16
        made.writestr(link, "/etc/passwd")
        made.writestr("a.en", ENGLISH)
    with pytest.raises(TrainingError, match="is a link"):
        list(read_opus(path, SMALL, MOST))


@pytest.mark.parametrize("cut", [0, 10, -30])
def test_an_archive_that_broke_off_is_told(tmp_path, cut):
    path = write_zip(tmp_path / "a.zip")
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(TrainingError, match="Remove it to fetch it again"):
        list(read_opus(path, SMALL, MOST))


def test_a_missing_archive_is_told(tmp_path):
    with pytest.raises(TrainingError, match="No such file"):
        list(read_opus(tmp_path / "none.zip", SMALL, MOST))


def test_only_as_much_is_read_as_is_asked_for(tmp_path):
    pairs = read_opus(write_zip(tmp_path / "a.zip"), SMALL, MOST)
    assert next(pairs) == ("یہ خبر ہے۔", "This is news.")
    pairs.close()
