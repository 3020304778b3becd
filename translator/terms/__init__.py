"""The glossary: loading, matching and verifying terms."""

from translator.terms.english import fix_article, form_pattern, plural
from translator.terms.glossary import Glossary, TermMatch, load_glossary
from translator.terms.load import COLUMNS, load_terms, shipped_files
from translator.terms.report import TermPlace, TermRow, term_rows
from translator.terms.term import Stage, Status, Term, TermOutcome
from translator.terms.verify import Check, check_term, forbidden_in

__all__ = [
    "COLUMNS",
    "Check",
    "Glossary",
    "Stage",
    "Status",
    "Term",
    "TermMatch",
    "TermOutcome",
    "TermPlace",
    "TermRow",
    "check_term",
    "fix_article",
    "forbidden_in",
    "form_pattern",
    "load_glossary",
    "load_terms",
    "plural",
    "shipped_files",
    "term_rows",
]
