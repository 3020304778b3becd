"""The server as a client asks it."""

from __future__ import annotations

import warnings
from typing import Any

from translator.api import Access, Limits, make_app
from translator.engine import FakeEngine
from translator.terms import Glossary

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it would rather have another client than httpx
    from starlette.testclient import TestClient

__all__ = ["Client", "TestClient"]


class Client:
    """Asks a server that has a fake engine."""

    def __init__(
        self,
        engine: Any = None,
        glossary: Glossary | None = None,
        *,
        address: str = "203.0.113.7",
        warm: bool = False,
        access: Access | None = None,
        **limits: Any,
    ):
        self.engine = engine or FakeEngine()
        self.app = make_app(
            self.engine,
            glossary or Glossary(),
            limits=Limits(**limits),
            access=access,
            warm=warm,
        )
        self.web = TestClient(self.app, "http://127.0.0.1:5000", client=(address, 50000))

    def ask(self, q: Any, **more: Any):
        """Return the answer to a request for a translation."""
        given = {"q": q, "source": "ur", "target": "en", **more}
        return self.web.post("/translate", json=given)

    def english(self, q: Any, **more: Any) -> Any:
        """Return a translation."""
        return self.ask(q, **more).json()["translatedText"]
