"""`translate doctor`, as its user runs it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import translator
from tests.postgres import postgresql

__all__ = ["postgresql"]

PACKAGE = Path(translator.__file__).parent
CALLS_HOME = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
HOSTILE = "a\x1b[31m\u202eb\nOK"


def looks(folder):
    return {p.relative_to(folder): p.is_file() and p.read_bytes() for p in folder.rglob("*")}


@pytest.fixture
def home(tmp_path):
    """Variables for a home of its own, so that the developer's engines do not matter."""
    folder = tmp_path / "home"
    folder.mkdir()
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DOZABAN_STORE")
    return {"HOME": str(folder), **dict.fromkeys(names, ""), "DOZABAN_ENGINE": ""}


def exams(done):
    return json.loads(done.stdout)["exams"]


@pytest.mark.model
def test_a_sound_installation_is_told_so_and_nothing_is_made(run, home, tmp_path):
    before = looks(tmp_path)
    done = run("doctor", "--json", env=home)

    data = json.loads(done.stdout)
    assert (done.returncode, done.stderr, data["wrong"]) == (0, "", 0)
    assert [e["said"] for e in exams(done) if e["exam"] == "translation"] == [
        "The engine embedded translates: “Pakistan signed an agreement with China.”"
    ]
    assert exams(done)[-1]["said"].startswith("None: no connection, no look-up of a name.")
    assert len(data["network"]) == 5
    assert looks(tmp_path) == before


def test_a_broken_installation_is_told_line_by_line_without_a_traceback(run, home, tmp_path):
    """Model, fonts and glossaries are missing, three libraries broken, and one calls home."""
    skip = shutil.ignore_patterns("models", "fonts", "__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "python" / "translator", ignore=skip)
    for name in ("sqlalchemy", "lxml", "packaging"):
        (tmp_path / "python" / f"{name}.py").write_text("raise ImportError('broken')")
    (tmp_path / "python" / "nh3.py").write_text(CALLS_HOME)
    out = tmp_path / HOSTILE
    out.mkdir()
    (out / "editions.db").write_bytes(b"garbage" * 999)

    done = run("doctor", "--out", HOSTILE, env={**home, "PYTHONPATH": str(tmp_path / "python")})

    assert done.returncode == 1
    assert done.stderr == ""
    assert "Traceback" not in done.stdout
    assert not {"\x1b", "\u202e"} & set(done.stdout)
    wrong = {line.split()[1] for line in done.stdout.splitlines() if line.startswith("wrong")}
    assert wrong >= {"libraries", "model", "translation", "glossaries", "fonts", "store", "network"}


def test_wrong_usage_leaves_with_2(run):
    assert run("doctor", "--colour").returncode == 2


def test_a_database_on_a_server_is_read_and_not_made(run, home, postgresql):
    done = run("doctor", "--json", "--store", postgresql, env=home)
    store, network = (
        next(e for e in exams(done) if e["exam"] == name) for name in ("store", "network")
    )
    assert (store["verdict"], network["verdict"]) == ("warning", "warning")
    assert "holds no editions" in store["said"]
