"""Every error that reaches a user: one clear sentence that says what to do next."""

import re

__all__ = [
    "ArticleError",
    "ConflictError",
    "DozabanError",
    "DraftingError",
    "EncodingError",
    "EngineError",
    "ExchangeError",
    "GlossaryError",
    "NotUrduError",
    "OutputError",
    "RefusedError",
    "SearchError",
    "ShortageError",
    "StoppedError",
    "StoreError",
    "ThemeError",
    "UsageError",
]


# What a terminal obeys, as it may stand in the name of a file; isolates are ours.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]")


class DozabanError(Exception):
    """Base of all errors of this package; its text is the sentence shown to the user."""

    exit_code = 1

    def __str__(self) -> str:
        """Return the sentence, in which no character moves the cursor or cannot be printed."""
        return _STEERING.sub(
            lambda odd: odd[0].encode("unicode_escape").decode(), super().__str__()
        )


class UsageError(DozabanError):
    """The command was called with words that do not fit together."""

    exit_code = 2


class ArticleError(DozabanError):
    """An article cannot be read."""


class EncodingError(ArticleError):
    """The bytes of an article are not text in a known encoding."""


class NotUrduError(ArticleError):
    """Fewer than half of an article's letters are in Arabic script."""


class GlossaryError(DozabanError):
    """A glossary file is malformed."""


class EngineError(DozabanError):
    """A translation engine is missing or cannot be loaded."""


class DraftingError(EngineError):
    """One sentence cannot be drafted, while the engine works."""


class StoppedError(DozabanError):
    """The user stopped the command; the exit code is what shells give for Ctrl-C."""

    exit_code = 130


class ShortageError(DozabanError):
    """The machine has no more memory, files or threads to give; see `translator.shortages`."""


class StoreError(DozabanError):
    """The database of editions cannot be opened or written."""


class ConflictError(StoreError):
    """Somebody else changed a segment meanwhile; nothing was written."""


class RefusedError(DozabanError):
    """A rule of the review forbids it."""


class ExchangeError(DozabanError):
    """A file from another tool cannot be read, or an edition cannot be written for one."""


class OutputError(DozabanError):
    """A page cannot be written."""


class ThemeError(DozabanError):
    """A theme of the public site is unknown, or a file of it is malformed."""


class SearchError(DozabanError):
    """The search index of the public site cannot be built; the site works without it."""
