"""The page of an evaluation as a tree, and what is read in it."""

from __future__ import annotations

from lxml import html

from translator.evaluation.page import report_page
from translator.evaluation.system import SetEvaluation

__all__ = ["headings", "parsed", "plain"]


def parsed(found: SetEvaluation, count: int = 20) -> html.HtmlElement:
    return html.document_fromstring(report_page(found, count))


def plain(element: html.HtmlElement) -> str:
    """Return its text with single spaces."""
    return " ".join(" ".join(element.itertext()).split())


def headings(tree: html.HtmlElement, name: str) -> list[str]:
    """Return the headings of the sentences in a section."""
    return [plain(h3) for h3 in tree.xpath(f"//section[@aria-labelledby='{name}']//h3")]
