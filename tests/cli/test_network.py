"""The list of what uses a network tells all of it."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest
import typer

import translator
from translator.cli.app import _COMMANDS, app
from translator.cli.network import WAYS

PACKAGE = Path(translator.__file__).parent
NETWORKING = {
    "distributed",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "psycopg",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "uvicorn",
    "xmlrpc",
}
TELLING = ("URL", "ADDRESS", "://", " port", "index of")
HARMLESS = {
    "--site-url",  # stands on pages
    "--key",  # a file, for HTTPS
    "--certificate",  # as above
    "--cors",  # whose pages may ask
}


def commands(command):
    for one in getattr(command, "commands", {}).values():
        yield from commands(one)
    if not hasattr(command, "commands"):
        yield command


def options():
    apps = [app, *(import_module(module).app for module in _COMMANDS.values())]
    for one in apps:
        for command in commands(typer.main.get_command(one)):
            for option in command.params:
                yield option.opts[0], f"{option.metavar} {getattr(option, 'help', '')}"


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def networking():
    for path in PACKAGE.rglob("*.py"):
        if NETWORKING.intersection(imported(path)):
            yield ".".join(("translator", *path.relative_to(PACKAGE).with_suffix("").parts))


def test_every_module_that_can_open_a_connection_belongs_to_a_way_that_is_told():
    told = tuple(module for way in WAYS for module in way.modules)
    found = list(networking())
    assert found
    assert [m for m in found if not m.startswith(told)] == []


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.asked)
def test_every_way_is_one_that_there_is(way):
    known = {name for name, _ in options()}
    assert set(way.options) <= known
    for module in way.modules:
        import_module(module)


def test_every_option_that_names_a_place_on_a_network_is_told():
    told = {option for way in WAYS for option in way.options} | HARMLESS
    assert {n for n, text in options() if any(t in text for t in TELLING)} - told == set()
