"""Read XML from strangers: no entity is expanded, nothing outside the file is opened."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.bounded import quoted
from translator.errors import DozabanError, GlossaryError

__all__ = ["LARGEST", "NOT_XML", "local_name", "parse_xml", "text_of"]

LARGEST = 100_000_000
"""Bytes of a file from another tool; a memory of 200,000 units has some hundred million."""
_MOST = 5_000_000  # tags and attributes: the library takes some 250 bytes of memory for each

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that XML 1.0 has no place for, not even as a reference (section 2.2)."""


def parse_xml(data: bytes, name: str, error: type[DozabanError] = GlossaryError) -> Any:  # noqa: ANN401 - the library ships no types
    """Return the root element of an XML document, without comments and instructions.

    A document type may be named, as files of TBX 2 do, but is never loaded.

    Args:
        data: The document in the encoding that it declares.
        name: What it is called, for messages.
        error: What to raise.

    Raises:
        DozabanError: If it is malformed, nested too deeply, too large, or uses entities of its
            own; it is of the class `error`.
    """
    if data.count(b"<") + data.count(b"=") > _MOST:
        raise error(
            f"{name}: there are more than {_MOST:,} tags and attributes in it, which would take "
            "too much memory. Divide the file and try again."
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as broken:
        line, column = broken.position
        # The library repeats the place, in its own words, at the end of its message.
        said = str(broken.msg)
        what = quoted(" ".join((said.rpartition(", line ")[0] or said).split()).rstrip("."))
        raise error(
            f"{name}, line {line}, column {column}: this is not well-formed XML ({what}). "
            "Export the file again from the program that it comes from."
        ) from None
    _refuse_entities(root, name, error)
    return root


def _refuse_entities(
    root: Any,  # noqa: ANN401 - the library ships no types
    name: str,
    error: type[DozabanError],
) -> None:
    """Refuse entities: left unexpanded they would silently cut the text around them."""
    inner = root.getroottree().docinfo.internalDTD
    used = next((f"line {e.sourceline}: {quoted(e.text)}" for e in root.iter(etree.Entity)), None)
    declared = next((quoted(e.name) for e in inner.entities()), "") if inner is not None else ""
    if used or declared:
        raise error(
            f"{name}, {used or f'line 1: {declared}'} is an XML entity, which may hide other "
            "files. Write out what it stands for and try again."
        )


def local_name(element: Any) -> str:  # noqa: ANN401 - the library ships no types
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: Any) -> str:  # noqa: ANN401 - the library ships no types
    """Return the text in an element and in the markup inside it, white space folded."""
    return " ".join("".join(element.itertext()).split())
