"""Ten times the lines need no more memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# A pool that answers at once: what is measured is what is held, not the engine.
RUN = """
import resource, sys
from concurrent.futures import Future
from pathlib import Path
from translator.draft import Draft
from translator.engine import EngineInfo
from translator.lines import part, translate_lines, window
from translator.terms import Glossary

class Pool:
    info = EngineInfo("quick", "1")
    width = 2
    def submit(self, jobs, progress=None):
        future = Future()
        future.set_result([Draft(job.segment.text * 20, engine="quick") for job in jobs])
        return future

# Both runs are to fill what is bounded.
window._MOST_REMEMBERED = window._MOST_LINES = 500
part._MOST_WAITING = 1 << 16
count, folder = int(sys.argv[1]), Path(sys.argv[2])
with (folder / "in.txt").open("w", encoding="utf-8") as file:
    for n in range(count):  # a new sentence, an old one, or none
        file.write(f"خبر {n} آئی\\n" if n % 8 == 0 else "پرانی خبر\\n" if n % 2 else "\\n")
translate_lines(folder / "in.txt", folder / "out.txt", pool=Pool(), glossary=Glossary())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
ROOT = Path(__file__).parents[2]


def peak(lines: int, folder: Path) -> int:
    """Return the most memory that a run of so many lines ever had, in KiB."""
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(lines), str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert (folder / "out.txt").read_bytes().count(b"\n") == lines
    return int(done.stdout)


def test_memory_does_not_grow_with_the_text(tmp_path):
    small, large = peak(8_000, tmp_path / "small"), peak(80_000, tmp_path / "large")
    assert large - small < 2 * 1024
