"""Whether a sentence is translated."""

from __future__ import annotations

from collections.abc import Iterator

from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, wrong

__all__ = ["EXAM"]

_MUST = ("Pakistan", "China")
_ADVICE = {
    "embedded": "Install dozaban again.",
    "": "Take another engine with --engine or `translate models use`, or install it again.",
}


def _look(scene: Scene) -> Iterator[Verdict]:
    tried = scene.tried
    if not tried.texts and not tried.problems:
        why = tried.ended or "the process that should try it said nothing"
        why = f"while trying {tried.under_way}: {why}" if tried.under_way else why
        yield wrong(f"No sentence could be translated ({why}).", _ADVICE["embedded"])
    for name, why in tried.problems.items():
        yield wrong(f"The engine {name} translates nothing ({why}).", _advice(name))
    for name, text in tried.texts.items():
        if all(word in text for word in _MUST):
            yield fine(f"The engine {name} translates: “{text}”")
        else:
            yield wrong(f"The engine {name} makes nonsense of a sentence: “{text}”.", _advice(name))
    if tried.ended and (tried.texts or tried.problems):
        yield wrong(f"While trying {tried.under_way}: {tried.ended}.", _advice(tried.under_way))


def _advice(name: str) -> str:
    return _ADVICE.get(name, _ADVICE[""])


EXAM = Exam("translation", _look)
