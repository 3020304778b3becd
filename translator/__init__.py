"""Dozaban: offline Urdu-to-English translation and bilingual pages for newsrooms.

The public names, each from the room it lives in. They are loaded when first used, so that
`translate --help` does not wait for the database and the model.
"""

from importlib import import_module

from translator._version import __version__

TYPE_CHECKING = False  # to load `typing` for it takes longer than all else that begins a command
if TYPE_CHECKING:
    from translator.article import Article, Block, BlockKind, Mark, MarkKind, Segment
    from translator.checks import CHECKS, ArticleCheck, Check, choose_checks, run_checks
    from translator.desk import approve, edit, reopen, undo
    from translator.draft import Draft, Finding, Fix, Repair, Severity
    from translator.drafting import draft_jobs, plan_job
    from translator.editing import Event, Origin, Review, State, Team, corrected
    from translator.edition import Edition, Pair
    from translator.engine import ArgosEngine, Engine, FakeEngine
    from translator.errors import DozabanError
    from translator.inspection import Inspection, inspect
    from translator.memory import Match, MemoryIndex, Unit
    from translator.numbers import Quantity, english_quantities, in_english, urdu_quantities
    from translator.publishing import render_html, render_markdown
    from translator.reading import read_article, read_bytes
    from translator.segmenting import segment_article
    from translator.store import Store
    from translator.terms import Glossary, Term, TermOutcome, load_glossary, shipped_files
    from translator.urdu import normalise, split_sentences
    from translator.workflow import Report, Result, Source, translate_sources

__all__ = [
    "CHECKS",
    "ArgosEngine",
    "Article",
    "ArticleCheck",
    "Block",
    "BlockKind",
    "Check",
    "DozabanError",
    "Draft",
    "Edition",
    "Engine",
    "Event",
    "FakeEngine",
    "Finding",
    "Fix",
    "Glossary",
    "Inspection",
    "Mark",
    "MarkKind",
    "Match",
    "MemoryIndex",
    "Origin",
    "Pair",
    "Quantity",
    "Repair",
    "Report",
    "Result",
    "Review",
    "Segment",
    "Severity",
    "Source",
    "State",
    "Store",
    "Team",
    "Term",
    "TermOutcome",
    "Unit",
    "__version__",
    "approve",
    "choose_checks",
    "corrected",
    "draft_jobs",
    "edit",
    "english_quantities",
    "in_english",
    "inspect",
    "load_glossary",
    "normalise",
    "plan_job",
    "read_article",
    "read_bytes",
    "render_html",
    "render_markdown",
    "reopen",
    "run_checks",
    "segment_article",
    "shipped_files",
    "split_sentences",
    "translate_sources",
    "undo",
    "urdu_quantities",
]

_ROOMS = {
    "article": ("Article", "Block", "BlockKind", "Mark", "MarkKind", "Segment"),
    "checks": ("CHECKS", "ArticleCheck", "Check", "choose_checks", "run_checks"),
    "desk": ("approve", "edit", "reopen", "undo"),
    "draft": ("Draft", "Finding", "Fix", "Repair", "Severity"),
    "drafting": ("draft_jobs", "plan_job"),
    "editing": ("Event", "Origin", "Review", "State", "Team", "corrected"),
    "edition": ("Edition", "Pair"),
    "engine": ("ArgosEngine", "Engine", "FakeEngine"),
    "errors": ("DozabanError",),
    "inspection": ("Inspection", "inspect"),
    "memory": ("Match", "MemoryIndex", "Unit"),
    "numbers": ("Quantity", "english_quantities", "in_english", "urdu_quantities"),
    "publishing": ("render_html", "render_markdown"),
    "reading": ("read_article", "read_bytes"),
    "segmenting": ("segment_article",),
    "store": ("Store",),
    "terms": ("Glossary", "Term", "TermOutcome", "load_glossary", "shipped_files"),
    "urdu": ("normalise", "split_sentences"),
    "workflow": ("Report", "Result", "Source", "translate_sources"),
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name from its room (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
