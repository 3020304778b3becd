"""What changed between two snapshots of an edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from translator.review.message import Message, counts_as_json, mark_as_text
from translator.review.view import View

__all__ = ["News", "Render", "news"]

Render = Callable[[View, Sequence[int], str], str]
"""Returns sentences, by their numbers in the store, as HTML in a language of the interface."""


@dataclass(frozen=True, slots=True)
class News:
    """What changed.

    Attributes:
        view: The newer snapshot.
        rows: The changed rows as HTML, by language; empty where the list is fetched anew.
        gone: Numbers in the store of the sentences that left the article.
        reload: Whether a run changed the article, so that the list must be fetched anew.
    """

    view: View
    rows: dict[str, str] = field(default_factory=dict)
    gone: tuple[int, ...] = ()
    reload: bool = False

    def message(self, language: str, typing: dict[str, list[str]]) -> Message:
        """Return the same for a page.

        Args:
            language: That of the page; one that came too late for its rows fetches the list anew.
            typing: The hints that it gets; see `hints_for`.
        """
        return {
            "rows": self.rows.get(language, ""),
            "gone": list(self.gone),
            "counts": counts_as_json(self.view.counts),
            "typing": typing,
            "reload": self.reload or bool(self.rows and language not in self.rows),
            "mark": mark_as_text(self.view.mark),
        }


def news(old: View, new: View, languages: Iterable[str], render: Render) -> News:
    """Return what changed, each row rendered once a language.

    Args:
        old: The snapshot that the pages know.
        new: That of now.
        languages: Those of the pages.
        render: Makes rows.
    """
    if old.mark.run != new.mark.run or list(old.rows) != list(new.rows):
        gone = tuple(segment for segment in old.rows if segment not in new.rows)
        return News(new, gone=gone, reload=True)
    changed = [n for n, row in new.rows.items() if _differs(old.rows.get(n), row)]
    rows = {language: render(new, changed, language) if changed else "" for language in languages}
    return News(new, rows)


def _differs(old: object, new: object) -> bool:
    # Most rows are the same object still, and comparing all fields of thousands takes long.
    return old is not new and old != new
