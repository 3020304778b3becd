"""Every command is in the guide, and says what it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.cli.terms.app import app

GUIDE = Path(__file__).parents[3] / "docs" / "glossary.md"


@pytest.mark.parametrize("command", app.registered_commands, ids=lambda c: c.name)
def test_a_command_is_in_the_guide_and_has_help(command):
    assert f"`{command.name} " in GUIDE.read_text(encoding="utf-8").replace("`stats`", "`stats `")
    assert command.callback.__doc__.strip()
