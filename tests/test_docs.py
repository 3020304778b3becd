"""The documentation names what there is: checks, commands, rooms, and files it links to."""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path

import pytest

from translator.checks import CHECKS
from translator.cli.app import _COMMANDS
from translator.cli.terms.app import app as terms

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}
PAGES = {"README.md": README, **{f"docs/{name}": text for name, text in DOCS.items()}}
ROW = re.compile(r"^\| `([\w-]+)` \| (\w+) \| [^|]+ \| ([^|]+) \|", re.MULTILINE)
ROWS = ROW.findall(DOCS["checks.md"])
ROOMS = sorted(p.parent.name for p in (ROOT / "translator").glob("*/__init__.py"))
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def test_every_check_has_its_row_with_its_severity_in_the_order_of_the_registry():
    rows = [(name, severity) for name, severity, _ in ROWS]
    assert rows == [(check.name, check.severity.value) for check in CHECKS]


def test_the_rows_say_which_checks_offer_a_fix():
    offering = {
        c.name for c in CHECKS if "Fix(" in inspect.getsource(sys.modules[c.find.__module__])
    }
    assert {name for name, _, fix in ROWS if fix in {"yes", "some"}} == offering
    assert {fix for _, _, fix in ROWS} <= {"yes", "some", "–"}


@pytest.mark.parametrize("command", _COMMANDS)
def test_the_readme_names_every_command(command):
    assert f"`translate {command} " in README


@pytest.mark.parametrize("command", [c.name for c in terms.registered_commands])
def test_the_glossary_page_names_every_command_of_terms(command):
    assert re.search(rf"`(?:translate terms )?{command}[ `]", DOCS["glossary.md"])


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_in_the_plan_of_the_house(room):
    assert f"| `{room}/`" in DOCS["house.md"]


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_links_to_is_there(page):
    links = [link for link in LINK.findall(PAGES[page]) if "://" not in link]
    missing = [link for link in links if not (ROOT / page).parent.joinpath(link).exists()]
    assert not missing
