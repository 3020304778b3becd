"""`translate serve`: the site in the browser while people work on it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest
import uvicorn
from starlette.applications import Starlette

from tests.cli.conftest import COMMAND
from tests.cli.kept import publish
from tests.store.build import NOW
from translator import desk as desks
from translator import serving
from translator.press.report import SiteReport
from translator.publishing.wording import Notice
from translator.store import Store

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
LONG = 60.0  # seconds after which a test that waits for something has failed


@pytest.fixture
def served(monkeypatch):
    """Stand for the server; return what was served and browsed."""
    served, browsed = [], []

    def run(server, sockets):
        served.append((server.config, sockets[0].getsockname()))
        raise KeyboardInterrupt  # Ctrl-C

    monkeypatch.setattr(serving, "aside", lambda _, about: browsed.append(about))
    monkeypatch.setattr(uvicorn.Server, "run", run)
    monkeypatch.setattr(serving, "has_screen", lambda: True)
    return served, browsed


def test_the_site_is_built_shown_and_opened(desk, served):
    code, out, err = desk("serve", "--require", "draft", "--port", "0")
    assert (code, err) == (0, "")
    ((config, (host, port)),), browsed = served
    built, address, ends = out.splitlines()
    assert re.fullmatch(r"1 of 1 editions shown; new: khabar \(\d+\.\d s\)", built)
    assert (address, ends) == (f"http://127.0.0.1:{port}/", "Ctrl-C ends it.")
    assert (host, browsed) == ("127.0.0.1", [address])
    assert config.app is not None


def test_what_is_served_is_not_the_public_site(desk, served):
    Path("dozaban.toml").write_text(
        '[site]\nurl = "https://example.org/"\npages = "own"\nrequire = "draft"\n'
    )
    Path("own").mkdir()
    Path("own/about.md").write_text("# About us\n")
    desk("serve", "--no-browser", "--theme", "wire", "--port", "0")
    assert Path("output/serve/khabar/ur/index.html").is_file()
    assert Path("output/serve/about/index.html").is_file()
    assert not Path("output/serve/sitemap.xml").exists()
    assert {path.name for path in Path("output/site").iterdir()} == {"khabar"}
    assert not Path("output/pages").exists()
    assert served[1] == []


def test_what_cannot_be_used_is_told_before_anything_is_served(desk, served):
    Path("dozaban.toml").write_text('[site]\ntheme = "nothing"\n')
    code, out, err = desk("serve", "--port", "0")
    assert (code, out) == (1, "")
    assert err.startswith("translate: ")
    assert served == ([], [])


@pytest.mark.usefixtures("served")
def test_a_build_is_told_in_one_line_and_a_problem_as_it_is(desk, monkeypatch):
    def live(site, _, *, hosts, tell):
        assert "localhost" in hosts
        report = SiteReport(site, refused=[("e", Notice("", ""))], seconds=0.24)
        report.published = report.built = ["a", "b", "c", "d"]
        tell(report)
        tell("The theme is broken.")
        return Starlette()

    monkeypatch.setattr("translator.press.live.live_app", live)
    _, out, err = desk("serve", "--port", "0")
    assert out.splitlines()[0].startswith("0 of 1 editions shown (")
    assert out.splitlines()[1] == "4 of 5 editions shown; new: a, b, c ... (0.2 s)"
    assert err == "The theme is broken.\n"


def test_changes_and_problems_reach_the_browser_and_ctrl_c_ends_it(tmp_path):
    publish(tmp_path / "khabar.txt", out=tmp_path / "output")
    process = subprocess.Popen(
        [str(COMMAND), "serve", "--require", "draft", "--no-browser", "--port", "0"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert "1 of 1 editions shown" in process.stdout.readline()
        address = process.stdout.readline().strip()
        web = build_opener(ProxyHandler({}))
        with web.open(f"{address}khabar/", timeout=LONG) as page:
            assert '<script src="/@live/live.js" defer></script>' in page.read().decode()
        with web.open(f"{address}@live/events", timeout=LONG) as events:
            _edit(tmp_path, "Words of an editor")
            assert _next(events) == ("built", "")
            with web.open(f"{address}khabar/", timeout=LONG) as page:
                assert "Words of an editor" in page.read().decode()

            (tmp_path / "dozaban.toml").write_text("[site]\nper_page = 0\n")
            kind, words = _next(events)
            assert kind == "problem"
            assert "per_page must be 1 or more" in words
            (tmp_path / "dozaban.toml").write_text('[site]\ntitle = "Bureau"\n')
            assert _next(events) == ("built", "")
            with web.open(address, timeout=LONG) as page:
                assert "Bureau" in page.read().decode()

            process.send_signal(signal.SIGINT)
            assert _rest(events) == []
        out, err = process.communicate(timeout=LONG)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 0
    assert "new: khabar" in out
    assert err.count("\n") == 1
    assert "per_page must be 1 or more" in err


def _edit(folder: Path, text: str) -> None:
    with Store(folder / "output/editions.db") as store:
        desks.edit(store, "khabar", 1, text, who="Sara", at=NOW)


def _next(events) -> tuple[str, str]:
    """Return the kind of the next event, and its words."""
    kind = ""
    while not kind:
        line = events.readline().decode().strip()
        kind = line.removeprefix("event: ") if line.startswith("event: ") else ""
    words = events.readline().decode().strip()
    return kind, words.removeprefix("data:").strip()


def _rest(events) -> list[str]:
    """Return the kinds of all events up to the end, which is in good order."""
    return re.findall(r"^event: (.+)$", events.read().decode(), re.MULTILINE)
