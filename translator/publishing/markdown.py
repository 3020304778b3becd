"""The Markdown edition: a two-column table of sentences between headings, made for GitHub."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.article import BlockKind
from translator.edition import Edition, Pair
from translator.publishing.inline import HtmlWriter, MarkdownWriter, bracketed, render_inline
from translator.publishing.labels import label_rows
from translator.publishing.layout import Group, Part, arrange
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.wording import STATUSES, TERMS, facts, notice

__all__ = ["render_markdown"]

_WRITER = MarkdownWriter()
# Markdown is not read inside an HTML block such as <h2>.
_IN_HTML = HtmlWriter(right_to_left=False)
Row = tuple[str, str]


def render_markdown(edition: Edition) -> str:
    """Return the Markdown edition.

    Sentences stand side by side in pipe tables, English left, Urdu right; each Urdu cell says
    its direction, which GitHub keeps. Headings, code and rules stand between the tables.
    """
    urdu, english = edition.title
    parts = [_titled(1, _IN_HTML.text(urdu), _escape(english))]
    said = notice()
    parts.append(f"> **{said.english}**\n>\n> {_rtl(said.urdu)}")
    labels = [_label(r.name_en, r.values_en, r.name_ur, r.values_ur) for r in label_rows(edition)]
    if labels:
        parts.append(_table(labels))
    parts += _body(edition)
    told = facts(edition)
    rows = [
        _label(en, (value_en,), ur, (value_ur,))
        for (en, value_en), (ur, value_ur) in zip(told.english, told.urdu, strict=True)
    ]
    parts += ["---", *_terms(edition), _table(rows)]
    return "\n\n".join(parts) + "\n"


def _terms(edition: Edition) -> Iterator[str]:
    """Yield the term report."""
    found = edition.term_rows
    if not found:
        return
    words = [TERMS[key] for key in ("target", "source", "status", "places")]
    rows = [[f"{w.english} {_rtl(w.urdu)}" for w in words]]
    for row in found:
        said = STATUSES[row.status]
        surfaces = URDU.joined(*map(_escape, row.surfaces))
        places = " ".join(str(place.segment) for place in row.places)
        rows.append([_escape(row.target), _rtl(surfaces), f"{said.english} {said.urdu}", places])
    yield f"## {TERMS['title'].english} · {TERMS['title'].urdu}"
    yield _cells(rows)


def _body(edition: Edition) -> Iterator[str]:
    """Yield the blocks, with the sentences of neighbouring ones gathered in one table."""
    waiting: list[Row] = []
    for group in arrange(edition):
        if group.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE}:
            waiting += [row for part in group.parts for row in _rows(part)]
            continue
        if waiting:
            yield _table(waiting)
            waiting = []
        yield from _single(group)
    if waiting:
        yield _table(waiting)


def _single(group: Group) -> Iterator[str]:
    """Yield what does not go into the table of sentences."""
    first = group.parts[0]
    if group.kind is BlockKind.HEADING:
        yield _heading(max(first.block.level, 2), first.pairs)
    elif group.kind is BlockKind.CODE:
        runs = [len(run) for run in re.findall("`+", first.block.text)]
        fence = "`" * max(3, *(n + 1 for n in runs), 3)
        info = re.sub(r"[^\w+#.-]", "", first.block.info)
        yield f"{fence}{info}\n{first.block.text}\n{fence}"
    elif group.kind is BlockKind.IMAGE:
        address, text = bracketed(first.block.info), _english(first.pairs)
        yield f"![{text}]({address})" if address else text
    elif group.kind is BlockKind.RULE:
        yield "---"
    elif group.kind is BlockKind.TABLE_CELL:
        yield _cells([[_english(cell.pairs) for cell in row] for row in group.rows])
        yield _cells([[_rtl(_urdu(cell.pairs)) for cell in row[::-1]] for row in group.rows])


def _rows(part: Part) -> Iterator[Row]:
    indent = "&emsp;" * (part.block.level - 1) if part.block.kind is BlockKind.LIST_ITEM else ""
    for number, pair in enumerate(part.pairs):
        marker = f"{part.block.marker} " if part.block.marker and number == 0 else ""
        if part.block.kind is BlockKind.QUOTE:
            marker = "❝ "
        lead = indent + marker
        yield lead + _english([pair]), _rtl(lead + _urdu([pair]))


def _label(english: str, values_en: Sequence[str], urdu: str, values_ur: Sequence[str]) -> Row:
    return (
        f"**{_escape(english)}:** {' · '.join(map(_escape, values_en))}",
        _rtl(f"**{_escape(urdu)}:** {' · '.join(map(_escape, values_ur))}"),
    )


def _table(rows: Sequence[Row]) -> str:
    head = f"| {ENGLISH.language('en')} | {_rtl(URDU.language('ur'))} |\n| :-- | --: |"
    return "\n".join([head, *(f"| {english} | {urdu} |" for english, urdu in rows)])


def _cells(rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])


def _heading(level: int, pairs: Sequence[Pair]) -> str:
    urdu = " ".join(render_inline(p.segment.text, p.segment.marks, _IN_HTML) for p in pairs)
    return _titled(level, urdu, _english(pairs))


def _titled(level: int, urdu: str, english: str) -> str:
    tag = f"h{level}"
    return f'{"#" * level} {english}\n\n<{tag} dir="rtl" lang="ur">{urdu}</{tag}>'


def _rtl(text: str) -> str:
    return f'<div dir="rtl" lang="ur">{text}</div>'


def _escape(text: str) -> str:
    return _WRITER.text(text)


def _urdu(pairs: Sequence[Pair]) -> str:
    return " ".join(render_inline(p.segment.text, p.segment.marks, _WRITER) for p in pairs)


def _english(pairs: Sequence[Pair]) -> str:
    return " ".join(render_inline(p.draft.text, p.draft.marks, _WRITER) for p in pairs)
