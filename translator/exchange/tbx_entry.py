"""What stands in one entry of a TBX file, whatever its edition and style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from translator.exchange.safe_xml import local_name, text_of
from translator.exchange.tbx_write import CONTEXT_MARK
from translator.urdu import normalise

__all__ = ["Context", "Entry", "Word", "read_entry"]

_SECTIONS = {"langSec", "langSet"}
_GROUPS = {"termSec", "tig", "ntig"}
# In DCA style these say what they hold in an attribute, in DCT style their name says it.
_TYPED = {"admin", "descrip", "ref", "termNote", "xref"}
_LANGUAGES = {"ur": "ur", "urd": "ur", "en": "en", "eng": "en"}
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFERRED = {"preferred", "standardized"}
_FORBIDDEN = {"deprecated", "superseded", "notrecommended", "obsolete"}


@dataclass(frozen=True, slots=True)
class Word:
    """A term of one language with its status, e.g. "preferred"; empty if none is given."""

    text: str
    status: str = ""

    @property
    def preferred(self) -> bool:
        """Whether it is the word to use."""
        return self.status in _PREFERRED

    @property
    def forbidden(self) -> bool:
        """Whether it is a word not to use."""
        return self.status in _FORBIDDEN

    @property
    def admitted(self) -> bool:
        """Whether it is a word that may be used beside the preferred one."""
        return self.status == "admitted"


@dataclass(frozen=True, slots=True)
class Context:
    """A context of an Urdu term, and whether it was marked as a word by us."""

    text: str
    ours: bool


@dataclass(slots=True)
class Entry:
    """What an entry says of the two languages."""

    urdu: list[Word] = field(default_factory=list)
    english: list[Word] = field(default_factory=list)
    contexts: list[Context] = field(default_factory=list)
    domain: str = ""
    reference: str = ""
    note: str = ""


def read_entry(element: Any) -> Entry:  # noqa: ANN401 - the library ships no types
    """Return what a `conceptEntry` or `termEntry` holds, invisible terms left out."""
    entry = Entry()
    own = list(_categories(element))
    notes = _texts(own, "note")
    for section in _children(element, _SECTIONS):
        language = _language(section)
        for part in (section, *_children(section, _GROUPS)):
            found = list(_categories(part))
            if language:
                notes += _texts(found, "note")
            if language == "ur":
                entry.contexts += [_context_of(e) for kind, e in found if kind == "context"]
            words = entry.urdu if language == "ur" else entry.english
            if language and part is not section:
                words += _words(found)
    entry.domain = ", ".join(_texts(own, "subjectField"))
    entry.reference = next(iter(_texts(own, "source")), "") or _link(own)
    entry.note = " / ".join(dict.fromkeys(notes or _texts(own, "definition")))
    return entry


def _children(element: Any, names: set[str]) -> list[Any]:  # noqa: ANN401 - untyped library
    return [child for child in element if local_name(child) in names]


def _categories(element: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - untyped library
    """Yield the data categories of one level, those in groups as well, with their elements."""
    for child in element:
        name = local_name(child)
        if name in _SECTIONS or name in _GROUPS:
            continue
        if name.endswith("Grp"):
            yield from _categories(child)
        else:
            yield child.get("type", "") if name in _TYPED else name, child


def _texts(found: list[tuple[str, Any]], wanted: str) -> list[str]:
    texts = (text_of(element) for kind, element in found if kind == wanted)
    return [text for text in texts if text]


def _words(found: list[tuple[str, Any]]) -> list[Word]:
    status = next(iter(_texts(found, "administrativeStatus")), "")
    status = status or next(iter(_texts(found, "normativeAuthorization")), "")
    plain = status.lower().removesuffix("-admn-sts").removesuffix("term")
    return [Word(text, plain) for text in _texts(found, "term") if normalise(text)]


def _context_of(element: Any) -> Context:  # noqa: ANN401 - untyped library
    return Context(text_of(element), (element.get("id") or "").startswith(CONTEXT_MARK))


def _link(found: list[tuple[str, Any]]) -> str:
    links = [e for kind, e in found if kind == "externalCrossReference"]
    return next((text_of(e) or e.get("target", "") for e in links), "")


def _language(section: Any) -> str:  # noqa: ANN401 - untyped library
    """Return "ur", "en", or nothing for other languages; the region does not matter."""
    tag = section.get(_XML_LANGUAGE) or section.get("lang") or ""
    return _LANGUAGES.get(tag.replace("_", "-").split("-")[0].lower(), "")
