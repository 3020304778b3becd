"""What a user is told whose texts a server does not translate, and what helps against that."""

from __future__ import annotations

from translator.engine.remote.refusals import ServerError, fit_to_show, in_brackets
from translator.urdu import isolated

__all__ = ["KEY_VARIABLE", "REFUSING", "about_texts", "explained", "wants_less"]

KEY_VARIABLE = "DOZABAN_LIBRETRANSLATE_KEY"
"""The environment variable with the API key."""

REFUSING = frozenset({400, 422})
"""The statuses that say that something in the request is not as the server wants it."""

_TOO_LARGE = 413
_MOST_QUOTED = 40  # characters of a sentence that the server refuses


def wants_less(error: ServerError) -> bool:
    """Say whether a server refuses because there is too much in a request."""
    asked = error.reason.lower()
    return error.status == _TOO_LARGE or (
        error.status in REFUSING and "limit" in asked and "alternatives" not in asked
    )


def about_texts(error: ServerError) -> bool:
    """Say whether a server may refuse because of one of the texts, and take the others."""
    general = _about_key(error) or _about_languages(error)
    return error.status in {_TOO_LARGE, *REFUSING} and not general


def explained(error: ServerError, place: str, text: str, *, keyed: bool) -> str:
    """Return what to tell the user, where it can be said better than by the status.

    Args:
        error: What the server answered.
        place: The server as it may be shown.
        text: The sentence that it was sent, or the first of them.
        keyed: Whether it was given a key.
    """
    said = in_brackets(error.reason)
    if _about_key(error):
        wish = "refuses the API key" if keyed else "wants an API key"
        return f"The translation server {place} {wish}{said}; set {KEY_VARIABLE} to one."
    if _about_languages(error):
        return (
            f"The translation server {place} does not translate from Urdu to English"
            f"{said}; use another server, or have the languages installed there."
        )
    if about_texts(error):
        beginning = isolated(fit_to_show(text[:_MOST_QUOTED], ()))
        return f"{error} It was sent the sentence that begins with {beginning}."
    return str(error)


def _about_key(error: ServerError) -> bool:
    return error.status in {401, 403} or "API key" in error.reason


def _about_languages(error: ServerError) -> bool:
    return "not supported" in error.reason or "not available" in error.reason
