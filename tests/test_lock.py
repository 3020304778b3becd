"""`requirements.lock` pins what `pyproject.toml` asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKED_EXTRAS = ("cluster", "pdf", "postgresql")
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def entries() -> list[str]:
    """Return what the lock pins, an entry with its hashes each."""
    lines = (line for line in LOCK.splitlines() if not line.lstrip().startswith("#"))
    return re.sub(r"\\\n\s*", " ", "\n".join(lines)).split("\n")


def pinned() -> dict[str, list[Requirement]]:
    """Return the pins by name; a library has several where its versions depend on Python's."""
    found: dict[str, list[Requirement]] = {}
    for entry in filter(None, entries()):
        pin = Requirement(entry.partition(" --hash")[0])
        found.setdefault(canonicalize_name(pin.name), []).append(pin)
    return found


def wanted() -> list[Requirement]:
    extras = PROJECT["optional-dependencies"]
    named = [*PROJECT["dependencies"], *(one for extra in LOCKED_EXTRAS for one in extras[extra])]
    return [Requirement(one) for one in named]


@pytest.mark.parametrize("asked", wanted(), ids=lambda asked: asked.name)
def test_a_library_that_the_project_asks_for_is_pinned_as_it_asks(asked):
    pins = pinned()[canonicalize_name(asked.name)]

    versions = [next(iter(pin.specifier)).version for pin in pins]
    assert versions
    assert all(asked.specifier.contains(version) for version in versions)


def test_each_pin_is_exact_and_has_hashes():
    for entry in filter(None, entries()):
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==[^ ]+ ", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_the_lock_names_no_place_to_load_from():
    assert "://" not in LOCK
    assert "--index-url" not in LOCK
