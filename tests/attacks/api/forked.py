"""Runs commands one after the other, each in a process of its own that has imported all before.

A line of JSON in, with words, env, folder and stdin; a line of JSON out, with code and said.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

_FIRST = (
    "translator.cli.app",
    "translator.store",
    "translator.workflow",
    "translator.engine.remote",
    "translator.engine.install",
    "translator.api",
    "psycopg",
)
_SAID = os.O_WRONLY | os.O_CREAT | os.O_APPEND


def _in_child(asked, folder: Path) -> None:
    """Run the command; never returns."""
    code = 99
    try:
        (folder / "in").write_text(asked["stdin"])
        for number, name, flags in ((0, "in", os.O_RDONLY), (1, "said", _SAID), (2, "said", _SAID)):
            os.dup2(os.open(folder / name, flags, 0o600), number)
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ.update(asked["env"])
        sys.argv = ["translate", *asked["words"]]
        import_module("translator.cli.app").main()
        code = 0
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else int(bool(left.code))
    except BaseException:  # noqa: BLE001 - what Python itself would print
        sys.excepthook(*sys.exc_info())
        code = 1
    finally:
        for stream in (sys.stdout, sys.stderr):
            if stream and not stream.closed:
                stream.flush()
        os._exit(code)


def _run(asked) -> dict[str, object]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        child = os.fork()
        if not child:
            _in_child(asked, folder)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return {"code": code, "said": (folder / "said").read_text(errors="replace")}


if __name__ == "__main__":
    for module in _FIRST:
        import_module(module)
    for line in sys.stdin:
        sys.stdout.write(json.dumps(_run(json.loads(line))) + "\n")
        sys.stdout.flush()
