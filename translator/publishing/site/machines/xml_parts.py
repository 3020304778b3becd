"""XML for feeds and sitemaps."""

from __future__ import annotations

from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.exchange.safe_xml import NOT_XML

__all__ = ["add", "clean", "written"]


def add(parent: Any, name: str, text: str = "", **attributes: str) -> Any:  # noqa: ANN401 - untyped library
    """Return a new element at the end of another, in its namespace.

    What XML has no place for is left out.

    Args:
        parent: The other element.
        name: Its name, without namespace.
        text: What it holds.
        attributes: Its attributes, in this order.
    """
    tag = etree.QName(etree.QName(parent).namespace, name)
    element = etree.SubElement(parent, tag, {k: clean(v) for k, v in attributes.items()})
    element.text = clean(text) or None
    return element


def clean(text: str) -> str:
    """Return a text without the characters that XML has no place for."""
    return NOT_XML.sub("", text)


def written(root: Any) -> bytes:  # noqa: ANN401 - untyped library
    """Return a document as UTF-8, one element a line."""
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))
