"""A small desk behind the guard, and somebody who asks it as a browser does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copy

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from tests.review.visitor import TestClient
from translator.review import rendering
from translator.review.rendering import Pages
from translator.review.security.door import Door, csrf_of
from translator.review.security.limiter import Limiter
from translator.review.security.middleware import Guard
from translator.review.security.routes import routes
from translator.store import Store

__all__ = ["ACCOUNTS", "HOST", "LOCAL", "ORIGIN", "Desk", "pages_in"]

HOST = "127.0.0.1:8447"
ORIGIN = f"http://{HOST}"
TOKEN = "t" * 43
LOCAL = Door(TOKEN, "Sara", accounts=False, hosts=frozenset({"127.0.0.1"}), secure=False, port=8447)
ACCOUNTS = replace(LOCAL, token="", who="", accounts=True)

_BASE = (
    "<!doctype html><title>{% block title %}{% endblock %}</title>{% block main %}{% endblock %}"
)
_TEMPLATES = Path(rendering.__file__).parent / "templates"


def pages_in(folder: Path) -> Pages:
    """Return what renders the pages of the entrance, in a frame without anything else."""
    (folder / "base.html").write_text(_BASE, encoding="utf-8")
    for name in ("login.html", "refused.html"):
        copy(_TEMPLATES / name, folder / name)
    return Pages(templates=folder)


def _page(request: Request) -> Response:
    return HTMLResponse(f"{request.state.who}|{request.state.csrf}")


def _preview(_: Request) -> Response:
    return HTMLResponse("", headers={"Content-Security-Policy": "frame-ancestors 'self'"})


def _asset(_: Request) -> Response:
    return PlainTextResponse("x", headers={"Cache-Control": "public, max-age=9"})


async def _change(request: Request) -> Response:
    request.app.state.changes.append(await request.body())
    form = await request.form()
    return PlainTextResponse(f"{request.state.who} changed {form.get('text')}")


@dataclass
class Desk:
    """A desk, and a browser with one cookie jar."""

    store: Store
    pages: Pages
    door: Door = LOCAL
    limiter: Limiter | None = None
    patience: float = 20.0

    def __post_init__(self):
        own = [
            Route("/", _page),
            Route("/e/{slug}", _page),
            Route("/preview", _preview),
            Route("/assets/x", _asset),
            Route("/change", _change, methods=["POST"]),
        ]
        entrance = routes(self.door, self.store, self.pages, limiter=self.limiter)
        guard = Middleware(
            Guard, door=self.door, store=self.store, pages=self.pages, patience=self.patience
        )
        self.app = Starlette(routes=own + entrance, middleware=[guard])
        self.app.state.changes = []
        self.browser = TestClient(self.app, base_url=ORIGIN, follow_redirects=False)

    @property
    def changes(self) -> list[bytes]:
        """What was changed."""
        return self.app.state.changes

    @property
    def cookie(self) -> str | None:
        """What the browser keeps."""
        return self.browser.cookies.get(self.door.cookie)

    @property
    def csrf(self) -> str:
        """What a page of the desk sends with each change."""
        return csrf_of(self.cookie or "")

    def get(self, path: str, **headers: str):
        """Look at a page."""
        return self.browser.get(path, headers={"Accept": "text/html"} | headers)

    def post(self, path: str, data=None, **headers: str):
        """Send a form of a page of the desk, but for what `headers` say."""
        usual = {"Accept": "text/html", "Sec-Fetch-Site": "same-origin", "Origin": ORIGIN}
        told = {name: value for name, value in (usual | headers).items() if value}
        return self.browser.post(path, data=data, headers=told)

    def change(self, **headers: str):
        """Change something, as the scripts of a page do."""
        return self.post("/change", {"text": "new"}, **{"X-CSRF-Token": self.csrf} | headers)

    def enter(self, token: str = TOKEN, **query: str):
        """Open the printed address."""
        return self.browser.get(
            "/enter", params={"token": token} | query, headers={"Accept": "text/html"}
        )

    def sign_in(self, name: str, password: str, where: str = "/", **headers: str):
        """Fill in the form."""
        fields = {"name": name, "password": password, "next": where}
        return self.post("/login", fields, **headers)
