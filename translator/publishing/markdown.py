"""The Markdown edition: a two-column table of sentences between headings, made for GitHub."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from translator.article import BlockKind
from translator.editing import State
from translator.edition import Edition, Pair
from translator.publishing.cells import English, urdu_of
from translator.publishing.facts import facts
from translator.publishing.inline import HtmlWriter, bracketed, render_inline
from translator.publishing.labels import label_rows
from translator.publishing.layout import Group, Part, arrange, title_pairs
from translator.publishing.locale import URDU
from translator.publishing.notice import notice
from translator.publishing.pipes import Row, cells, escape, label, rtl, table, titled
from translator.publishing.signs import Sign, signs
from translator.publishing.wording import STATUSES, TERMS
from translator.urdu import isolated

__all__ = ["render_markdown"]

# Markdown is not read inside an HTML block such as <h2>.
_IN_HTML = HtmlWriter(right_to_left=False)


def render_markdown(edition: Edition) -> str:
    """Return the Markdown edition.

    Sentences stand side by side in pipe tables, English left, Urdu right; each Urdu cell says
    its direction, which GitHub keeps. Headings, code and rules stand between the tables.
    """
    signed = signs(edition)
    said = English(signed)
    parts = [_title(edition, said), _notice(edition, signed)]
    labels = [
        label(
            row.name_en, [said.plain(*value) for value in row.english], row.name_ur, row.values_ur
        )
        for row in label_rows(edition)
    ]
    if labels:
        parts.append(table(labels))
    parts += _body(edition, said)
    told = facts(edition)
    rows = [
        label(en, (escape(value_en),), ur, (value_ur,))
        for (en, value_en), (ur, value_ur) in zip(told.english, told.urdu, strict=True)
    ]
    parts += ["---", *_terms(edition), table(rows)]
    return "\n\n".join(parts) + "\n"


def _title(edition: Edition, said: English) -> str:
    urdu, english = edition.title
    parts = [said.plain(pair.current.text, pair.review) for pair in title_pairs(edition)]
    return titled(1, _IN_HTML.text(urdu), " ".join(parts) or escape(english))


def _notice(edition: Edition, signed: Mapping[State, Sign]) -> str:
    """Return the notice, and what the signs mean if there are any."""
    said = notice(edition)
    lines = [f"**{said.english}**", rtl(said.urdu)]
    if signed:
        marks = signed.values()
        lines.append(" ".join(f"<sup>{m.word}</sup>: {m.meaning.english}" for m in marks))
        urdu = (f"<sup>{isolated(m.word)}</sup>: {m.meaning.urdu}" for m in marks)
        lines.append(rtl(" ".join(urdu)))
    return "\n>\n".join(f"> {line}" for line in lines)


def _terms(edition: Edition) -> Iterator[str]:
    """Yield the term report."""
    found = edition.term_rows
    if not found:
        return
    words = [TERMS[key] for key in ("target", "source", "status", "places")]
    rows = [[f"{w.english} {rtl(w.urdu)}" for w in words]]
    for row in found:
        said = STATUSES[row.status]
        surfaces = URDU.joined(*map(escape, row.surfaces))
        places = " ".join(str(place.segment) for place in row.places)
        rows.append([escape(row.target), rtl(surfaces), f"{said.english} {said.urdu}", places])
    yield f"## {TERMS['title'].english} · {TERMS['title'].urdu}"
    yield cells(rows)


def _body(edition: Edition, said: English) -> Iterator[str]:
    """Yield the blocks, with the sentences of neighbouring ones gathered in one table."""
    waiting: list[Row] = []
    for group in arrange(edition):
        if group.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE}:
            waiting += [row for part in group.parts for row in _rows(part, said)]
            continue
        if waiting:
            yield table(waiting)
            waiting = []
        yield from _single(group, said)
    if waiting:
        yield table(waiting)


def _single(group: Group, said: English) -> Iterator[str]:
    """Yield what does not go into the table of sentences."""
    first = group.parts[0]
    if group.kind is BlockKind.HEADING:
        yield _heading(max(first.block.level, 2), first.pairs, said)
    elif group.kind is BlockKind.CODE:
        yield _code(first)
    elif group.kind is BlockKind.IMAGE:
        address = bracketed(first.block.info)
        yield f"![{said.bare(first.pairs)}]({address})" if address else said(first.pairs)
    elif group.kind is BlockKind.RULE:
        yield "---"
    elif group.kind is BlockKind.TABLE_CELL:
        yield cells([[said(cell.pairs) for cell in row] for row in group.rows])
        yield cells([[rtl(urdu_of(cell.pairs)) for cell in row[::-1]] for row in group.rows])


def _code(part: Part) -> str:
    runs = [len(run) for run in re.findall("`+", part.block.text)]
    fence = "`" * max(3, *(n + 1 for n in runs), 3)
    info = re.sub(r"[^\w+#.-]", "", part.block.info)
    return f"{fence}{info}\n{part.block.text}\n{fence}"


def _rows(part: Part, said: English) -> Iterator[Row]:
    indent = "&emsp;" * (part.block.level - 1) if part.block.kind is BlockKind.LIST_ITEM else ""
    for number, pair in enumerate(part.pairs):
        marker = f"{part.block.marker} " if part.block.marker and number == 0 else ""
        if part.block.kind is BlockKind.QUOTE:
            marker = "❝ "
        lead = indent + marker
        yield lead + said([pair]), rtl(lead + urdu_of([pair]))


def _heading(level: int, pairs: Sequence[Pair], said: English) -> str:
    urdu = " ".join(render_inline(p.segment.text, p.segment.marks, _IN_HTML) for p in pairs)
    return titled(level, urdu, said(pairs))
