"""`translate serve` shows the site to the person at this machine, and nothing else to anybody."""

from __future__ import annotations

import asyncio
import os

import pytest

from tests.press.test_live import LONG, Looks, TestClient, served
from translator.press import live
from translator.press.live import live_app

HIDDEN = "all drafts"
LEADS_OUT = [
    "/..%2fsecret", "/%2e%2e/secret", "/..%5csecret", "/%5c..%5csecret", "/%2f%2fetc/passwd",
    "//etc/passwd", "/link", "/dir/secret", "/.hidden", "/.git/config", "/one/.hidden", "/%00",
    "/a%00.css", "/" + "a" * 300, "/" + "a/" * 5000, "/%ff%fe", "/%ed%a0%80", "/C:/secret", "/fifo",
    "/one%0d%0aX-Evil:1", "/@live/../../secret", "/@live/nope", "/....//secret", "/~root",
]  # fmt: skip
RANGES = [
    "bytes=5-1", "bytes=99999999-", "bytes=" + "0-0," * 3000 + "0-0", "bytes=a-b", "x", "bytes=",
    "bytes=" + ",".join(f"{i}-{i + 1}" for i in range(0, 6000, 3)), "bytes=0-" + "9" * 5000,
    "bytes=-0", "bytes=--1",
]  # fmt: skip


@pytest.fixture
def app(tmp_path):
    site = tmp_path / "site"
    (site / "one").mkdir(parents=True)
    (site / ".git").mkdir()
    for name in (".hidden", ".git/config", "one/.hidden", "../secret"):
        (site / name).write_text(HIDDEN)
    (site / "index.html").write_text("<body>خبر</body>")
    (site / "one/index.html").write_text("one")
    (site / "style.css").write_text("p{}" * 100_000)
    (site / "link").symlink_to(tmp_path / "secret")
    (site / "dir").symlink_to(tmp_path)
    (site / "loop").symlink_to(site / "loop")
    os.mkfifo(site / "fifo")
    return live_app(site, Looks(site), hosts=["127.0.0.1"], tell=print, pause=0.01)


@pytest.fixture
def web(app):
    with TestClient(app, "http://127.0.0.1:8470", follow_redirects=False) as client:
        yield client


@pytest.mark.parametrize("path", LEADS_OUT)
def test_no_address_leads_out_of_the_site_or_to_what_is_hidden(web, path):
    answer = web.get(path)
    assert answer.status_code == 404
    assert HIDDEN not in answer.text
    assert "x-evil" not in answer.headers


def test_a_file_that_cannot_be_read_is_no_traceback(web, caplog):
    assert web.get("/loop").status_code == 503
    assert [record.exc_info for record in caplog.records] == [None]


def test_no_folder_is_listed_and_nothing_is_changed(web):
    assert web.get("/one").status_code == 307
    assert web.get("/.git/").status_code == 404
    for method in ("POST", "PUT", "DELETE", "TRACE", "PATCH", "OPTIONS", "FOO"):
        assert web.request(method, "/").status_code == 405


@pytest.mark.parametrize("wanted", RANGES)
def test_odd_ranges_are_answered_and_not_at_length(web, wanted):
    answer = web.get("/style.css", headers={"Range": wanted})
    assert answer.status_code in {200, 206, 400, 416}
    assert len(answer.content) <= 300_000


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "", "[::1", "0"]
)
def test_no_page_is_shown_by_another_name(web, host):
    for path in ("/", "/style.css", "/@live/events", "/@live/live.js"):
        answer = web.get(path, headers={"Host": host})
        assert answer.status_code == 400
        assert "خبر" not in answer.text


@pytest.mark.parametrize("path", ["/", "/style.css", "/@live/live.js", "/nowhere"])
def test_pages_of_strangers_can_neither_frame_nor_load_anything(web, path):
    headers = web.get(path, headers={"Origin": "https://evil.example"}).headers
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == "frame-ancestors 'self'"
    assert "access-control-allow-origin" not in headers


def test_only_so_many_pages_listen_at_once(app, tmp_path, monkeypatch):
    monkeypatch.setattr(live, "_MOST_PAGES", 3)
    path = str(tmp_path / "socket")

    async def count():
        async with served(app, path):
            heads, writers = [], []
            for _ in range(4):
                reader, writer = await asyncio.open_unix_connection(path)
                writer.write(b"GET /@live/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                heads.append((await reader.readuntil(b"\r\n\r\n"))[9:12])
                writers.append(writer)
                await asyncio.sleep(0.05)
            for writer in writers:
                writer.close()
            async with asyncio.timeout(LONG):
                again = b""
                while again != b"200":
                    reader, writer = await asyncio.open_unix_connection(path)
                    writer.write(b"GET /@live/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                    again = (await reader.readuntil(b"\r\n\r\n"))[9:12]
                    writer.close()
            return heads

    assert asyncio.run(count()) == [b"200", b"200", b"200", b"503"]
