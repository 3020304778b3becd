"""The index of packages, on this machine and on the web."""

from __future__ import annotations

import io
import json
import urllib.error
from email.message import Message
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.engine.install import download, fetched, pick_offer, read_index
from translator.engine.install import index as index_module
from translator.engine.patience import Patience
from translator.errors import EngineError

WEB = "http://index.example/argos/index.json"
SUM = "AB" * 32


def entry(version: str = "1.9", to_code: str = "en", **more: object) -> dict[str, object]:
    kept = {"package_version": version, "from_code": "ur", "to_code": to_code, "links": ["a.zip"]}
    return {**kept, **more}


@pytest.fixture
def index(tmp_path):
    """Write an index, and return its place."""

    def write(*entries: object) -> str:
        file = tmp_path / "index.json"
        file.write_text(json.dumps(entries), encoding="utf-8")
        return str(file)

    return write


class Answer(io.BytesIO):
    """What a server says."""

    def __init__(self, data: bytes, length: int | None = None) -> None:
        super().__init__(data)
        self.headers = Message()
        self.headers["Content-Length"] = str(len(data) if length is None else length)


@pytest.fixture
def web(monkeypatch):
    """Answer by address, without a network."""
    answers: dict[str, bytes | Answer | Exception] = {}

    def answer(address: str, timeout: float) -> Answer:
        assert timeout <= 60
        found = answers.get(address, urllib.error.URLError("no route to host"))
        if isinstance(found, Exception):
            raise found
        return found if isinstance(found, Answer) else Answer(found)

    monkeypatch.setattr(download, "_opener", lambda *_: SimpleNamespace(open=answer))
    return answers


def test_an_index_tells_versions_languages_links_and_checksums(index, tmp_path):
    (offer,) = read_index(index(entry(sha256=SUM)))
    assert (offer.name, offer.version, offer.sha256) == ("ur_en", "1.9", SUM.lower())
    assert offer.links == (str(tmp_path / "a.zip"),)


def test_entries_of_other_kinds_are_left_out(index):
    place = index(7, None, [], {}, entry(type="sbd"), entry("newest"), entry(to_code="../x"))
    assert read_index(place) == []


def test_a_checksum_that_is_none_is_left_out(index):
    found = read_index(index(entry(sha256="x"), entry(sha256=5), entry()))
    assert [offer.sha256 for offer in found] == [None, None, None]


@pytest.mark.parametrize("content", [b"", b"{}", b"<html>", b"\xff", b"[" * 9999, b'"x"'])
def test_what_is_no_index_is_told(tmp_path, content):
    file = tmp_path / "index.json"
    file.write_bytes(content)
    with pytest.raises(EngineError, match="is no index of Argos packages"):
        read_index(str(file))


def test_an_index_that_is_not_there_is_told():
    with pytest.raises(EngineError, match=r"nahin.json cannot be read \(No such file"):
        read_index("nahin.json")


def test_the_newest_version_is_picked(index):
    place = index(entry("1.9"), entry("1.10"), entry("1.2"), entry("3", to_code="fa"))
    assert pick_offer(read_index(place), "ur_en", place).version == "1.10"
    assert pick_offer(read_index(place), "translate-ur_fa", place).version == "3"


def test_a_package_that_is_not_offered_is_told(index):
    place = index(entry())
    with pytest.raises(EngineError, match="offers no package 'ur_xx'"):
        pick_offer(read_index(place), "ur_xx", place)


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("a.zip", "http://index.example/argos/a.zip"),
        ("/a.zip", "http://index.example/a.zip"),
        ("https://other.example/a.zip", "https://other.example/a.zip"),
        ("file:///etc/passwd", None),
        ("ftp://other.example/a.zip", None),
        ("ipfs://abc", None),
        ("http://[broken", None),
    ],
)
def test_an_index_of_the_web_leads_to_the_web_only(web, link, found):
    web[WEB] = json.dumps([entry(links=[link, 5])]).encode()
    (offer,) = read_index(WEB)
    assert offer.links == ((found,) if found else ())


@pytest.mark.parametrize("link", ["ipfs://abc", "file:///etc/passwd", "", 7])
def test_a_local_index_leads_to_paths_and_the_web_only(index, link):
    assert read_index(index(entry(links=[link])))[0].links == ()


def test_links_that_are_no_list_are_none(index):
    assert read_index(index(entry(links="a.zip")))[0].links == ()


def test_a_file_beside_the_index_is_given_as_it_is(index, tmp_path):
    (tmp_path / "a.zip").touch()
    (offer,) = read_index(index(entry()))
    with fetched(offer) as file:
        assert file == tmp_path / "a.zip"


def test_a_file_that_is_not_there_is_passed_over(web, index, tmp_path):
    web["https://b.example/x"] = b"package"
    (offer,) = read_index(index(entry(links=["a.zip", "https://b.example/x"])))
    with fetched(offer) as file:
        assert file.read_bytes() == b"package"
    (tmp_path / "c.zip").touch()
    (offer,) = read_index(index(entry(links=["a.zip", "c.zip"])))
    with fetched(offer) as file:
        assert file == tmp_path / "c.zip"


def test_a_file_that_is_not_there_is_told_where_there_is_nothing_else(index):
    (offer,) = read_index(index(entry()))
    with pytest.raises(EngineError, match=r"There is no file .*a\.zip"), fetched(offer):
        pytest.fail("there is none")


def test_a_package_is_downloaded_from_the_first_link_that_works(web, index):
    links = ["https://a.example/x", "https://b.example/x"]
    web[links[1]] = b"package"
    (offer,) = read_index(index(entry(links=links)))
    with fetched(offer) as file:
        assert file.read_bytes() == b"package"
    assert not file.exists()


def test_a_package_without_a_link_is_told(index):
    (offer,) = read_index(index(entry(links=[])))
    with pytest.raises(EngineError, match="no link to ur_en that can be followed"), fetched(offer):
        pytest.fail("there is none")


@pytest.mark.parametrize(
    "failure",
    [
        urllib.error.URLError("no route to host"),
        TimeoutError("timed out"),
        urllib.error.HTTPError(WEB, 404, "Not Found", Message(), None),
        ValueError("bad address"),
    ],
)
def test_without_a_network_there_is_one_sentence(web, failure):
    web[WEB] = failure
    with pytest.raises(EngineError, match=r"index.json cannot be reached \(.+\)\. Check") as error:
        read_index(WEB)
    assert str(error.value).isprintable()


def test_an_answer_that_breaks_off_is_told(web):
    web[WEB] = Answer(b"[]", length=5)
    with pytest.raises(EngineError, match="broke off after 2 bytes"):
        read_index(WEB)


def test_an_answer_that_never_ends_is_told(web, monkeypatch):
    monkeypatch.setattr(index_module, "_MOST", 10)
    web[WEB] = b"x" * 11
    with pytest.raises(EngineError, match="is far too long"):
        read_index(WEB)


def test_only_the_web_is_opened():
    opener = download._opener("http://x", Patience(1))  # noqa: SLF001 - what it follows is the point
    with pytest.raises(urllib.error.URLError, match="unknown url type"):
        opener.open("file:///etc/passwd")
    with pytest.raises(urllib.error.URLError, match="unknown url type"):
        opener.open("ftp://a.example/x")


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
FIELDS = st.sampled_from(["package_version", "from_code", "to_code", "links", "sha256", "type"])


@settings(max_examples=40)
@given(st.lists(st.dictionaries(FIELDS, JSON | st.sampled_from(["1", "ur"])) | JSON, max_size=3))
def test_any_list_is_read(tmp_path_factory, entries):
    file = Path(tmp_path_factory.mktemp("index")) / "index.json"
    file.write_text(json.dumps(entries), encoding="utf-8")
    assert len(read_index(str(file))) <= len(entries)
