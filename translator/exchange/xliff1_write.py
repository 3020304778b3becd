"""Write an edition as XLIFF 1.2."""

from __future__ import annotations

from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.article import BlockKind
from translator.exchange.document import OutBlock, OutDocument
from translator.exchange.xliff1_codes import NAMESPACE, TOOL
from translator.exchange.xliff1_unit import Xliff1Style, add, add_unit

__all__ = ["Xliff1Style", "write_xliff1"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_RESTYPES = {
    BlockKind.HEADING: "heading",
    BlockKind.LIST_ITEM: "listitem",
    BlockKind.TABLE_CELL: "cell",
}
# Their content is text: white space in it is not ours to add.
_TEXTS = frozenset({"context", "note", "source", "target"})


def write_xliff1(document: OutDocument, style: Xliff1Style = Xliff1Style.STANDARD) -> str:
    """Return an edition as an XLIFF 1.2 document, valid by the strict schema.

    A block is a group, a sentence is a unit; its id is "s", its number in the store, "-v" and its
    version. Addresses of links stand in a context group of the unit, by the id of their code.
    Characters that XML 1.0 cannot hold are left out, as is what stands between the sentences.
    The same edition gives the same bytes.
    """
    root = etree.Element(f"{{{NAMESPACE}}}xliff", {"version": "1.2"}, nsmap={None: NAMESPACE})
    file = add(
        root,
        "file",
        {
            "original": document.name,
            "source-language": document.source,
            "target-language": document.target,
            "datatype": "plaintext",
            "tool-id": TOOL,
            "product-name": document.slug,
        },
    )
    add(add(file, "header"), "tool", {"tool-id": TOOL, "tool-name": "Dozaban"})
    body = add(file, "body")
    for block in document.blocks:
        _add_block(body, block, style)
    _lay_out(root)
    return f"{_DECLARATION}{etree.tostring(root, encoding='unicode')}\n"


def _add_block(body: Any, block: OutBlock, style: Xliff1Style) -> None:  # noqa: ANN401 - untyped library
    restype = _RESTYPES.get(block.kind, f"x-{block.kind.value}")
    group = add(body, "group", {"id": f"b{block.index}", "restype": restype})
    for segment in block.segments:
        add_unit(group, segment, style)


def _lay_out(element: Any, depth: int = 0) -> None:  # noqa: ANN401 - untyped library
    """Put each element that holds no text on a line of its own."""
    if not len(element) or etree.QName(element).localname in _TEXTS:
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        _lay_out(child, depth + 1)
        child.tail = element.text
    element[-1].tail = "\n" + "  " * depth
