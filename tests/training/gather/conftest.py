"""A server of files on this machine, and a recipe that leads to it."""

from __future__ import annotations

import contextlib
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.training.recipes import recipe


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that closing waits until each answer has closed its socket


class _Handler(SimpleHTTPRequestHandler):
    timeout = 10  # seconds

    def log_message(self, *_words):
        """Say nothing."""

    def copyfile(self, source, outputfile):
        short = self.server.owner.short
        with contextlib.suppress(ConnectionError):  # the reader had enough
            outputfile.write(source.read() if short is None else source.read(short))


class Server:
    """Serves a folder; `short` is after how many bytes it breaks off."""

    def __init__(self, folder):
        self.folder, self.short = folder, None
        folder.mkdir()
        handler = partial(_Handler, directory=str(folder))
        self._server = _Server(("127.0.0.1", 0), handler)
        self._server.owner = self
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self):
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()


@pytest.fixture
def server(tmp_path):
    made = Server(tmp_path / "served")
    yield made
    made.close()


@pytest.fixture
def opus_recipe(server, tmp_path):
    text = (
        'work = "work"\n[start]\nkind = "random"\n[gather]\n'
        f'opus = "{server.address}/{{corpus}}-{{version}}.zip"\n'
        '[[sources]]\nname = "small"\nkind = "opus"\ncorpus = "Small"\nversion = "v1"\n'
    )
    return recipe(tmp_path, text)
