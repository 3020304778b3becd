"""A name of the source must not vanish from the translation, nor become a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.checks.check import ArticleCheck, Sides
from translator.draft import Finding, Fix, Severity
from translator.names import (
    Became,
    NameSpan,
    Sentence,
    became,
    has_trace,
    is_rendered,
    known,
    look,
    lost_names,
    romanise,
)
from translator.urdu import isolated

__all__ = ["CHECK"]

_NOTHING: frozenset[str] = frozenset()
_SHOWN = 2  # spellings in a message


def _find(all_sides: Sequence[Sides]) -> Iterator[tuple[int, Finding]]:
    """Find names that the source shows by itself, or another sentence of the article shows."""
    sentences = [look(sides.source, sides.text) for sides in all_sides]
    covered = [_covered(sides) for sides in all_sides]
    for index, sentence in enumerate(sentences):
        looked_after: set[str] = set()
        for span in sentence.spans:
            name = sentence.name(span)
            if covered[index].isdisjoint(name):
                looked_after.update(name)
                if finding := _of_name(all_sides, index, sentence, span):
                    yield index, finding
        covered[index] |= looked_after
    for lost in lost_names(sentences, covered):
        sentence, span = sentences[lost.sentence], NameSpan(lost.at, lost.at + 1)
        covered[lost.sentence] |= {sentence.words[lost.at]}
        yield lost.sentence, _vanished(all_sides[lost.sentence], sentence, span, (lost.english,))
    for index, sentence in enumerate(sentences):
        for at in sentence.likely:
            if sentence.words[at] not in covered[index] and not _has_trace(sentence, at):
                yield index, _vanished_likely(all_sides[index], sentence, at)


def _covered(sides: Sides) -> frozenset[str]:
    """Return the words that glossary terms answer for."""
    outcomes = sides.draft.outcomes
    return frozenset(w for o in outcomes for w in o.surface.split()) if outcomes else _NOTHING


def _of_name(
    all_sides: Sequence[Sides], at: int, sentence: Sentence, span: NameSpan
) -> Finding | None:
    name = sentence.name(span)
    if wrong := became(name, sentence.english):
        return _translated(all_sides, at, sentence, span, wrong)
    if is_rendered(name, sentence.english):
        return None
    return _vanished(all_sides[at], sentence, span, romanise(" ".join(name)))


def _has_trace(sentence: Sentence, at: int) -> bool:
    if any(pair.at == at for pair in sentence.pairs):
        return True
    return has_trace(sentence.words[at], sentence.english)


def _vanished_likely(sides: Sides, sentence: Sentence, at: int) -> Finding:
    word = sentence.words[at]
    spelled = (word,) if word.isascii() else romanise(word)
    return _vanished(sides, sentence, NameSpan(at, at + 1), spelled)


def _translated(
    all_sides: Sequence[Sides], at: int, sentence: Sentence, span: NameSpan, wrong: Became
) -> Finding:
    name, word = " ".join(sentence.name(span)), wrong.english
    whole, spelled = romanise(name)[0], _certain(wrong.part, all_sides) if wrong.meaning else None
    return CHECK.finding(
        f"“{isolated(name)}” is a name, which the translation renders as “{word.text}”; "
        f"it may be “{whole}”.",
        f"”{name}“ نام ہے، مگر ترجمے میں {isolated(word.text)} لکھا ہے؛ "
        f"شاید یہ {isolated(whole)} ہو۔",
        severity=Severity.ERROR if wrong.meaning else Severity.WARNING,
        place=(word.start, word.end),
        source_place=all_sides[at].as_written(*sentence.place(span)),
        fix=Fix(word.start, word.end, spelled) if spelled else None,
    )


def _certain(part: str, all_sides: Sequence[Sides]) -> str | None:
    """Return how a frequent name is spelled: always, or throughout the article."""
    spelled = known()[part].english
    if len(spelled) > 1:
        spelled = tuple(s for s in spelled if any(s in sides.words for sides in all_sides))
    return spelled[0] if len(spelled) == 1 else None


def _vanished(
    sides: Sides, sentence: Sentence, span: NameSpan, spellings: Sequence[str]
) -> Finding:
    name = " ".join(sentence.name(span))
    shown = spellings[:_SHOWN]
    or_english = " or ".join(f"“{s}”" for s in shown)
    or_urdu = " یا ".join(isolated(s) for s in shown)
    return CHECK.finding(
        f"“{isolated(name)}” is not in the translation; it may be {or_english}.",
        f"”{name}“ ترجمے میں نہیں ہے؛ شاید یہ {or_urdu} ہو۔",
        severity=Severity.WARNING,
        source_place=sides.as_written(*sentence.place(span)),
    )


CHECK = ArticleCheck("name", Severity.ERROR, "a name that was lost", "نام جو ترجمے میں نہیں", _find)
