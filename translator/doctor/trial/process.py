"""The process of a trial: tells what it does on the standard output, a line of JSON a step.

    python -m translator.doctor.trial.process [ENGINE]

What crashes it is the step that it began and did not end.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module

from translator.doctor.ears import heard, listen
from translator.doctor.trial.cut import cut_off
from translator.doctor.trial.tried import LIBRARIES, SENTENCE

__all__ = ["main"]


def main(words: Sequence[str]) -> None:
    """Try the libraries, the installed engines, the embedded one, and `words[0]` if it is there."""
    listen()
    _tell("cut", done=cut_off())
    for name in LIBRARIES:
        _tell("begin", name=name)
        _tell("import", name=name, said=_import(name))
    _tell("begin", name="the list of engines")
    for name, fault in _engines():
        _tell("engine", name=name, said=fault)
    for name in ("embedded", *words[:1]):
        _tell("begin", name=name)
        _translate(name)
    _tell("heard", lines=heard())


def _tell(step: str, **said: object) -> None:
    sys.stdout.write(json.dumps({"step": step, **said}) + "\n")
    sys.stdout.flush()  # a crash must not lose it


def _import(name: str) -> str:
    try:
        import_module(name)
    except Exception as error:  # noqa: BLE001 - a damaged library raises what it likes
        return _reason(error)
    return ""


def _engines() -> Iterator[tuple[str, str]]:
    try:
        from translator.doctor.trial.installed import installed  # noqa: PLC0415 - may be broken

        yield from installed()
    except Exception as error:  # noqa: BLE001 - as above
        yield "", _reason(error)


def _translate(name: str) -> None:
    try:
        from translator.engine import Request, engine_called  # noqa: PLC0415 - may be broken
        from translator.urdu import normalise  # noqa: PLC0415 - as above

        found = engine_called(name).translate([Request(normalise(SENTENCE))])
        _tell("text", name=name, said=found[0][0].text)
    except Exception as error:  # noqa: BLE001 - as above
        _tell("problem", name=name, said=_reason(error))


def _reason(error: Exception) -> str:
    """Return why, in a line of what a terminal can show."""
    line = " ".join(f"{type(error).__name__}: {error}".split())
    return "".join(c if c.isprintable() else "?" for c in line)[:300].rstrip(".")


if __name__ == "__main__":
    main(sys.argv[1:])
