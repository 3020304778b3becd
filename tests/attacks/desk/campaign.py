"""Very many random requests to one desk, and what must never come of them."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

from tests.attacks.desk.chance import random_request
from tests.attacks.desk.rules import faults_of
from tests.attacks.desk.stand import Stand
from tests.attacks.desk.wire import send

__all__ = ["Campaign"]

_SIGNED_OUT = (401, 303)


@dataclass
class Campaign:
    """Somebody who asks whatever they like.

    Attributes:
        desk: The desk.
        who: As whom they are signed in.
        answers: How many answers there were of each status.
        faults: What was wrong, with the request that led there.
    """

    desk: Stand
    who: str = "Sara"
    answers: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    cookie: str = ""

    def ask(self, r: random.Random) -> None:
        """Ask once, and look at the answer."""
        self.cookie = self.cookie or self.desk.cookie(self.who)
        before = len(self.desk.said)
        method, raw = random_request(r, self.desk, self.cookie)
        answer = send(self.desk.port, raw, method=method)
        self.answers[answer.status] += 1
        if b" /logout" in raw[:20] or answer.status in _SIGNED_OUT:
            self.cookie = ""
        wrong = faults_of(answer, self.desk)
        wrong += [line for line in self.desk.said[before:] if "Traceback" in line]
        self.faults += [f"{one}\n    {raw[:900]!r}" for one in wrong]
