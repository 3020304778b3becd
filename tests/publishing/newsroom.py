"""A folder of articles, an engine without a model, and runs over both."""

from __future__ import annotations

import hashlib
from pathlib import Path

from translator.engine import EngineInfo, Hypothesis, Request
from translator.engine.fake import FakeEngine
from translator.terms import Glossary
from translator.workflow import Report, Source, translate_sources

FIRST = """آم کی قیمت بڑھ گئی

اس سال بارش کم ہوئی۔ کسان سیلاب سے ڈرتے ہیں۔

منڈی میں آم مہنگا ہے۔
"""
SECOND = """سیلاب کی خبر

دریا کا پانی اتر گیا۔
"""


def english_of(text: str) -> str:
    """Return the translation: a name for each Urdu word, other words as they are."""
    words = [w if w.isascii() else _name(w) for w in text.split()]
    end = "." if text.endswith("۔") else ""
    return (" ".join(words) + end)[:1].upper() + (" ".join(words) + end)[1:]


def _name(word: str) -> str:
    digits = hashlib.sha256(word.rstrip("۔؟!").encode()).hexdigest()[:6]
    return "w" + "".join(chr(ord("a") + int(digit, 16)) for digit in digits)


def _rule(request: Request) -> list[Hypothesis]:
    words = len(request.text.split())
    alignment = tuple(range(words)) if request.align else None
    return [Hypothesis(english_of(request.text), -0.5, alignment)]


class Newsroom:
    """Articles, engine and output folder of a test; each run has a new engine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "articles"
        self.out = folder / "output"
        self.engine = FakeEngine()
        self.listener: _Told | None = None

    def write(self, name: str, text: str | bytes) -> Path:
        """Return the path of an article with this text."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def run(self, *paths: Path, **options) -> Report:
        """Translate files; see `run_sources`."""
        return self.run_sources([Source(path.name, path) for path in paths], **options)

    def run_sources(
        self,
        sources: list[Source],
        glossary: Glossary | None = None,
        version: str = "1",
        *,
        force: bool = False,
    ) -> Report:
        """Translate sources with an engine that has not been asked anything yet."""
        self.engine = FakeEngine(rule=_rule, info=EngineInfo("fake", version))
        return translate_sources(
            sources,
            engine=self.engine,
            glossary=glossary or Glossary(),
            out=self.out,
            force=force,
            listener=self.listener,
        )

    def asked(self) -> list[str]:
        """Return what the engine was asked in the last run."""
        return [request.text for call in self.engine.calls for request in call]

    def listen(self) -> list[tuple[str, int]]:
        """Return a list that grows by what the listener of later runs is told."""
        self.listener = _Told()
        return self.listener.told

    def pages_state(self) -> dict[str, tuple[int, int]]:
        """Return for each page which file it is and when it was written."""
        files = sorted((self.out / "site").rglob("*.*"))
        return {str(f): (f.stat().st_ino, f.stat().st_mtime_ns) for f in files}


class _Told:
    def __init__(self) -> None:
        self.told: list[tuple[str, int]] = []

    def start(self, total: int) -> None:
        self.told.append(("start", total))

    def advance(self, done: int) -> None:
        self.told.append(("advance", done))
