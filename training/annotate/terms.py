"""The terms that are looked for: those of glossaries, and names of a lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.annotate.settings import AnnotateSettings
from training.errors import TrainingError
from training.lines import read_lines
from translator.errors import GlossaryError
from translator.terms import Glossary, Term, load_glossary, shipped_files
from translator.urdu import has_arabic, normalise

__all__ = ["known_terms", "read_lexicon"]

_LOWEST = -1  # of all layers: a glossary knows better than a list of names
_ADVICE = 'Save it as text in UTF-8, or name another file with "annotate.lexicon" in the recipe.'


def known_terms(settings: AnnotateSettings) -> Glossary:
    """Return all terms that the settings name.

    Raises:
        TrainingError: If a file cannot be read or is malformed.
    """
    shipped = shipped_files() if settings.shipped else ()
    try:
        glossary = load_glossary([*shipped, *settings.glossaries])
    except GlossaryError as error:
        raise TrainingError(str(error)) from None
    names = tuple(read_lexicon(settings.lexicon)) if settings.lexicon else ()
    layers = (*[_LOWEST] * len(names), *glossary.layers)
    return Glossary((*names, *glossary.terms), glossary.name, layers)


def read_lexicon(path: Path) -> Iterator[Term]:
    """Yield the names of a lexicon, `urdu<TAB>english` a line; further columns are ignored.

    A line without English in Latin letters is passed over: there is nothing to copy.

    Raises:
        TrainingError: If it cannot be read, or a line has only one column.
    """
    for number, line in enumerate(read_lines(path, _ADVICE), 1):
        if not line.strip():
            continue
        urdu, tab, rest = line.partition("\t")
        source, target = normalise(urdu), " ".join(rest.partition("\t")[0].split())
        if not tab:
            raise TrainingError(
                f"Line {number} of {path} has one column. Write `urdu<TAB>english` in each line."
            )
        if has_arabic(source) and target and not has_arabic(target):
            yield Term(source, target, domain="name", origin=path.stem)
