"""Write glossary terms as TBX-Basic."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.errors import GlossaryError
from translator.exchange.safe_xml import NOT_XML
from translator.terms.term import Term

__all__ = ["CONTEXT_MARK", "NAMESPACE", "terms_to_tbx"]

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
# Begins the id of each context word of ours: other programs keep whole sentences there.
CONTEXT_MARK = "context-word-"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def terms_to_tbx(terms: Iterable[Term]) -> str:
    """Return a TBX-Basic document with one concept entry for each term.

    ISO 30042:2019 in DCA style, laid out as the TBX-Basic dialect 1.2 asks: subject field,
    source and note stand at the concept, administrative status and contexts at the term.
    Target and source are preferred terms, forms and variants admitted ones, forbidden
    renderings deprecated ones; each context word is a context of the Urdu term.

    Raises:
        GlossaryError: If a value holds a character that XML cannot.
    """
    root = etree.Element(
        f"{{{NAMESPACE}}}tbx",
        {"type": "TBX-Basic", "style": "dca", _LANGUAGE: "ur"},
        nsmap={None: NAMESPACE},
    )
    file = _add(_add(root, "tbxHeader"), "fileDesc")
    _add(_add(file, "titleStmt"), "title", "Urdu-English glossary")
    _add(_add(file, "sourceDesc"), "p", "Exported by Dozaban")
    body = _add(_add(root, "text"), "body")
    for identifier, term in _identified(terms):
        _add_entry(body, term, identifier)
    return _DECLARATION + str(etree.tostring(root, encoding="unicode", pretty_print=True))


def _identified(terms: Iterable[Term]) -> Iterator[tuple[str, Term]]:
    """Yield an id with each term: the same in each export, so that programs can update it."""
    seen = Counter[str]()
    for term in terms:
        meant = "\n".join((term.source, term.target, *term.context))
        digest = hashlib.sha256(meant.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        seen[digest] += 1
        again = f"-{seen[digest]}" if seen[digest] > 1 else ""
        yield f"t{digest}{again}", term


def _add_entry(body: Any, term: Term, identifier: str) -> None:  # noqa: ANN401 - untyped library
    entry = _add(body, "conceptEntry", id=identifier)
    if term.domain:
        _add(entry, "descrip", term.domain, type="subjectField")
    if term.reference:
        _add(entry, "admin", term.reference, type="source")
    if term.note:
        _add(entry, "note", term.note)
    urdu = _add(entry, "langSec")
    urdu.set(_LANGUAGE, "ur")
    source = _add_term(urdu, term.source, "preferred")
    for number, word in enumerate(term.context, 1):
        mark = f"{CONTEXT_MARK}{identifier}-{number}"
        _add(source, "descrip", word, type="context", id=mark)
    for variant in term.variants:
        _add_term(urdu, variant, "admitted")
    english = _add(entry, "langSec")
    english.set(_LANGUAGE, "en")
    _add_term(english, term.target, "preferred")
    for form in term.forms:
        _add_term(english, form, "admitted")
    for wrong in term.forbidden:
        _add_term(english, wrong, "deprecated")


def _add_term(section: Any, text: str, status: str) -> Any:  # noqa: ANN401 - untyped library
    group = _add(section, "termSec")
    _add(group, "term", text)
    _add(group, "termNote", f"{status}Term-admn-sts", type="administrativeStatus")
    return group


def _add(parent: Any, name: str, text: str = "", **attributes: str) -> Any:  # noqa: ANN401 - untyped library
    bad = NOT_XML.search(text)
    if bad:
        raise GlossaryError(
            f"{text!r} cannot be written as TBX: XML has no place for U+{ord(bad[0]):04X}. "
            "Delete that character from the glossary and try again."
        )
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    element.text = text or None
    return element
