"""Load a package and translate a word, as a process of its own: a bad model may end it.

    python -m translator.engine.install.probe FOLDER BYTES

BYTES is how much memory the process may use. It leaves with 0 if all is well, else with 3 and
prints why.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from translator.engine.packages import find_package, load_package
from translator.errors import EngineError

__all__ = ["FAULT", "main"]

FAULT = 3  # Python itself leaves with 1 or 2
_WORD = "شہر"


def main(words: Sequence[str]) -> int:
    """Load the package in the folder `words[0]`; return the exit code."""
    _limit(int(words[1]))
    try:
        _translate(Path(words[0]))
    except (EngineError, RuntimeError, ValueError, LookupError, MemoryError, OSError) as error:
        lines = str(error).splitlines()
        sys.stdout.write(lines[0] if lines else type(error).__name__)
        return FAULT
    return 0


def _translate(folder: Path) -> None:
    import ctranslate2  # noqa: PLC0415 - heavy, and no need to load it where others import this

    pieces = load_package(find_package(str(folder))).tokenizer.encode(_WORD)
    model = ctranslate2.Translator(str(folder / "model"), device="cpu", intra_threads=1)
    model.translate_batch([pieces], beam_size=1, max_decoding_length=8)


def _limit(memory: int) -> None:
    """Use no more memory than that, and leave no image of it if the process crashes."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
