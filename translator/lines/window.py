"""The lines on their way: read in order, translated in any order, written in order again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from translator.draft import Draft
from translator.drafting import Job
from translator.errors import DraftingError
from translator.lines.read import Line
from translator.recent import Recent
from translator.segmenting import sentence_parts

__all__ = ["TranslatedLine", "Window"]

_MOST_LINES = 20_000
_MOST_CHARACTERS = 1 << 23
_MOST_REMEMBERED = 50_000  # sentences; some 40 MB


@dataclass(frozen=True, slots=True)
class TranslatedLine:
    """A line, its sentences, each with its draft, and how many of them were not translated anew."""

    line: Line
    pairs: tuple[tuple[str, Draft], ...]
    repeated: int = 0


@dataclass(slots=True)
class _OpenLine:
    line: Line
    sentences: list[str]
    drafts: dict[int, Draft] = field(default_factory=dict)
    repeated: int = 0

    @property
    def is_done(self) -> bool:
        return len(self.drafts) == len(self.sentences)

    def translated(self) -> TranslatedLine:
        pairs = tuple((text, self.drafts[at]) for at, text in enumerate(self.sentences))
        return TranslatedLine(self.line, pairs, self.repeated)


class Window:
    """Holds the lines between the first that is not translated and the last that was read.

    A sentence that was translated lately, or is under way, is not translated again.
    """

    def __init__(self, plan: Callable[[str], Job]) -> None:
        """Make sentences ready for the engine with `plan`."""
        self._plan = plan
        self._lines: deque[_OpenLine] = deque()
        self._asked: dict[str, list[tuple[_OpenLine, int]]] = {}
        self._recent: Recent[Draft] = Recent(_MOST_REMEMBERED)
        self._characters = 0
        self.ended = False

    def jobs(self, lines: Iterator[Line]) -> Iterator[Job]:
        """Yield what must be translated, as lines are read.

        Ends with the lines, and `ended` is true then, or when too much is held: where nearly
        all is repeated, the engine would ask for a whole file before it has enough to do.
        """
        for line in lines:
            for text in self._enter(line):
                yield self._plan(text)
            if len(self._lines) >= _MOST_LINES or self._characters >= _MOST_CHARACTERS:
                return
        self.ended = True

    def _enter(self, line: Line) -> list[str]:
        """Hold a line; return the sentences of it that nobody has asked for yet."""
        opened = _OpenLine(line, [line.text[a:b] for a, b in sentence_parts(line.text)])
        new = []
        for at, text in enumerate(opened.sentences):
            known = self._recent.get(text)
            if known is not None:
                opened.drafts[at] = known
            elif text not in self._asked:
                new.append(text)
                self._asked[text] = [(opened, at)]
            else:
                self._asked[text].append((opened, at))
        opened.repeated = len(opened.sentences) - len(new)
        self._lines.append(opened)
        self._characters += len(line.text)
        return new

    def take(self, drafted: Iterable[tuple[Job, Draft | DraftingError]]) -> None:
        """Put drafts where their sentences stand.

        Raises:
            DraftingError: If there is none for a sentence; the others are in their places then.
        """
        failed: DraftingError | None = None
        for job, draft in drafted:
            if isinstance(draft, DraftingError):
                number = self._asked[job.segment.text][0][0].line.number
                failed = failed or DraftingError(f"Line {number}: {draft}")
                continue
            slim = replace(draft, alternatives=())  # nobody asks for them here
            self._recent.add({job.segment.text: slim})
            for opened, at in self._asked.pop(job.segment.text):
                opened.drafts[at] = slim
        if failed:
            raise failed

    def ready(self) -> Iterator[TranslatedLine]:
        """Yield the next lines in order, as far as they are whole, and let go of them."""
        while self._lines and self._lines[0].is_done:
            opened = self._lines.popleft()
            self._characters -= len(opened.line.text)
            yield opened.translated()
