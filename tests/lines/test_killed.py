"""A run that is killed is gone on with: nothing is lost, and only what was on its way is redone."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.lines.build import numbered, translate
from translator.lines.ledger import ledger_beside, load_ledger
from translator.lines.part import part_of

LINES = 3000
KILLS = 4
ROOT = Path(__file__).parents[2]


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "corpus.txt"
    path.write_text(numbered(range(1, LINES + 1)), encoding="utf-8")
    return path


def start(*words) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.lines.runner", *map(str, words)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
    )


def numbers(log: Path) -> list[int]:
    """Return the lines that the engine was asked for; a kill may have cut the last one."""
    whole = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    return [int(line.split()[2]) for line in whole]


def known_lines(out: Path) -> int:
    ledger = load_ledger(ledger_beside(part_of(out)))
    return ledger.line if ledger else 0


def kill_further_on(source, out, log) -> None:
    """Run until some more lines are surely done, and kill the run."""
    before = known_lines(out)
    with start(source, out, log, 0.05) as run:
        while known_lines(out) <= before:
            assert run.poll() is None, run.stderr.read().decode()
            time.sleep(0.01)
        run.kill()


def test_a_run_that_is_killed_again_and_again_ends_as_if_it_had_not_been(source, tmp_path):
    out, log = tmp_path / "corpus.en.txt", tmp_path / "log"
    for _ in range(KILLS):
        done, asked = known_lines(out), len(numbers(log))
        kill_further_on(source, out, log)
        assert all(number > done for number in numbers(log)[asked:])
    done, asked = known_lines(out), len(numbers(log))
    with start(source, out, log, 0) as run:
        assert run.wait() == 0, run.stderr.read().decode()

    assert KILLS <= done < LINES
    assert sorted(numbers(log)[asked:]) == list(range(done + 1, LINES + 1))
    assert set(numbers(log)) == set(range(1, LINES + 1))
    translate(source, tmp_path / "undisturbed.txt")
    assert out.read_bytes() == (tmp_path / "undisturbed.txt").read_bytes()
    assert {path.name for path in tmp_path.iterdir()} - {"log"} == {
        "corpus.txt",
        "corpus.en.txt",
        "undisturbed.txt",
    }
