"""The page as it will be published."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import partial

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from translator.publishing import render_html
from translator.review.routes.answers import view_of
from translator.review.services import Services

__all__ = ["routes"]

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def routes(services: Services) -> list[Route]:
    """Return what answers at `/e/SLUG/preview`.

    Args:
        services: What the routes work with.
    """
    return [Route("/e/{slug}/preview", partial(_preview, services))]


def _preview(services: Services, request: Request) -> Response:
    html = render_html(view_of(services, request).edition)
    # Its own policy: the desk frames it, and its style stands in the page.
    return HTMLResponse(html, headers={"Content-Security-Policy": _policy(html)})


def _policy(html: str) -> str:
    """Return a policy with which the page shows its own styles, and nothing of it runs."""
    styles = " ".join(_hash(style) for style in _STYLE.findall(html)) or "'none'"
    return (
        f"default-src 'none'; style-src {styles}; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
    )


def _hash(style: str) -> str:
    digest = hashlib.sha256(style.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
