"""What can be asked for, by its address."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from translator.api.asked import asked_of
from translator.api.detect import detect
from translator.api.fields import fields_of
from translator.api.queue import Queue
from translator.api.refusal import Refusal
from translator.api.sentences import Sentences
from translator.api.service import answer
from translator.api.settings import Access, Limits
from translator.api.values import text_of
from translator.errors import DozabanError, StoppedError

__all__ = ["Desk", "routes"]

_LANGUAGES = [
    {"code": "en", "name": "English", "targets": ["en"]},
    {"code": "ur", "name": "Urdu", "targets": ["en"]},
]
_RETRY = 5  # seconds; whoever ends a server may start it again
_PATIENCE = 500  # seconds that LibreTranslate's own page waits
_WELCOME = (
    "Dozaban translates Urdu into English here, for clients of LibreTranslate: "
    "POST /translate, POST /detect, GET /languages.\n"
)
_QUOTED = re.compile("\u2068.*\u2069", re.DOTALL)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Desk:
    """Answers requests that were let in."""

    sentences: Sentences
    limits: Limits
    access: Access
    queue: Queue

    async def translate(self, request: Request) -> Response:
        """Answer `POST /translate`."""
        fields = await fields_of(request)
        self._check_key(fields)
        asked = asked_of(fields, self.limits)
        try:
            found = await self.queue.run(partial(answer, asked, self.sentences), _left(request))
        except StoppedError as stopped:
            raise Refusal(503, str(stopped), _RETRY) from None
        except DozabanError as error:
            _log.error("%s", _QUOTED.sub("…", str(error)))  # no text in a log
            raise Refusal(500, "The translation engine cannot be used.") from None
        return JSONResponse(found)

    async def detect(self, request: Request) -> Response:
        """Answer `POST /detect`."""
        fields = await fields_of(request)
        self._check_key(fields)
        if not fields.get("q"):
            raise Refusal(400, "Invalid request: missing q parameter")
        q = fields["q"]
        text = "\n".join(map(text_of, q)) if isinstance(q, list) else text_of(q)
        found = detect(text[: self.limits.characters])
        return JSONResponse([{"confidence": f.confidence, "language": f.language} for f in found])

    async def languages(self, _: Request) -> Response:
        """Answer `GET /languages`; English is only copied."""
        return JSONResponse(_LANGUAGES)

    async def settings(self, _: Request) -> Response:
        """Answer `GET /frontend/settings`."""
        wants_key = self.access.keys is not None
        source, target = _LANGUAGES[1], _LANGUAGES[0]
        return JSONResponse(
            {
                "apiKeys": wants_key,
                "charLimit": self.limits.characters,
                "filesTranslation": False,
                "frontendTimeout": _PATIENCE,
                "keyRequired": wants_key,
                "language": {
                    "source": {"code": source["code"], "name": source["name"]},
                    "target": {"code": target["code"], "name": target["name"]},
                },
                "suggestions": False,
                "supportedFilesFormat": [],
            }
        )

    def _check_key(self, fields: Mapping[str, Any]) -> None:
        keys = self.access.keys
        if keys is None:
            return
        key = fields.get("api_key")
        if not key:
            raise Refusal(400, "Please contact the server operator to get an API key")
        if not isinstance(key, str) or not keys.open_for(key):
            raise Refusal(403, "Invalid API key")


def _left(request: Request) -> Callable[[], Awaitable[None]]:
    """Return what waits until a client whose request was read goes away."""

    async def leaving() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    return leaving


async def _health(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _welcome(_: Request) -> Response:
    return PlainTextResponse(_WELCOME)


async def _no_files(_: Request) -> Response:
    raise Refusal(403, "Files translation are disabled on this server.")


async def _no_suggestions(_: Request) -> Response:
    raise Refusal(403, "Suggestions are disabled on this server.")


def routes(desk: Desk) -> list[Route]:
    """Return the routes of the server."""
    return [
        Route("/", _welcome),
        Route("/detect", desk.detect, methods=["POST"]),
        Route("/frontend/settings", desk.settings),
        Route("/health", _health),
        Route("/languages", desk.languages),
        Route("/suggest", _no_suggestions, methods=["POST"]),
        Route("/translate", desk.translate, methods=["POST"]),
        Route("/translate_file", _no_files, methods=["POST"]),
    ]
