"""Too little memory, too few files, no more threads."""

from __future__ import annotations

import errno
import resource

import pytest

from tests.attacks.crash.calls import call, several
from tests.engine.tiny_model import make_tiny_package
from translator.cli import app
from translator.draft import Draft
from translator.drafting import Job, Pool, draft_stream
from translator.engine import FakeEngine, room
from translator.errors import ShortageError
from translator.shortages import shortage
from translator.workflow import Source
from translator.workflow.report import trouble

MEGABYTE = 1 << 20


@pytest.mark.parametrize("megabytes", several(300, 400, 150, 500, few=2))
def test_a_limit_of_memory_is_told_before_a_library_ends_the_process(megabytes, newsroom):
    make_tiny_package(newsroom / "tiny")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE,) * 2)

    words = ("archive", "--no-glossary", "--engine", "tiny", "--out", "other")
    done = call(newsroom, words, pause="-", before=limit)
    assert done.code == 1, done
    assert done.err.startswith("translate: There is not enough memory")
    assert done.err.count("\n") == 1
    assert not (newsroom / "other/site").exists()


def test_few_open_files_are_told_or_enough(newsroom):
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (9, 9))

    done = call(newsroom, ("publish",), before=limit)
    assert done.is_clean, done
    assert done.code in {0, 1}


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (MemoryError(), "not enough memory"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "not enough memory"),
        (ImportError("x.so: failed to map segment from shared object"), "not enough memory"),
        (RuntimeError("std::bad_alloc"), "not enough memory"),
        (OSError(errno.EMFILE, "Too many open files"), "Too many files"),
        (RuntimeError("can't start new thread"), "No more threads"),
        (BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable"), "No more threads"),
    ],
)
def test_what_runs_out_is_told_and_no_bug(error, part, monkeypatch, capsys):
    def fail(_):
        raise error

    monkeypatch.setattr(app, "_command", fail)
    with pytest.raises(SystemExit) as left:
        app.main()
    said = capsys.readouterr().err
    assert left.value.code == 1
    assert part in said
    assert "should not" not in said
    with pytest.raises(ShortageError):
        trouble(Source("a.txt"), "read", error)


def test_other_errors_are_no_shortage():
    for error in (ValueError("failed to map segment"), OSError(errno.ENOENT, "x"), KeyError("x")):
        assert shortage(error) is None


class _Hungry(Pool):
    """Has no memory for any chunk."""

    info = FakeEngine().info
    width = 1

    def submit(self, jobs, progress=None):  # noqa: ARG002 - as in `Pool`
        from concurrent.futures import Future  # noqa: PLC0415 - only here

        future: Future[list[Draft]] = Future()
        future.set_exception(MemoryError())
        return future

    def close(self) -> None:
        """Do nothing."""


def test_a_sentence_is_not_blamed_for_want_of_memory(monkeypatch):  # noqa: ARG001
    from tests.lines.build import window  # noqa: PLC0415 - only here

    job: Job = window()._plan("خبر آئی۔")  # noqa: SLF001 - a job like any other
    with pytest.raises(ShortageError, match="not enough memory"):
        list(draft_stream([job], _Hungry()))


def test_where_no_limit_is_known_everything_is_tried(tmp_path, monkeypatch):
    room.check_room("x", tmp_path, 10_000)
    monkeypatch.setattr(room, "resource", None)
    room.check_room("x", tmp_path, 10_000)
