"""Pages of the desk, in the language of whoever looks at them."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse

from translator import __version__
from translator.publishing.environment import page_environment
from translator.publishing.locale import ENGLISH, URDU, Voice
from translator.review.message import counts_as_json
from translator.review.static import address_of
from translator.review.wording import DEFAULT, LANGUAGES, translations, words_for_scripts

__all__ = ["LANGUAGE_COOKIE", "Pages"]

LANGUAGE_COOKIE = "dozaban-lang"

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_WISH = re.compile(r"\s*([A-Za-z]{2})(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q=([0-9.]{1,5})\s*)?\Z")


class Pages:
    """Renders templates."""

    def __init__(
        self,
        default_language: str = DEFAULT,
        templates: Path = _TEMPLATES,
        *,
        accounts: bool = False,
    ) -> None:
        """Begin with nothing loaded.

        Args:
            default_language: For those whose browser asks for none that there is: `en` or `ur`.
            templates: Their folder.
            accounts: Whether people sign in, so that they can sign out.
        """
        self._accounts = accounts
        self._default = default_language
        self._templates = templates

    def language(self, request: Request) -> str:
        """Return the language that somebody chose, else the one that their browser asks for."""
        chosen = request.cookies.get(LANGUAGE_COOKIE, "")
        if chosen in LANGUAGES:
            return chosen
        return _wanted(request.headers.get("accept-language", "")) or self._default

    def render(
        self,
        request: Request,
        name: str,
        *,
        status_code: int = 200,
        headers: dict[str, str] | None = None,
        **values: object,
    ) -> HTMLResponse:
        """Return a template as the answer to a request.

        Args:
            request: What is answered; it knows who asks.
            name: The file of the template.
            status_code: The HTTP status.
            headers: Further headers.
            **values: What the template shows.
        """
        # Nobody is known on a page for those who have yet to sign in.
        own = {name: getattr(request.state, name, "") for name in ("who", "csrf")}
        html = self.text(name, self.language(request), **own | values)
        return HTMLResponse(html, status_code, headers)

    def text(self, name: str, language: str, **values: object) -> str:
        """Return a template as HTML, for whoever it is sent to.

        Args:
            name: The file of the template.
            language: That of the interface: `en` or `ur`.
            **values: What the template shows.
        """
        environment = _environment(self._templates, language)
        common = {"who": "", "csrf": "", "accounts": self._accounts}
        return environment.get_template(name).render(common | values)


@lru_cache(maxsize=16)
def _environment(templates: Path, language: str) -> Environment:
    environment = page_environment(templates)
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_translations(  # type: ignore[attr-defined] # the extension's
        translations(language), newstyle=True
    )
    environment.filters["counts_as_json"] = counts_as_json
    voice = _voice(language)
    environment.globals.update(
        asset=address_of,
        direction=voice.direction,
        language=voice.code,
        moment=lambda at: voice.moment(_in_utc(at)),
        version=__version__,
        voice=voice,
        words_for_scripts=lambda: words_for_scripts(language),
    )
    return environment


def _voice(language: str) -> Voice:
    return URDU if language == URDU.code else ENGLISH


def _in_utc(at: dt.datetime) -> dt.datetime:
    return at.astimezone(dt.UTC) if at.tzinfo else at


def _wanted(header: str) -> str:
    """Return the language of ours that Accept-Language likes best (RFC 9110, 12.5.4), or ""."""
    wishes = [wish for part in header.split(",") if (wish := _WISH.match(part))]
    ranked = sorted(wishes, key=lambda wish: -_weight(wish[2]))
    liked = [wish[1].lower() for wish in ranked if _weight(wish[2]) > 0]
    return next((language for language in liked if language in LANGUAGES), "")


def _weight(told: str | None) -> float:
    try:
        return 1.0 if told is None else float(told)
    except ValueError:
        return 0.0
