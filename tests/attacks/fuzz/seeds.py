"""Good inputs to begin with, and bad ones that were found."""

from __future__ import annotations

import re
from pathlib import Path

from tests.attacks.fuzz.samples import SAMPLES
from tests.attacks.fuzz.target import Target

__all__ = ["found", "seeds_of"]

_HERE = Path(__file__).parent
_FIXTURES = _HERE.parents[1] / "fixtures"
_CASE = re.compile(r"^> ?(.*)$((?:\n= .*$)*)", re.MULTILINE)
_FILE = re.compile(r"^=== .*\n((?s:.*?))\n=== becomes$", re.MULTILINE)
_MOST = 20_000  # bytes of a seed


def seeds_of(target: Target) -> list[bytes]:
    """Return good inputs; of a text fixture each case by itself, with its first answer behind."""
    files = [path for pattern in target.seeds for path in sorted(_FIXTURES.glob(pattern))]
    seeds = [seed for path in files if path.is_file() for seed in _of(path)]
    made = SAMPLES[target.name]() if target.name in SAMPLES else b""
    seeds.append(made.encode() if isinstance(made, str) else made)
    return list(dict.fromkeys(filter(None, seeds)))


def _of(path: Path) -> list[bytes]:
    data = path.read_bytes()
    if path.suffix != ".txt":
        return [data[:_MOST]]
    text = data.decode()
    cases = [f"{said}\f{answer.partition('= ')[2]}" for said, answer in _CASE.findall(text)]
    cases = cases or _FILE.findall(text) or text.splitlines()
    return [_letters(case).encode() for case in cases]


def _letters(text: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text).replace("\\n", "\n")


def found(target: Target) -> list[Path]:
    """Return the inputs that once broke a target."""
    return sorted((_HERE / "found" / target.name).glob("*"))
