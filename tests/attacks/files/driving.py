"""`translate` with an engine without a model, in this process."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from translator.cli.app import main
from translator.engine import FakeEngine

__all__ = ["BUGS", "OUT", "pages", "refused", "translate", "without_model"]

OUT = ("--out", "out", "--no-glossary")

BUGS = ("Something went wrong", "Traceback", "Please report it")


@contextlib.contextmanager
def without_model() -> Iterator[None]:
    """Translate by a rule."""
    with (
        patch("translator.cli.engines.open_engine", lambda *_, **__: FakeEngine()),
        patch("translator.cli.pools.open_engine", lambda *_, **__: FakeEngine()),
    ):
        yield


def translate(*words: str | Path) -> tuple[int, str, str]:
    """Run the command; return exit code, output and complaints."""
    out, err = io.StringIO(), io.StringIO()
    code: object = 0
    with (
        without_model(),
        patch.object(sys, "argv", ["translate", *map(str, words)]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as left:
            code = left.code
    assert code is None or isinstance(code, int)
    return code or 0, out.getvalue(), err.getvalue()


def pages() -> dict[str, str]:
    """Return the pages by the names of their articles."""
    return {p.parent.name: p.read_text("utf-8") for p in Path("out/site").glob("*/index.html")}


def refused(name: str | Path) -> str:
    """Return the sentence with which a file that is named is refused."""
    code, out, err = translate(name, *OUT)
    assert (code, out) == (1, "")
    assert err.startswith("translate: ")
    assert err.count("\n") == 1
    assert not any(bug in err for bug in BUGS)
    assert not Path("out").exists()
    return err
