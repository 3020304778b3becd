"""The command `translate terms` in a folder of its own."""

from __future__ import annotations

import os

import pytest
from typer.testing import CliRunner

from translator.cli.terms.app import app


@pytest.fixture
def terms(tmp_path, monkeypatch):
    """Return a function that runs a subcommand; errors of ours come up as they are."""
    monkeypatch.chdir(tmp_path)

    def run(*words):
        done = CliRunner().invoke(app, [os.fspath(w) for w in words], catch_exceptions=True)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    return run
