"""The progress bar: only on a terminal, and only for work that takes a while."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.cli.conftest import COMMAND
from translator.cli.progress import ProgressBar


def test_nothing_is_drawn_when_the_output_is_not_a_terminal(capsys, monkeypatch):
    monkeypatch.setattr("translator.cli.progress._PATIENCE", 0.0)

    with ProgressBar(shown=True) as bar:
        bar.start(2)
        bar.advance(1)

    assert capsys.readouterr() == ("", "")


def test_nothing_is_drawn_for_work_that_is_done_at_once(capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    with ProgressBar(shown=True) as bar:
        bar.start(2)
        bar.advance(2)

    assert capsys.readouterr() == ("", "")


@pytest.mark.model
def test_a_bar_is_drawn_on_a_terminal_when_it_takes_longer(tmp_path):
    article = tmp_path / "long.txt"
    lines = (f"مرکزی بینک نے {n} کروڑ روپے کے نئے قرض کا اعلان کیا۔" for n in range(150))
    article.write_text("\n\n".join(lines), encoding="utf-8")
    ours, theirs = os.openpty()

    with subprocess.Popen(
        [str(COMMAND), str(article)],
        cwd=tmp_path,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    ):
        os.close(theirs)
        shown = _read_all(ours)

    assert "Translating" in shown
    assert "/150" in shown


def _read_all(terminal: int) -> str:
    """Return what is written to a terminal until the writer closes it."""
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # how Linux tells the end
            part = b""
        if not part:
            return shown.decode("utf-8", "replace")
        shown += part
