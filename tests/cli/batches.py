"""A folder of articles, and `translate batch` with an engine without a model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.publishing.newsroom import english_of
from translator.engine import FakeEngine, Hypothesis, Request

__all__ = ["SENTENCES", "Archive", "archive"]

SENTENCES = {
    "a": "دریا کا پانی اتر گیا۔",
    "b": "کسان منڈی میں آم لائے۔",
    "c": "استاد نے کتاب پڑھی۔",
}


class Archive:
    """A folder of articles, one of each sentence, and what the engine is asked.

    Attributes:
        folder: The articles.
        site: The pages.
        asked: What the engine was asked since this was emptied.
        threads: On how many cores each engine was to work.
    """

    def __init__(self, command: Callable[..., tuple[int, str, str]]) -> None:
        self.folder, self.site = Path("archive"), Path("output/site")
        self.asked: list[str] = []
        self.threads: list[int | None] = []
        self._command = command
        for name, text in SENTENCES.items():
            self.write(f"{name}.txt", text)

    def write(self, name: str, text: str | bytes) -> Path:
        """Return the path of an article with this text."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def open_engine(self, name: str | None, to: str, threads: int | None = None) -> FakeEngine:
        """Stand in for `translator.cli.engines.open_engine`."""
        assert (name, to) == (None, "en")
        self.threads.append(threads)
        return FakeEngine(rule=self._answer)

    def _answer(self, request: Request) -> list[Hypothesis]:
        self.asked.append(request.text)
        return [Hypothesis(english_of(request.text), -0.5)]

    def run(self, *words: object) -> tuple[int, str, str]:
        """Translate the folder; return exit code, output and complaints."""
        self.asked.clear()
        return self._command("batch", self.folder, "--no-glossary", *words)

    def counts(self, *words: object) -> dict[str, Any]:
        """Translate the folder; return what --json says of it, with the exit code."""
        code, out, _ = self.run("--json", *words)
        told: dict[str, Any] = json.loads(out)
        return {**told["articles"], **told["sentences"], "code": code}

    def pages(self) -> list[str]:
        """Return the names of the articles that have both pages."""
        return sorted(
            folder.name
            for folder in self.site.iterdir()
            if (folder / "index.html").is_file() and (folder / f"{folder.name}.md").is_file()
        )


@pytest.fixture
def archive(command, monkeypatch) -> Archive:
    """Three articles in an otherwise empty folder."""
    monkeypatch.delenv("DOZABAN_STORE", raising=False)
    made = Archive(command)
    monkeypatch.setattr("translator.cli.pools.open_engine", made.open_engine)
    return made
