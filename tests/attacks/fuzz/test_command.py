"""`python -m tests.attacks.fuzz` says what is missing, and refuses what it does not know."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from tests.attacks.fuzz import __main__ as command
from tests.attacks.fuzz.driving import Outcome


def run(monkeypatch, *words):
    monkeypatch.setattr(sys, "argv", ["fuzz", *words])
    return command.main()


def test_it_says_so_when_atheris_is_not_installed(monkeypatch, capsys):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert run(monkeypatch, "label") == 2
    assert "atheris is not installed" in capsys.readouterr().err


def test_an_unknown_target_is_refused(monkeypatch, capsys):
    with pytest.raises(SystemExit):
        run(monkeypatch, "nonsense")
    assert "there is no target nonsense" in capsys.readouterr().err


@pytest.mark.parametrize("broken", [0, 1])
def test_findings_decide_the_exit_code(monkeypatch, capsys, tmp_path, broken):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: True)
    outcome = Outcome(1234, 56, (tmp_path / "finding",) * broken)
    monkeypatch.setattr(command, "drive", lambda *_: outcome)
    assert run(monkeypatch, "label", "--folder", str(tmp_path)) == broken
    shown = capsys.readouterr().out
    assert "1,234" in shown
    assert ("finding" in shown.splitlines()[-2]) == bool(broken)
