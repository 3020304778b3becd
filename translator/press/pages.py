"""The files of a site as `translate serve` shows them, to the person at this machine only."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["SCRIPT", "Pages", "Shield"]

SCRIPT = "/@live/live.js"
"""Where the script is that loads pages again."""

_TAG = f'<script src="{SCRIPT}" defer></script>'.encode()
_END = b"</body>"
_POLICY = re.compile(rb'(http-equiv="Content-Security-Policy" content=")([^"]*)')
_HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'self'",
    # Else a page of a stranger could load the search's script from here, with drafts in it.
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
_log = logging.getLogger(__name__)


class Pages(StaticFiles):
    """The files of the site; pages get a script that loads them again."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with a file; none of the site begins with a dot, and what does is not shown."""
        if any(part.startswith(".") for part in Path(path).parts):
            raise HTTPException(404)
        answer = await super().get_response(path, scope)
        if not isinstance(answer, FileResponse) or not str(answer.path).endswith(".html"):
            answer.headers["cache-control"] = "no-cache"
            return answer
        data = await run_in_threadpool(Path(answer.path).read_bytes)
        changed = _POLICY.sub(_allowed, data, count=1)
        changed = changed.replace(_END, _TAG + _END, 1) if _END in changed else changed + _TAG
        return HTMLResponse(changed, answer.status_code, {"cache-control": "no-store"})


class Shield:
    """Adds what keeps other sites' pages out, and answers where a file cannot be read."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def shielded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                message.setdefault("headers", [])
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        try:
            await self._app(scope, receive, shielded)
        except (OSError, RuntimeError) as error:  # a build may be replacing the very file
            _log.warning("A file cannot be shown (%s).", type(error).__name__)
            if not begun:
                sentence = "This file cannot be read. Load it again.\n"
                await PlainTextResponse(sentence, 503)(scope, receive, shielded)


def _allowed(policy: re.Match[bytes]) -> bytes:
    """Return the policy of a page with leave to listen for news: published, it needs none."""
    begins, rules = policy.groups()
    return begins + (b"" if b"connect-src" in rules else b"connect-src 'self'; ") + rules
