"""How the templates of a theme are read and rendered."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping

from jinja2 import (
    Environment,
    FunctionLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from translator import __version__
from translator.errors import ThemeError
from translator.publishing.environment import page_environment
from translator.publishing.filters import page_filters
from translator.publishing.folders import THEMES
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.site.machines.meta import page_meta
from translator.publishing.theme import words
from translator.publishing.theme.fence import FencedEnvironment
from translator.publishing.theme.layer import Text

__all__ = ["failed", "site_environment"]


def site_environment(templates: Mapping[str, Text]) -> Environment:
    """Return an environment for the pages of the site; all templates are parsed.

    Args:
        templates: By the names under which they ask for each other.

    Raises:
        ThemeError: If one of them cannot be parsed.
    """
    environment = page_environment(THEMES, FencedEnvironment)
    environment.auto_reload = False  # a theme is what it was when it was loaded
    environment.loader = FunctionLoader(lambda name: _found(templates, name))
    environment.filters |= page_filters()
    environment.filters |= {"moment": words.moment, "number": words.number}
    environment.globals.update(
        menu=words.MENU,
        feeds=words.FEEDS,
        site_words=words.WORDS,
        moment=words.moment,
        page_meta=page_meta,
        number=words.number,
        version=__version__,
        voices=(URDU, ENGLISH),
    )
    first = {text.path: name for name, text in reversed(list(templates.items()))}
    for name in first.values():  # each once, by its usual name
        try:
            environment.get_template(name)
        except (TemplateSyntaxError, RecursionError) as error:
            raise failed(name, error) from error
    return environment


def failed(template: str, error: Exception) -> ThemeError:
    """Return what to tell the newsroom of a template that cannot be rendered.

    Args:
        template: The one that was asked for.
        error: What went wrong in it, or in one that it includes.
    """
    if isinstance(error, TemplateNotFound):
        return ThemeError(
            f"The template {template} needs {error.name}, which is in no theme. "
            "Put it into templates/, or mend its name."
        )
    path, line = _where(error)
    where = f"{path or template}, line {line}" if line else template
    said = " ".join(str(error).split()).rstrip(".")
    what = said if isinstance(error, TemplateError) else f"{type(error).__name__}: {said}"
    return ThemeError(f"The template {where}: {what}. Mend it there.")


def _found(templates: Mapping[str, Text], name: str) -> tuple[str, str, Callable[[], bool]] | None:
    found = templates.get(name)
    return (found.text, str(found.path), lambda: True) if found else None


def _where(error: Exception) -> tuple[str, int]:
    if isinstance(error, TemplateSyntaxError):
        return error.filename or "", error.lineno
    frames = traceback.extract_tb(error.__traceback__)  # Jinja names templates and their lines
    found = [(f.filename, f.lineno) for f in frames if f.filename.endswith(".html") and f.lineno]
    return found[-1] if found else ("", 0)
