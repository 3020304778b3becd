"""What takes files of strangers, each asked as the commands ask it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from translator.bounded import read_bounded
from translator.engine import Request
from translator.engine.choose import engine_called
from translator.errors import ExchangeError
from translator.exchange.files import read_terms
from translator.exchange.pick import read_returned
from translator.exchange.safe_xml import LARGEST
from translator.exchange.tmx_read import read_tmx
from translator.publishing.site.settings import read_settings
from translator.terms.glossary import Glossary
from translator.terms.load import load_terms

__all__ = ["Reader", "edition", "engine", "glossary", "matched", "memory", "settings", "terms"]

Reader = Callable[[Path], object]


def edition(path: Path) -> object:
    """Read a file as `translate import` does."""
    return read_returned(path)


def memory(path: Path) -> object:
    """Read a file as `translate memory import` does."""
    return read_tmx(read_bounded(path, LARGEST, ExchangeError), path.name)


def terms(path: Path) -> object:
    """Read a file as `translate terms import` does."""
    return read_terms(path)


def glossary(path: Path) -> object:
    """Read a file as `--glossary` does."""
    return load_terms(path)


def matched(path: Path) -> object:
    """Read a glossary and look for its terms."""
    return Glossary(load_terms(path)).match("شہر77 ہے، اور شہر۔!")


def settings(path: Path) -> object:
    """Read the settings of a site."""
    return read_settings(path)


def engine(path: Path) -> object:
    """Translate with the engine in a folder."""
    return engine_called(str(path), threads=1).translate([Request("شہر")])
