"""Where the process of the command `translate` begins; all else is loaded below it.

Loading takes a while, and whoever presses Ctrl-C meanwhile is to get a sentence as well. So this
module, and what it imports, imports next to nothing.
"""

from __future__ import annotations

import os

from translator.cli.stopping import heed, leave_at_once, was_stopped

TYPE_CHECKING = False  # see `translator`
if TYPE_CHECKING:
    from typing import NoReturn

__all__ = ["main"]


def main() -> None:
    """Run the command as a process of its own."""
    leave_at_once()
    from translator.cli.streams import open_streams  # noqa: PLC0415 - see above

    open_streams()
    from translator.cli.app import main as command  # noqa: PLC0415 - see above

    heed()
    try:
        command()
    except SystemExit as left:
        if was_stopped():
            _end(left.code if isinstance(left.code, int) else 1)
        raise


def _end(code: int) -> NoReturn:
    """End as Python does, in its order, but for two things that it would do to who is stopped.

    It may end as if by Ctrl-C, whatever the code; and it takes libraries apart that a thread may
    still be working in, which they answer by aborting.
    """
    import atexit  # noqa: PLC0415 - see above
    import threading  # noqa: PLC0415 - as above

    threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001 - first: pools end in it
    atexit._run_exitfuncs()  # noqa: SLF001 - there is no other way to call them
    os._exit(code)
