"""The review desk as a web application."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from anyio import to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount

from translator.publishing.folders import FONTS
from translator.publishing.notes import Notes
from translator.review import routes
from translator.review.hub import Hub
from translator.review.publisher import Publisher
from translator.review.rendering import Pages
from translator.review.routes.errors import handlers
from translator.review.routes.page import rows_as_html
from translator.review.security.door import Door
from translator.review.security.middleware import Guard
from translator.review.security.routes import routes as entrance
from translator.review.services import Services
from translator.review.shelf import Shelf
from translator.review.static import Static
from translator.review.view import View
from translator.review.views import Views
from translator.review.wording import DEFAULT
from translator.store import Store

__all__ = ["make_app"]

_THREADS = 8
"""So few that each has its connection to the database, and that two cores are busy enough."""


def make_app(
    store: Store, *, door: Door, site: Path, notes: Notes, language: str = DEFAULT
) -> Starlette:
    """Return the application; it begins to look and to publish when it is started.

    Args:
        store: Holds the editions; it stays open as long as the application runs.
        door: Who may come in, and how.
        site: The folder of the published pages.
        notes: What the glossary notes for editors.
        language: Of the interface, for those whose browser asks for none that there is.
    """
    services = _services(store, site, notes, language, accounts=door.accounts)
    app = Starlette(
        routes=_routes(services, door),
        middleware=[Middleware(Guard, door=door, store=store, pages=services.pages)],
        exception_handlers=handlers(services),
        lifespan=_lifespan(services),
    )
    app.state.services = services
    return app


def _services(store: Store, site: Path, notes: Notes, language: str, *, accounts: bool) -> Services:
    views, pages = Views(store), Pages(language, accounts=accounts)

    def render(view: View, ids: Sequence[int], language: str) -> str:
        return rows_as_html(pages, view, ids, language)

    return Services(
        store=store,
        pages=pages,
        views=views,
        shelf=Shelf(store),
        notes=notes,
        hub=Hub(views, render),
        publisher=Publisher(store, views, site),
    )


def _routes(services: Services, door: Door) -> list[BaseRoute]:
    return [
        Mount("/assets/fonts", Static(FONTS)),
        Mount("/assets", Static()),
        *entrance(door, services.store, services.pages),
        *routes.language.routes(),
        *routes.home.routes(services),
        *routes.page.routes(services),
        *routes.segment.routes(services),
        *routes.batch.routes(services),
        *routes.events.routes(services),
        *routes.preview.routes(services),
    ]


def _lifespan(
    services: Services,
) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = _THREADS
        services.hub.start()
        try:
            yield
        finally:
            await services.hub.stop()
            await to_thread.run_sync(services.publisher.close)

    return lifespan
