"""What a package says of itself."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.engine.install.fault import FaultError
from translator.engine.install.metadata import read_metadata, version_of

GOOD = {"package_version": "1.9", "from_code": "ur", "to_code": "en"}


def data(**changed: object) -> bytes:
    kept = {key: value for key, value in {**GOOD, **changed}.items() if value is not None}
    return json.dumps(kept).encode()


def test_version_and_languages_are_read():
    found = read_metadata(data())
    assert (found.version, found.source, found.target) == ("1.9", "ur", "en")


def test_the_folder_is_called_as_those_of_argos_translate():
    assert read_metadata(data()).folder == "translate-ur_en-1_9"
    assert read_metadata(data(to_code="zh-Hant")).folder == "translate-ur_zh-Hant-1_9"
    assert read_metadata(data(package_version="1.9+cpu")).folder == "translate-ur_en-1_9_cpu"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 60000, b'"text"', b"{'a': 1}"]
)
def test_what_is_no_object_is_damaged(content):
    with pytest.raises(FaultError, match=r"its metadata\.json is damaged"):
        read_metadata(content)


@pytest.mark.parametrize("key", list(GOOD))
def test_nothing_may_be_missing(key):
    with pytest.raises(FaultError, match=f"has no {key}"):
        read_metadata(data(**{key: None}))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("from_code", "../../x"),
        ("from_code", ""),
        ("from_code", 7),
        ("from_code", ["ur"]),
        ("to_code", "e"),
        ("to_code", "en\n"),
        ("to_code", "en/../x"),
        ("package_version", 1.9),
        ("package_version", "../1"),
        ("package_version", "1" * 41),
    ],
)
def test_strange_values_are_refused(key, value):
    with pytest.raises(FaultError, match=f"has a strange {key}"):
        read_metadata(data(**{key: value}))


def test_what_is_no_version_is_refused():
    with pytest.raises(FaultError, match="“newest” is no version"):
        read_metadata(data(package_version="newest"))


def test_another_kind_of_package_is_refused():
    with pytest.raises(FaultError, match="of the kind “sbd”, not a translator"):
        read_metadata(data(type="sbd"))


def test_a_translator_may_say_so():
    assert read_metadata(data(type="translate")).source == "ur"


def test_versions_are_compared_by_number():
    assert version_of("1.10") > version_of("1.9") > version_of("1.9rc1") > version_of("1.0")


@given(st.binary(max_size=60) | st.builds(data, package_version=st.text() | st.integers()))
def test_whatever_it_says_there_is_an_answer_or_a_reason(content):
    try:
        said = read_metadata(content).folder
    except FaultError as fault:
        said = str(fault)
    assert said.isprintable()
    assert "/" not in said or said.startswith(("its metadata.json", "it is a package", "“"))
