"""Simulated editors at the review desk; see `benchmarks/review.py`."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import httpx

from benchmarks.review_desk import ROW, Browser
from benchmarks.store import ENGLISH, sentence

WRITING = 0.6  # share of deeds that save a text


@dataclass(frozen=True, slots=True)
class Deed:
    """A change that was acknowledged: which version it made, and when it was sent."""

    segment: int
    version: int
    sent: float


@dataclass
class Log:
    """What all editors did, and how long it took, in seconds.

    `texts` are those of which they were told that they are saved, `idle` counts what changed none.
    """

    opened: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    idle: int = 0
    answers: Counter[int] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    reloads: int = 0


class Editor:
    """Somebody at a page of the desk."""

    think = 2.0  # seconds, on the average

    def __init__(self, browser: Browser, ids: Sequence[int], log: Log, seed: int) -> None:
        """Begin with a page that shows nothing yet."""
        self.browser, self.ids, self.log = browser, ids, log
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self.heard: dict[int, list[tuple[int, float]]] = {}

    async def listen(self) -> None:
        """Note which versions the page shows, and since when, until it is closed."""
        events = f"{self.browser.base}/events"
        async with self.browser.client.stream("GET", events, timeout=None) as stream:
            stream.raise_for_status()
            async for line in stream.aiter_lines():
                if line.startswith("data:"):
                    self.hear(json.loads(line.removeprefix("data:")), time.perf_counter())
        self.log.errors["an event stream ended"] += 1

    def hear(self, message: dict[str, object], at: float) -> None:
        """Note what one message says."""
        self.log.reloads += bool(message["reload"])
        for segment, version, _ in ROW.findall(str(message["rows"])):
            self.heard.setdefault(int(segment), []).append((int(version), at))

    async def work(self, until: float) -> None:
        """Do one thing after the other until that time."""
        await asyncio.sleep(self.chance.uniform(0, 2))  # not all at once
        while time.perf_counter() < until:
            try:
                await self.one(until)
            except httpx.HTTPError as error:
                self.log.errors[type(error).__name__] += 1

    async def one(self, until: float) -> None:
        """Open a sentence, think, and do something to it unless it is too late by then."""
        segment, began = self.chance.choice(self.ids), time.perf_counter()
        opened = await self.browser.get(f"/s/{segment}")
        self.log.opened.append(time.perf_counter() - began)
        if opened.status_code != httpx.codes.OK:
            self.log.errors[f"opening: {opened.status_code}"] += 1
            return
        _, version, state = ROW.findall(opened.text)[0]
        await asyncio.sleep(self.chance.uniform(self.think / 2, self.think * 1.5))
        if time.perf_counter() < until:
            await self.do(segment, int(version), state)

    async def do(self, segment: int, version: int, state: str) -> None:
        """Save a text, or approve or reopen the sentence."""
        what = "reopen" if state == "approved" else "approve"
        fields: dict[str, object] = {"version": version}
        if self.chance.random() < WRITING:
            what = "save"
            fields |= {"text": f"The {sentence(ENGLISH, self.chance)}.", "seconds": 2}
        sent = time.perf_counter()
        answer = await self.browser.post(f"/s/{segment}/{what}", **fields)
        self.log.answered.append(time.perf_counter() - sent)
        self.log.answers[answer.status_code] += 1
        if answer.status_code != httpx.codes.OK:
            return
        if what == "save":
            self.log.texts.append((segment, str(fields["text"])))
        now = int(ROW.findall(answer.text)[0][1])
        if now > version:
            self.log.deeds.append(Deed(segment, now, sent))
        else:
            self.log.idle += 1

    def delays(self, deeds: Iterable[Deed]) -> Iterator[float]:
        """Yield how long after each deed the page showed it, or what came after it."""
        for deed in deeds:
            for version, at in self.heard.get(deed.segment, ()):
                if version >= deed.version:
                    yield at - deed.sent
                    break
