"""The site in the browser while it is worked on."""

from __future__ import annotations

import asyncio
import time
import warnings
from contextlib import asynccontextmanager

import pytest
import uvicorn

from tests.review.standins import until
from translator.press.live import live_app
from translator.press.report import SiteReport

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it would rather have another client than httpx
    from starlette.testclient import TestClient

TAG = '<script src="/@live/live.js" defer></script>'
STRICT = "default-src 'none'; script-src 'self'"
LONG = 20.0  # seconds after which a test that waits for something has failed


class Looks:
    """Stands for `Watch`: finds what it is told to find, one thing a look."""

    def __init__(self, site) -> None:
        self.site = site
        self.problem = ""
        self.found = []

    def look(self):
        if not self.found:
            return None
        news = self.found.pop(0)
        if isinstance(news, str):
            self.problem = news
            return None
        self.problem = ""
        return SiteReport(self.site, written=news)


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    (site / "one").mkdir(parents=True)
    (site / "index.html").write_text(
        f'<meta http-equiv="Content-Security-Policy" content="{STRICT}"><body><p>خبر</body></html>'
    )
    (site / "one/index.html").write_text("<p>without an end")
    (site / "404.html").write_text("<body>Not here.</body>")
    (site / "style.css").write_text("p { color: red }")
    return site


@pytest.fixture
def looks(site):
    return Looks(site)


@pytest.fixture
def told():
    return []


@pytest.fixture
def app(site, looks, told):
    return live_app(site, looks, hosts=["127.0.0.1"], tell=told.append, pause=0.01)


@pytest.fixture
def client(app):
    with TestClient(app, base_url="http://127.0.0.1:8470") as client:
        yield client


def test_pages_get_the_script_and_leave_to_listen_and_are_not_kept(client):
    answer = client.get("/")
    assert answer.text.endswith(f"<p>خبر{TAG}</body></html>")
    assert f"\"connect-src 'self'; {STRICT}\"" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert client.get("/one/").text == f"<p>without an end{TAG}"


def test_a_page_that_may_connect_already_keeps_its_policy(client, site):
    page = '<meta http-equiv="Content-Security-Policy" content="connect-src \'self\'"></body>'
    (site / "one/index.html").write_text(page)
    assert client.get("/one/").text == page.replace("</body>", f"{TAG}</body>")


def test_other_files_stay_as_they_are_and_are_asked_for_each_time(client):
    answer = client.get("/style.css")
    assert answer.text == "p { color: red }"
    assert answer.headers["cache-control"] == "no-cache"
    again = client.get("/style.css", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.headers["cache-control"]) == (304, "no-cache")


def test_a_page_that_is_not_there_is_that_of_the_site(client, site):
    answer = client.get("/nowhere/")
    assert (answer.status_code, answer.text) == (404, f"<body>Not here.{TAG}</body>")
    (site / "404.html").unlink()
    assert client.get("/nowhere/").status_code == 404


def test_files_beside_the_site_are_not_shown(client, site):
    (site.parent / "editions.db").write_text("all drafts")
    for path in ("/../editions.db", "/%2e%2e/editions.db", "/one/..%2f..%2feditions.db"):
        assert client.get(path).status_code == 404


def test_nobody_asks_by_another_name(client):
    answer = client.get("/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "خبر" not in answer.text


def test_the_script_listens_and_shows_what_is_wrong_as_text(client):
    answer = client.get("/@live/live.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert 'new EventSource("/@live/events")' in answer.text
    assert "textContent = event.data" in answer.text


@asynccontextmanager
async def served(app, path):
    """Serve on a socket of the file system; on leaving, end as the server does on Ctrl-C."""
    config = uvicorn.Config(app, uds=path, log_config=None, http="h11", timeout_graceful_shutdown=9)
    server = uvicorn.Server(config)
    async with asyncio.timeout(LONG):
        serving = asyncio.create_task(server.serve())
        await until(lambda: server.started)
        try:
            yield
        finally:
            server.should_exit = True
            await serving


async def listen(path):
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"GET /@live/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    await reader.readuntil(b"\r\n\r\n")
    return reader, writer


async def news(reader):
    """Return the kind of the next event, and its words."""
    await reader.readuntil(b"event: ")
    kind = (await reader.readline()).decode().strip()
    words = (await reader.readline()).decode().strip()
    return kind, words.removeprefix("data:").strip()


def test_open_pages_hear_of_a_build_of_a_problem_and_of_its_end(app, looks, told, tmp_path):
    path = str(tmp_path / "socket")

    async def hear():
        async with served(app, path):
            reader, writer = await listen(path)
            heard = []
            for found in (3, "The theme is broken.", 0):
                looks.found.append(found)
                heard.append(await news(reader))
            writer.close()
            return heard

    heard = asyncio.run(hear())
    assert heard == [("built", ""), ("problem", "The theme is broken."), ("built", "")]
    assert [report.written for report in told if not isinstance(report, str)] == [3, 0]
    assert [words for words in told if isinstance(words, str)] == ["The theme is broken."]


def test_a_page_that_is_opened_later_hears_of_the_problem_and_it_is_told_once(
    app, looks, told, tmp_path
):
    path = str(tmp_path / "socket")
    looks.found = ["The theme is broken.", "The theme is broken."]

    async def hear():
        async with served(app, path):
            await until(lambda: told and not looks.found)
            reader, writer = await listen(path)
            heard = await news(reader)
            writer.close()
            return heard

    assert asyncio.run(hear()) == ("problem", "The theme is broken.")
    assert told == ["The theme is broken."]


def test_pages_are_not_loaded_again_for_a_build_that_changed_nothing(app, looks, tmp_path):
    path = str(tmp_path / "socket")

    async def hear():
        async with served(app, path):
            reader, writer = await listen(path)
            looks.found = [0, "Wrong."]
            heard = await news(reader)
            writer.close()
            return heard

    assert asyncio.run(hear()) == ("problem", "Wrong.")


def test_open_pages_do_not_hold_the_server_up(app, tmp_path):
    path = str(tmp_path / "socket")

    async def stop():
        async with served(app, path):
            reader, writer = await listen(path)
            began = time.monotonic()
        assert await reader.read() == b"0\r\n\r\n"  # the end of a stream that was not cut off
        writer.close()
        return time.monotonic() - began

    assert asyncio.run(stop()) < 5
