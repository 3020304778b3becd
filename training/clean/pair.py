"""What the rules look at: a text, and a pair of them, in normal spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from translator.evaluation.reference import english as plain_english
from translator.urdu import normalise

__all__ = ["Language", "Pair", "Text", "make_pair", "make_text"]

Language = Literal["ur", "en"]

_WORD = re.compile(r"\w+(?:['’.,/-]\w+)*")


class Text:
    """A text of one language, with what several rules need of it, worked out once.

    Attributes:
        text: The text in normal spelling, on one line.
        language: What it should be.
        is_mild: Whether it is a label or a word of a list, and judged more mildly.
    """

    def __init__(self, text: str, language: Language, *, is_mild: bool = False) -> None:
        """Look at `text`, which is in normal spelling."""
        self.text = text
        self.language = language
        self.is_mild = is_mild

    @cached_property
    def letters(self) -> str:
        """All letters, without what stands between them."""
        return "".join(filter(str.isalpha, self.text))

    @cached_property
    def words(self) -> list[str]:
        """The words in small letters, without signs around them."""
        return _WORD.findall(self.text.casefold())


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and its translation."""

    urdu: Text
    english: Text

    @property
    def is_mild(self) -> bool:
        """Whether it is judged more mildly."""
        return self.urdu.is_mild


def make_text(text: str, language: Language, *, is_mild: bool = False) -> Text:
    """Return a text in the spelling that the model is trained on."""
    normal = normalise(text) if language == "ur" else plain_english(text)
    return Text(normal, language, is_mild=is_mild)


def make_pair(urdu: str, english: str, *, is_mild: bool = False) -> Pair:
    """Return a pair in the spelling that the model is trained on."""
    return Pair(make_text(urdu, "ur", is_mild=is_mild), make_text(english, "en", is_mild=is_mild))
