"""Somebody's hands: on the keyboard only, and what they see."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

__all__ = ["Hand"]

_PATIENCE, _PAUSE = 15.0, 0.02  # seconds

_FOCUS = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const seen = at !== document.body && box.width > 0 && box.height > 0
    && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
    && getComputedStyle(at).visibility === "visible";
  return {seen, what: at.outerHTML.slice(0, 120)};
}"""
_SHOWN = """() => [...document.querySelectorAll("#list .row:not([hidden])")]
  .map(row => row.dataset.number)"""


@dataclass(frozen=True)
class Hand:
    """Somebody who works at the desk without a mouse."""

    page: Page

    @property
    def here(self) -> Locator:
        """The sentence that they are at, opened."""
        return self.page.locator("#list .row.here.open")

    @property
    def field(self) -> Locator:
        """The field with its translation."""
        return self.here.locator("textarea")

    def press(self, *keys: str) -> None:
        """Press keys; after each the focus must be on something that is seen."""
        for key in keys:
            self.page.keyboard.press(key)
            self.check_focus()

    def write(self, text: str) -> None:
        """Replace what stands in the field that has the focus."""
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)
        self.check_focus()

    def check_focus(self) -> None:
        """Fail if nobody could see where the next key goes."""
        self._until(_FOCUS, lambda found: found["seen"])

    def is_at(self, number: int) -> None:
        """Wait until a sentence is the one they are at."""
        expect(self.here).to_have_attribute("data-number", str(number))
        self.check_focus()

    def hears(self, words: str) -> None:
        """Wait until the desk says something."""
        expect(self.page.locator("#said")).to_contain_text(words)
        self.check_focus()

    def sees(self, *numbers: int) -> None:
        """Wait until the list holds these sentences in this order."""
        self._until(_SHOWN, lambda found: found == [str(number) for number in numbers])
        self.check_focus()

    def row(self, number: int) -> Locator:
        """Return a sentence of the list."""
        return self.page.locator(f"#list .row[data-number='{number}']")

    def _until(self, script: str, fits: Callable[[Any], bool]) -> None:
        # The policy of the page forbids what Playwright waits with itself.
        end = time.monotonic() + _PATIENCE
        while not fits(found := self.page.evaluate(script)):
            assert time.monotonic() < end, found
            self.page.wait_for_timeout(_PAUSE * 1000)
