"""The command `translate` in a process of its own, with an engine that needs no model.

    python -m tests.attacks.crash.driver PAUSE WORDS...

It prints `begun` before anything of the command is loaded. Each sentence takes PAUSE seconds; with
`-` all is as it is for users, the engine as well. The clock stands still, so that two runs can be
compared byte for byte.
"""

from __future__ import annotations

import os
import signal
import sys
import time

__all__ = ["ENV"]

ENV = {"NO_COLOR": "1", "COLUMNS": "100", "PYTHONDONTWRITEBYTECODE": ""}


def _stand_in(pause: float) -> None:
    import datetime as dt  # noqa: PLC0415 - nothing is loaded before `begun`

    from translator import clock  # noqa: PLC0415 - as above

    moment = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    clock.now = lambda: moment

    from tests.publishing.newsroom import english_of  # noqa: PLC0415 - as above
    from translator.cli import engines  # noqa: PLC0415 - as above
    from translator.engine import FakeEngine, Hypothesis  # noqa: PLC0415 - as above

    def answer(request):
        time.sleep(pause)
        return [Hypothesis(english_of(request.text), -0.5)]

    engines.open_engine = lambda *_: FakeEngine(rule=answer)


def _main(pause: str, *words: str) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)  # a shell may have wanted one ignored
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv = ["translate", *words]
    if pause != "-":
        _stand_in(float(pause))
    from translator.cli.start import main  # noqa: PLC0415 - as above

    os.write(int(os.environ["BEGUN"]), b"begun\n")
    main()


if __name__ == "__main__":
    _main(*sys.argv[1:])
