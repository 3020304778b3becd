"""Talks to pagefind's binary, which builds search indexes.

It is spoken to as its own interfaces for Node and Python do: requests and answers as JSON in
base64, each ended by a comma. Its interface for Python waits 0.1 seconds an answer, and reading a
folder it takes pages in the order of the disk, from which other bytes come on another machine.
"""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from importlib import metadata
from pathlib import Path
from threading import Thread, Timer
from typing import IO, Any

from translator.errors import SearchError

__all__ = ["index_pages", "is_available", "version"]

_Request = Mapping[str, object]
_WAIT = 600.0  # seconds; 600 articles take about five
_CHUNK = 1 << 16
_NEW = {"type": "NewIndex", "config": {"force_language": "en"}}
_GET = {"type": "GetFiles", "index_id": 0}


def is_available() -> bool:
    """Say whether pagefind's binary is installed."""
    return _binary() is not None


def version() -> str:
    """Return pagefind's version: the browser merges only indexes of one; empty without it."""
    try:
        return metadata.version("pagefind")
    except metadata.PackageNotFoundError:
        return ""


def index_pages(pages: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    """Return the files of a search index by their paths; equal pages give equal bytes.

    All pages are in one language: two would be two indexes, whose order differs from run to run,
    and no query could hold words of both.

    Args:
        pages: Address and HTML of each; their order decides what the files hold.

    Raises:
        SearchError: If the binary is missing or fails.
    """
    requests: list[_Request] = [_NEW, *(_file(url, html) for url, html in pages), _GET]
    try:
        with _service() as process:
            answer = _last_answer(process, requests)
    except (KeyError, OSError, TypeError, ValueError) as error:  # no program, or another one
        raise _failed(str(error)) from error
    return {file["path"]: b64decode(file["content"]) for file in answer["files"]}


def _binary() -> Path | None:
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 - only publishing needs it
    except ImportError:
        return None
    return get_executable()


def _file(url: str, html: str) -> _Request:
    return {"type": "AddFile", "index_id": 0, "file_path": None, "url": url, "file_contents": html}


@contextmanager
def _service() -> Iterator[subprocess.Popen[bytes]]:
    """Start the binary away from files and variables that would set it up differently."""
    binary = _binary()
    if binary is None:
        raise SearchError(
            "pagefind is not installed, so the site has no search. "
            'Install it with: pip install "pagefind[bin]"'
        )
    process = subprocess.Popen(  # noqa: S603 - the binary of the installed package
        [binary, "--service"],
        cwd=binary.parent,
        env={k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    timer = Timer(_WAIT, process.kill)
    timer.start()
    try:
        yield process
    finally:
        timer.cancel()
        process.kill()
        process.wait()


def _last_answer(process: subprocess.Popen[bytes], requests: list[_Request]) -> dict[str, Any]:
    """Return the answer to the last request, when all were answered."""
    stdin, stdout = process.stdin, process.stdout
    if stdin is None or stdout is None:
        raise _failed("it has no pipes")
    writer = Thread(target=_write, args=(stdin, requests))
    writer.start()
    try:
        for number, payload in _answers(stdout):
            if payload["type"] == "Error":
                raise _failed(payload["message"])
            if number == len(requests):
                return payload
    finally:
        process.kill()
        writer.join()
        stdout.close()
        # Not before all is answered: the end of its input stops the binary at once.
        with suppress(OSError):
            stdin.close()
    raise _failed("it ended before all was answered")


def _write(stdin: IO[bytes], requests: list[_Request]) -> None:
    with suppress(OSError):  # it ended; the reader sees that as well
        for number, payload in enumerate(requests, 1):
            request = json.dumps({"message_id": number, "payload": payload})
            stdin.write(b64encode(request.encode()) + b",")
        stdin.flush()


def _answers(stdout: IO[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
    waiting = bytearray()
    for chunk in iter(partial(os.read, stdout.fileno(), _CHUNK), b""):
        head, *others = chunk.split(b",")
        waiting += head
        for begun in others:
            answer = json.loads(b64decode(waiting))
            yield answer["message_id"], answer["payload"]
            waiting = bytearray(begun)


def _failed(reason: str) -> SearchError:
    return SearchError(
        f"pagefind could not index the articles ({reason}), so the site has no search. "
        'Install it again with: pip install --force-reinstall "pagefind[bin]"'
    )
