"""A small site to be searched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from translator.publishing.site.search.bundles import bundle_of
from translator.publishing.site.search.index import SearchRecord, build_bundle
from translator.publishing.site.search.page import search_page
from translator.publishing.site.values import Settings, SiteFile
from translator.publishing.theme.theme import load_theme
from translator.publishing.wording import Notice
from translator.urdu import normalise

EVIL = "<img src=x onerror=\"document.title='broken'\">"


def record(
    slug: str, urdu: str, english: str, title: tuple[str, str] = ("", ""), tag: str = ""
) -> SearchRecord:
    """Return an article as the search knows it."""
    return SearchRecord(
        slug=slug,
        address=f"{slug}/",
        title=Notice(title[0] or f"خبر {slug}", title[1] or f"Story {slug}"),
        date="2026-05-01",
        tags=(Notice(tag, tag),) if tag else (),
        urdu=normalise(urdu),
        english=english,
    )


NEWS = (
    record(
        "bitcoin",
        "آج اسلام آباد میں بٹ کوائن (Bitcoin) کی قیمت ۳۰,۰۰۰ ڈالر ہو گئی۔",
        "Bitcoin reached $30,000 in Islamabad today.",
        ("بٹ کوائن مہنگا", "Bitcoin becomes dearer"),
        tag="Markets",
    ),
    record(
        "mentioned",
        "ایک دکان میں بٹ کوائن چلتا ہے۔ بٹ کوائن بٹ کوائن۔ مسئلہ حل ہوا۔",
        "A shop takes bitcoin. It doesn’t take cards.",
        ("دکان کی خبر", "A shop that takes cards"),
    ),
    record(
        "evil", f"کسان {EVIL} نے کہا، &lt;b&gt; لکھو۔", f"The farmer {EVIL} wrote &lt;b&gt; here."
    ),
    *(record(f"n{n}", f"بارش کا دن {n}", f"A day of rain, number {n}") for n in range(25)),
)
"""Articles in both languages."""


def write_site(folder: Path, records: Sequence[SearchRecord], bundles: int) -> None:
    """Write the search page, what it loads, and the index."""
    theme = load_theme("broadsheet")
    files: list[SiteFile] = [search_page(Settings(), theme, bundles), *theme.assets()]
    for number in range(bundles):
        inside = [one for one in records if bundle_of(one.slug, bundles) == number]
        files += build_bundle(inside, number)
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    for one in records:
        page = folder / one.address / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<!doctype html><title>{one.slug}</title>", encoding="utf-8")


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
