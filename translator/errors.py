"""Every error that reaches a user: one clear sentence that says what to do next."""

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
    "StoppedError",
    "StoreError",
    "ThemeError",
    "UsageError",
]


class DozabanError(Exception):
    """Base of all errors of this package; its text is the sentence shown to the user."""

    exit_code = 1


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
