"""No secret stands in what a command prints or writes, however it fails.

The secrets: the password of a database's address (`--store`, DOZABAN_STORE), that of a translation
server's (`--engine`, DOZABAN_ENGINE) and of a proxy's, the key of a server
(DOZABAN_LIBRETRANSLATE_KEY), the keys of our own (`--api-keys FILE`), the password of a person
(`translate team password --stdin`), and what an index of packages is asked with (`--index`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

MARKER = "s3cr3t-MARKER"
DATABASE = f"postgresql+psycopg://u:{MARKER}@127.0.0.1:1/x"
SERVER = f"http://u:{MARKER}@127.0.0.1:1"
ARTICLE = "# خبر\n\nحکومت نے معاہدہ کیا۔\n"
ROOT = Path(__file__).parents[3]

IN_ARGUMENTS = {
    "status": ["status", "--store", DATABASE],
    "translate": ["a.md", "--store", DATABASE],
    "a database that is none": ["status", "--store", f"mysql://u:{MARKER}@h/x"],
    "a port that is none": ["status", "--store", f"postgresql+psycopg://u:{MARKER}@h:port/x"],
    "an option": ["status", "--store", f"postgresql+psycopg://u@127.0.0.1:1/x?password={MARKER}"],
    "a server": ["a.md", "--engine", SERVER],
    "a server that is none": ["a.md", "--engine", f"ftp://u:{MARKER}@h"],
    "a server with a query": ["a.md", "--engine", f"http://h/?key={MARKER}"],
    "a server with a bad port": ["a.md", "--engine", f"http://u:{MARKER}@h:port"],
    "an index": ["models", "install", "ur_en", "--index", f"{SERVER}/i.json?token={MARKER}"],
}
IN_ENVIRONMENT = {
    "a database": ({"DOZABAN_STORE": DATABASE}, ["status"]),
    "an engine": ({"DOZABAN_ENGINE": SERVER}, ["a.md"]),
    "a key": ({"DOZABAN_LIBRETRANSLATE_KEY": MARKER}, ["a.md", "--engine", "http://127.0.0.1:1"]),
    "a proxy": ({"http_proxy": SERVER}, ["a.md", "--engine", "http://192.0.2.1"]),
    "a proxy with a bad port": (
        {"http_proxy": f"http://{MARKER}:{MARKER}"}, ["a.md", "--engine", "http://192.0.2.1"],
    ),
    "a doctor": ({"DOZABAN_STORE": DATABASE, "DOZABAN_LIBRETRANSLATE_KEY": MARKER}, ["doctor"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def runner():
    words = [sys.executable, "-m", "tests.attacks.api.forked"]
    with subprocess.Popen(words, stdin=PIPE, stdout=PIPE, text=True, cwd=ROOT) as process:
        yield process
        process.stdin.close()


@pytest.fixture
def translate(tmp_path, runner):
    """Run the command in a folder of its own; return its code, and what it printed and wrote."""
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")

    def run(words, more=None, stdin=""):
        kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        env = {**kept, "HOME": str(tmp_path), "TMPDIR": str(tmp_path), **(more or {})}
        asked = {"words": words, "env": env, "folder": str(tmp_path), "stdin": stdin}
        runner.stdin.write(json.dumps(asked) + "\n")
        runner.stdin.flush()
        done = json.loads(runner.stdout.readline())
        return done["code"], done["said"] + _written(tmp_path)

    return run


def _written(folder: Path) -> str:
    files = [p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()]
    return "\n".join(f"{p} {p.read_bytes().decode('utf-8', 'replace')}" for p in files)


def check(code, said):
    assert code in {1, 2}, said
    assert MARKER not in said
    assert "Traceback" not in said
    assert "Something went wrong" not in said


@pytest.mark.parametrize("name", IN_ARGUMENTS)
def test_a_secret_in_an_option_is_nowhere_after_it_failed(translate, name):
    check(*translate(IN_ARGUMENTS[name]))


@pytest.mark.parametrize("name", IN_ENVIRONMENT)
def test_a_secret_in_the_environment_is_nowhere_after_it_failed(translate, name):
    more, words = IN_ENVIRONMENT[name]
    check(*translate(words, more))


@pytest.mark.parametrize("name", ["status", "a server", "an index"])
def test_a_traceback_that_was_asked_for_has_no_secret(translate, name):
    _, said = translate(IN_ARGUMENTS[name], {"DOZABAN_DEBUG": "1"})
    assert MARKER not in said


def test_a_password_of_a_person_is_nowhere(translate):
    check(*translate(["team", "password", "Sara", "--stdin"], stdin=f"{MARKER}\n"))
    assert translate(["a.md", "--engine", "http://127.0.0.1:1"])[0] == 1
    translate(["team", "add", "Sara"])
    _, said = translate(["team", "password", "Sara", "--stdin"], stdin=f"{MARKER}\n")
    assert MARKER not in said


def test_the_keys_of_the_server_are_nowhere(translate, tmp_path):
    keys = tmp_path.parent / f"{tmp_path.name}-keys"
    keys.write_text(f"{MARKER}\n", encoding="utf-8")
    more = ["--api-keys", str(keys), "--host", "192.0.2.1", "--port", "1"]
    check(*translate(["serve-api", *more]))
    keys.write_bytes(MARKER.encode() + b"\xff\n")
    check(*translate(["serve-api", *more]))
