"""A page as a tree, read strictly: a tag that is not closed in its place is an error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "link", "meta"})


@dataclass
class Element:
    """An element with its attributes and what is inside."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Element | None = field(default=None, repr=False)
    children: list[Element | str] = field(default_factory=list, repr=False)

    @property
    def text(self) -> str:
        """All text inside, with white space folded."""
        return " ".join(self.raw.split())

    @property
    def raw(self) -> str:
        """All text inside, as it is."""
        return "".join(c if isinstance(c, str) else c.raw for c in self.children)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self, tag: str = "", of: str = "") -> list[Element]:
        """Return the elements inside with this tag and this class, in order."""
        return [e for e in self.walk() if tag in {"", e.tag} and (not of or of in e.classes)]

    def one(self, tag: str = "", of: str = "") -> Element:
        """Return the only such element."""
        (found,) = self.all(tag, of)
        return found

    def walk(self) -> Iterator[Element]:
        """Yield the elements inside, in order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = self.at = Element("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"doubled attribute in <{tag}>"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in _VOID:
            self.at = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _VOID, f"<{tag}/> is not closed by a slash"
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.at.tag, f"</{tag}> closes <{self.at.tag}>, line {self.getpos()[0]}"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def parse(page: str) -> Element:
    """Return the page as a tree; its structure is checked on the way."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert builder.at is builder.top, f"<{builder.at.tag}> is never closed"
    return builder.top
