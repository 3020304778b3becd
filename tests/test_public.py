"""The public face: every name that is announced is there and documented."""

from __future__ import annotations

import subprocess
import sys

import pytest

import translator


@pytest.mark.parametrize("name", translator.__all__)
def test_every_announced_name_can_be_imported_and_says_what_it_is(name):
    thing = getattr(translator, name)

    assert name == "__version__" or thing.__doc__


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = translator.nonsense


def test_the_command_starts_without_the_heavy_libraries():
    code = "import sys, translator.cli.app; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    heavy = {"sqlalchemy", "ctranslate2", "argostranslate", "babel", "jinja2", "markdown"}
    assert not heavy & set(loaded)
