"""All commands where the kernel lets nothing out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.attacks.offline.steps import ARTICLE, LAST, PAGES, REFERENCE, REST, SERVERS, TEXT
from translator.engine.packages import EMBEDDED, find_package

HERE = Path(__file__).parent
SAMPLE = HERE.parents[2] / "samples" / "digital-currency.txt"
COMMAND = Path(sys.executable).parent / "translate"


@dataclass(frozen=True)
class Done:
    """What became of the commands: codes and what they printed, what was noted of them."""

    folder: Path
    home: Path
    temporary: Path
    told: list
    heard: list


def unshared():
    """Return the words that cut off what follows, or skip where the kernel forbids it."""
    for words in (["unshare", "-n"], ["unshare", "-rn"]):
        if shutil.which("unshare") is None:
            break
        tried = subprocess.run([*words, "true"], capture_output=True, check=False)
        if tried.returncode == 0:
            return words
    pytest.skip("this kernel lets no test cut itself off from the network (unshare -rn)")


def do(place, wrap, steps, servers=(), last=()):
    """Run commands in a new folder with a new home; wait for their end."""
    folder, home, temporary = place / "work", place / "home", place / "temporary"
    (folder / "articles").mkdir(parents=True)
    home.mkdir()
    temporary.mkdir()
    shutil.copy(SAMPLE, folder)
    (folder / "articles" / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "lines.txt").write_text(TEXT, encoding="utf-8")
    (folder / "reference.txt").write_text(REFERENCE, encoding="utf-8")
    if last:
        pack(folder / "mini.argosmodel")
    plan = {
        "command": str(COMMAND),
        "loopback": bool(wrap),
        "steps": steps,
        "servers": servers,
        "last": last,
    }
    (place / "plan").write_text(json.dumps(plan), encoding="utf-8")
    changed = {
        "DOZABAN_WATCH": str(place / "heard"),
        "HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(HERE / "watch"),
        "TMPDIR": str(temporary),
    }
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DOZABAN_", "ARGOS_"))}
    subprocess.run(
        [*wrap, sys.executable, "-I", HERE / "inside.py", place / "plan", place / "told"],
        cwd=folder,
        env={**kept, **changed},
        check=True,
    )
    told = json.loads((place / "told").read_text(encoding="utf-8"))
    heard = (place / "heard").read_text(encoding="utf-8").splitlines()
    return Done(folder, home, temporary, told, [eval(line) for line in heard])  # noqa: S307 - our own


def pack(file):
    """Write the embedded model as a package from a stranger."""
    model = find_package(EMBEDDED).path
    with zipfile.ZipFile(file, "w") as packed:
        for path in sorted(p for p in model.rglob("*") if p.is_file()):
            packed.write(path, Path("ur_en") / path.relative_to(model))


@pytest.fixture(scope="session")
def inside(tmp_path_factory):
    """All commands, cut off."""
    wrap = unshared()
    return do(tmp_path_factory.mktemp("inside"), wrap, [*PAGES, *REST], SERVERS, LAST)


@pytest.fixture(scope="session")
def outside(tmp_path_factory):
    """What makes pages, as everywhere."""
    return do(tmp_path_factory.mktemp("outside"), [], PAGES)
