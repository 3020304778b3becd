"""The installed command, as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.kept import CHECKS, publish
from translator.checks import registry
from translator.cli import who
from translator.cli.app import main
from translator.inspection import inspect, inspect_pairs

COMMAND = Path(sys.executable).parent / "translate"
ARTICLE = """شمالی کوریا نے کرپٹو چوری کی

ٹیگز: کرپٹو، شمالی کوریا

شمالی کوریا نے پچھلے سال کرپٹو ایکسچینج سے رقم چرائی۔ اقوام متحدہ نے پابندیاں لگا دیں۔
"""

Run = Callable[..., subprocess.CompletedProcess[str]]
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def run(tmp_path) -> Run:
    """Run `translate` in an empty folder; `wrap` goes before it, `env` on top of ours."""

    def run_command(*words, wrap=(), env=None, data=b"") -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [*wrap, str(COMMAND), *map(str, words)],
            cwd=tmp_path,
            env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100", **(env or {})},
            input=data,
            capture_output=True,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run_command


@pytest.fixture
def command(tmp_path, monkeypatch, capsys) -> Command:
    """Run `translate` within the test, in an empty folder, with two checks only."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(registry, "CHECKS", CHECKS)

    def run_command(*words) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["translate", *map(str, words)])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return run_command


@pytest.fixture
def desk(command, monkeypatch) -> Command:
    """Run `translate` beside one kept edition, khabar, as somebody whom git calls Hina."""
    monkeypatch.setattr(who, "_git_name", lambda: "Hina")
    monkeypatch.delenv("DOZABAN_STORE", raising=False)
    for look in (inspect, inspect_pairs):  # what they run where nobody chooses the checks
        monkeypatch.setattr(look, "__defaults__", (CHECKS,))
    publish(Path("khabar.txt"))
    return command
