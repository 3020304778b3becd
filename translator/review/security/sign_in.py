"""The page on which people sign in with a name and a password."""

from __future__ import annotations

import datetime as dt
import logging
import unicodedata
from functools import partial

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from translator.review.rendering import Pages
from translator.review.security.cookies import set_cookie
from translator.review.security.door import Door
from translator.review.security.limiter import Limiter
from translator.review.security.origin import safe_path
from translator.review.security.passwords import is_right
from translator.store import Store

__all__ = ["SignIn"]

_LOG = logging.getLogger("dozaban")
_LASTING = dt.timedelta(days=7)
_AT_ONCE = 2  # each takes 64 MiB and a core for a quarter of a second
_MOST_FIELDS = 10
_LONGEST_NAME = 200


def _spelled(name: str) -> str:
    """Return a name in one way: keyboards write the same letter in different ways (NFC)."""
    return " ".join(unicodedata.normalize("NFC", name[:_LONGEST_NAME]).split())


class SignIn:
    """Answers at `/login`."""

    def __init__(self, door: Door, store: Store, pages: Pages, limiter: Limiter) -> None:
        """Begin with nobody signed in.

        Args:
            door: How the desk is reached.
            store: Keeps the passwords' hashes.
            pages: Renders the page.
            limiter: Slows those down who try passwords.
        """
        self._door, self._store, self._pages, self._limiter = door, store, pages, limiter
        self._checking = CapacityLimiter(_AT_ONCE)

    def show(self, request: Request) -> Response:
        """Show the form."""
        return self._form(request, request.query_params.get("next", "/"))

    async def take(self, request: Request) -> Response:
        """Let somebody in, if the password is right."""
        async with request.form(max_files=0, max_fields=_MOST_FIELDS) as form:
            told = {key: str(form.get(key, "")) for key in ("name", "password", "next")}
        # In threads of their own: whoever is in already does not wait for those who try.
        return await to_thread.run_sync(partial(self._try, request, **told), limiter=self._checking)

    def _try(self, request: Request, name: str, password: str, next: str) -> Response:  # noqa: A002 - the field's name
        name, address = self._name(name), request.client.host if request.client else ""
        if wait := self._limiter.attempt(name, address):
            headers = {"Retry-After": str(wait)}
            return self._form(request, next, name, wait=wait, status_code=429, headers=headers)
        if not is_right(self._kept(name), password):
            _LOG.warning("Somebody at %s named a wrong password.", address)
            return self._form(request, next, name, wrong=True, status_code=403)
        self._limiter.succeeded(name, address)
        visits, old = request.state.visits, request.state.cookie
        answer = RedirectResponse(safe_path(next), status_code=303)
        set_cookie(answer, self._door, visits.open(name, _LASTING, instead_of=old), _LASTING)
        return answer

    def _name(self, typed: str) -> str:
        """Return a name as the team has it, if it has it in whatever spelling of its letters."""
        wanted = _spelled(typed)
        known = [name for name in self._store.accounts() if _spelled(name) == wanted]
        return typed if typed in known else next(iter(known), wanted)

    def _kept(self, name: str) -> str | None:
        """Return the hash of a name's password; databases refuse control characters."""
        return self._store.password(name) if not any(c < " " for c in name) else None

    def _form(  # noqa: PLR0913 - all but the first three by name
        self,
        request: Request,
        wanted: str,
        name: str = "",
        *,
        wrong: bool = False,
        wait: int = 0,
        status_code: int = 200,
        headers: dict[str, str] | None = None,
    ) -> Response:
        values = {"next": safe_path(wanted), "person": name, "wrong": wrong, "wait": wait}
        return self._pages.render(
            request, "login.html", status_code=status_code, headers=headers, **values
        )
