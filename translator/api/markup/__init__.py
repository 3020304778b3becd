"""HTML in, HTML out: every tag stays letter by letter, the words between them are translated."""

from translator.api.markup.page import Page

__all__ = ["Page"]
