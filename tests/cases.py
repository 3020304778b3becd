"""Read the text fixtures: `# name`, `> input`, `= expected` lines, blank line between cases.

Lines that begin with // are comments; \\uXXXX stands for a character that cannot be seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"


@dataclass(frozen=True)
class Case:
    """One case of a fixture file."""

    name: str
    text: str
    expected: tuple[str, ...]


def load_cases(name: str) -> list[Case]:
    """Return the cases of `fixtures/NAME.txt`."""
    content = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line for line in content.split("\n") if not line.startswith("//")]
    return [_case(block) for block in re.split(r"\n(?:[ \t]*\n)+", "\n".join(lines).strip("\n"))]


def _case(block: str) -> Case:
    title, shown, *outcome = block.split("\n")
    assert title.startswith("# "), block
    assert shown.startswith("> "), block
    assert outcome, block
    assert all(line.startswith("= ") for line in outcome), block
    return Case(title[2:], _decode(shown[2:]), tuple(_decode(line[2:]) for line in outcome))


def _decode(text: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)


def load_lines(name: str) -> list[str]:
    """Return the lines of `fixtures/NAME.txt` that are no comments."""
    lines = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("//")]
