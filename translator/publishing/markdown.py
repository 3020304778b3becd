"""The Markdown edition: a two-column table of sentences between headings, as GitHub shows it."""

from __future__ import annotations

from collections.abc import Iterator

from translator.article import BlockKind
from translator.edition import Edition
from translator.publishing.cells import Sentences
from translator.publishing.facts import facts
from translator.publishing.labels import label_rows
from translator.publishing.layout import Group, Part, arrange, title_pairs
from translator.publishing.locale import URDU
from translator.publishing.notice import notice
from translator.publishing.pipes import Form, Row, cells, escape, fenced
from translator.publishing.signs import signs
from translator.publishing.wording import STATUSES, TERMS
from translator.urdu import isolated

__all__ = ["render_markdown"]

_GITHUB = Form()
_LEADS = {
    BlockKind.PARAGRAPH: "",
    BlockKind.LIST_ITEM: "",
    BlockKind.QUOTE: "❝ ",
    BlockKind.IMAGE: "🖼 ",
}
"""What stands in the table of sentences, and how it begins there."""


def render_markdown(edition: Edition, form: Form = _GITHUB) -> str:
    """Return the Markdown edition.

    Sentences stand side by side in pipe tables, English left, Urdu right; each Urdu cell says
    its direction, which GitHub keeps. Headings, code and rules stand between the tables.

    Args:
        edition: The article.
        form: How Markdown is written for its reader; GitHub and Python-Markdown agree on the
            usual one.
    """
    said = Sentences(signs(edition), form)
    parts = [*_title(edition, said), _notice(edition, said)]
    labels = [
        form.label(
            row.name_en, [said.plain(*value) for value in row.english], row.name_ur, row.values_ur
        )
        for row in label_rows(edition)
    ]
    if labels:
        parts.append(form.table(labels))
    return "\n\n".join([*parts, *_body(edition, said), *_foot(edition, form)]) + "\n"


def _title(edition: Edition, said: Sentences) -> Iterator[str]:
    """Yield the title; where the page shows the English one anyway, its sign is at the Urdu."""
    pairs = title_pairs(edition)
    urdu, english = edition.title
    if not said.form.has_title:
        yield said.urdu_heading(2, pairs, signed=True) if pairs else said.form.heading(2, urdu)
        return
    parts = [said.plain(pair.current.text, pair.review) for pair in pairs]
    yield f"# {' '.join(parts) or escape(english)}"
    yield said.urdu_heading(1, pairs) if pairs else said.form.heading(1, urdu)


def _notice(edition: Edition, said: Sentences) -> str:
    """Return the notice, and what the signs mean if there are any."""
    form, whole = said.form, notice(edition)
    rows = []
    for mark in said.signs.values():
        urdu = f"{form.sign(isolated(mark.word))}: {mark.meaning.urdu}"
        rows.append((f"{form.sign(mark.word)}: {mark.meaning.english}", form.rtl(urdu)))
    return form.table(rows, (whole.english, form.urdu(whole.urdu)))


def _foot(edition: Edition, form: Form) -> Iterator[str]:
    """Yield the term report, and how the edition was made."""
    yield "---"
    yield from _terms(edition, form)
    told = facts(edition)
    yield form.table(
        [
            form.label(en, (escape(value_en),), ur, (value_ur,))
            for (en, value_en), (ur, value_ur) in zip(told.english, told.urdu, strict=True)
        ]
    )


def _terms(edition: Edition, form: Form) -> Iterator[str]:
    found = edition.term_rows
    if not found:
        return
    words = [TERMS[key] for key in ("target", "source", "status", "places")]
    rows = [[f"{w.english} {form.rtl(w.urdu, 'span')}" for w in words]]
    for row in found:
        said = STATUSES[row.status]
        surfaces = form.urdu(URDU.joined(*row.surfaces))
        places = " ".join(str(place.segment) for place in row.places)
        status = f"{said.english} {form.rtl(said.urdu, 'span')}"
        rows.append([escape(row.target), surfaces, status, places])
    yield f"## {TERMS['title'].english} · {TERMS['title'].urdu}"
    yield cells(rows)


def _body(edition: Edition, said: Sentences) -> Iterator[str]:
    """Yield the blocks, with the sentences of neighbouring ones gathered in one table."""
    waiting: list[Row] = []
    for group in arrange(edition):
        single = [*_single(group, said)]
        if single and waiting:
            yield said.form.table(waiting)
            waiting = []
        yield from single
        if group.kind in _LEADS:
            waiting += [row for part in group.parts for row in _rows(part, said)]
    if waiting:
        yield said.form.table(waiting)


def _single(group: Group, said: Sentences) -> Iterator[str]:
    """Yield what does not go into the table of sentences."""
    first = group.parts[0]
    if group.kind is BlockKind.HEADING:
        level = max(first.block.level, 2)
        yield f"{'#' * level} {said.english(first.pairs)}"
        yield said.urdu_heading(level, first.pairs)
    elif group.kind is BlockKind.CODE:
        yield fenced(first.block.text, first.block.info)
    elif group.kind is BlockKind.IMAGE and (address := said.form.picture(first.block.info)):
        yield f"![{said.bare(first.pairs)}]({address})"
    elif group.kind is BlockKind.RULE:
        yield "---"
    elif group.kind is BlockKind.TABLE_CELL:
        yield cells([[said.english(cell.pairs) for cell in row] for row in group.rows])
        urdu = [[said.form.rtl(said.urdu(c.pairs)) for c in row[::-1]] for row in group.rows]
        yield cells(urdu, "--:")


def _rows(part: Part, said: Sentences) -> Iterator[Row]:
    block = part.block
    indent = "&emsp;" * (block.level - 1) if block.kind is BlockKind.LIST_ITEM else ""
    for number, pair in enumerate(part.pairs):
        marker = f"{escape(block.marker)} " if block.marker and number == 0 else ""
        lead = indent + marker + _LEADS[block.kind]
        yield lead + said.english([pair]), said.form.rtl(lead + said.urdu([pair]))
