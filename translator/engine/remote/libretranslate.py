"""A LibreTranslate server, or one that answers like it, as an engine."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import closing
from functools import partial

from translator.engine.protocol import EngineInfo, Hypothesis, Progress, Request
from translator.engine.remote.address import read_address
from translator.engine.remote.answers import read_answers
from translator.engine.remote.explained import (
    KEY_VARIABLE,
    REFUSING,
    about_texts,
    explained,
    wants_less,
)
from translator.engine.remote.refusals import ServerError
from translator.engine.remote.server import PAUSES, Server
from translator.engine.remote.under_way import begin
from translator.errors import EngineError
from translator.recent import Recent

__all__ = ["KEY_VARIABLE", "LibreTranslateEngine"]

_ALTERNATIVES = 3
_MOST_TEXTS = 25  # sentences a request; servers translate them one after the other
_MOST_LETTERS = 4000  # characters a request
_AT_ONCE = 3  # requests
_MOST_KNOWN = 10_000  # sentences, some 10 MB: the same one need not be sent again
_TIMEOUT = 60.0  # seconds
_LOOK = 0.5  # seconds after which it is looked whether anybody still waits

Found = dict[str, tuple[Hypothesis, ...]]
"""The hypotheses for each of some sentences."""


class LibreTranslateEngine:
    """Translates on a server; the texts leave this machine.

    A server knows nothing of words to avoid, penalties or alignments. What it answered is
    remembered, so that asking for the same sentence with such wishes costs no request: the answer
    is the same, and `alignment` is None.
    """

    def __init__(
        self,
        url: str,
        *,
        key: str | None = None,
        timeout: float = _TIMEOUT,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        """Read the address; the first translation is the first that the server hears of us.

        Args:
            url: Address of the server, http or https, with or without a prefix.
            key: API key, if the server wants one.
            timeout: Seconds that a request may take.
            pauses: Seconds before the second and each further try with a server that is busy.

        Raises:
            EngineError: If it is no address of a web server.
        """
        address = read_address(url)
        self.info = EngineInfo("libretranslate", "remote", settings=f"server:{address.place}")
        self._place = address.place
        self._key = key
        self._server = Server(
            address,
            timeout=timeout,
            at_once=_AT_ONCE,
            secrets=[key] if key else [],
            pauses=pauses,
        )
        self._alternatives = _ALTERNATIVES
        self._most_texts = _MOST_TEXTS
        self._known: Recent[tuple[Hypothesis, ...]] = Recent(_MOST_KNOWN)

    def translate(
        self, requests: Sequence[Request], progress: Progress | None = None
    ) -> list[list[Hypothesis]]:
        """See `Engine.translate`; equal sentences are sent once.

        Raises:
            EngineError: If the server cannot be reached, refuses, or answers nonsense.
        """
        times = Counter(request.text for request in requests)
        answers = self._known.find(times)
        if progress and answers:
            progress(sum(times[text] for text in answers))
        unknown = [text for text in times if text not in answers]
        with closing(self._asked(unknown)) as coming:
            for found in coming:
                answers |= found
                self._known.add(found)
                if progress:  # it raises when nobody waits for the answers any more
                    progress(sum(times[text] for text in found))
        return [list(answers[request.text]) for request in requests]

    def _asked(self, texts: Sequence[str]) -> Generator[Found]:
        """Yield answers as they come, and nothing found every now and then while none does."""
        stop = threading.Event()
        waiting: set[Future[Found]] = set()
        try:
            waiting |= set(begin(partial(self._ask, stop=stop), _batches(texts), _AT_ONCE))
            while waiting:
                done, waiting = wait(waiting, _LOOK, FIRST_COMPLETED)
                if not done:
                    yield {}
                for future in done:
                    yield future.result()
        finally:  # after an error nobody waits for what else is under way
            stop.set()
            for future in waiting:
                future.cancel()

    def _ask(self, texts: Sequence[str], stop: threading.Event) -> Found:
        """Translate some sentences, in smaller requests if the server wants them so."""
        if len(texts) <= self._most_texts:
            try:
                return self._post(texts, stop)
            except ServerError as error:
                if len(texts) == 1 or not about_texts(error):
                    sentence = explained(error, self._place, texts[0], keyed=bool(self._key))
                    raise EngineError(sentence) from None
                if wants_less(error):
                    self._most_texts = min(self._most_texts, len(texts) // 2)
        half = len(texts) // 2
        return self._ask(texts[:half], stop) | self._ask(texts[half:], stop)

    def _post(self, texts: Sequence[str], stop: threading.Event) -> Found:
        """Ask once, and without alternatives if the server takes no such wish."""
        alternatives = self._alternatives
        try:
            answer = self._server.post("/translate", self._body(texts, alternatives), stop)
        except ServerError as error:
            if not alternatives or error.status not in REFUSING or wants_less(error):
                raise
            answer = self._server.post("/translate", self._body(texts, 0), stop)
            self._alternatives = 0
        return dict(zip(texts, read_answers(answer, texts, self._place), strict=True))

    def _body(self, texts: Sequence[str], alternatives: int) -> dict[str, object]:
        body: dict[str, object] = {
            "q": list(texts),
            "source": self.info.source,
            "target": self.info.target,
            "format": "text",
        }
        if alternatives:
            body["alternatives"] = alternatives
        if self._key:
            body["api_key"] = self._key
        return body


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut texts into requests of bounded length; a single long one is never cut."""
    batch: list[str] = []
    for text in texts:
        if batch and (
            len(batch) == _MOST_TEXTS or sum(map(len, batch)) + len(text) > _MOST_LETTERS
        ):
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch
