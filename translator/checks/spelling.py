"""One name must be spelled in one way throughout an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.checks.check import ArticleCheck, Sides
from translator.draft import Finding, Fix, Severity
from translator.names import English, NameSpan, Sentence, look, rendering, spellings
from translator.urdu import isolated

__all__ = ["CHECK"]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A word of a name at one place: the whole name it is part of, and its English rendering."""

    index: int
    name: tuple[str, ...]
    at: int
    word: str
    english: English


def _find(all_sides: Sequence[Sides]) -> Iterator[tuple[int, Finding]]:
    """Find spellings that compete with the most frequent one."""
    sentences = [look(sides.source, sides.text) for sides in all_sides]
    mentions = [m for index, s in enumerate(sentences) for m in _mentions(index, s)]
    owned = _owned(mentions)
    for variants in spellings([(owner, m.english.text) for owner, m in owned]):
        usual, *others = variants.spellings
        for other in others:
            for mention in (owned[n][1] for n in other.indexes):
                sides, sentence = all_sides[mention.index], sentences[mention.index]
                yield mention.index, _finding(sides, sentence, mention, usual.text)


def _mentions(index: int, sentence: Sentence) -> Iterator[_Mention]:
    """Yield the words of names that are rendered in a sentence, each once."""
    inside: set[int] = set()
    for span in sentence.spans:
        name = sentence.name(span)
        for at, word in enumerate(name, span.start):
            inside.add(at)
            if english := rendering(word, sentence.english):
                yield _Mention(index, name, at, word, english)
    for pair in sentence.pairs:
        if pair.at not in inside:
            word = sentence.words[pair.at]
            yield _Mention(index, (word,), pair.at, word, pair.english)


def _owned(mentions: Sequence[_Mention]) -> list[tuple[str, _Mention]]:
    """Return the mentions of which it is clear whose name they are, with that name and the word.

    شہباز can be شہباز شریف if no other شہباز is in the article; two people may spell one name in
    two ways.
    """
    names: dict[str, set[tuple[str, ...]]] = {}
    for mention in mentions:
        names.setdefault(mention.word, set()).add(mention.name)
    found = []
    for mention in mentions:
        wider = [n for n in names[mention.word] if set(n) >= set(mention.name)]
        full = [n for n in wider if not any(set(n) < set(other) for other in wider)]
        if len(full) == 1:
            found.append((f"{mention.word} {' '.join(full[0])}", mention))
    return found


def _finding(sides: Sides, sentence: Sentence, mention: _Mention, usual: str) -> Finding:
    english = mention.english
    span = NameSpan(mention.at, mention.at + 1)
    return CHECK.finding(
        f"“{english.text}” is spelled “{usual}” elsewhere in this article.",
        f"{isolated(english.text)} اسی مضمون میں کہیں اور {isolated(usual)} لکھا گیا ہے۔",
        place=(english.start, english.end),
        source_place=sides.as_written(*sentence.place(span)),
        fix=Fix(english.start, english.end, usual),
    )


CHECK = ArticleCheck(
    "spelling", Severity.WARNING, "a name spelled in two ways", "ایک نام کے دو ہجے", _find
)
