"""Contrast of the shipped themes, as WCAG 2.2 asks for (AA)."""

from __future__ import annotations

import re

import pytest

from translator.publishing.folders import THEMES
from translator.publishing.theme.theme import Theme

DARK = "@media (prefers-color-scheme: dark)"
COLOUR = re.compile(r"(--[a-z-]+):\s*(#[0-9a-f]{3,6}|var\(--[a-z-]+\));")
TEXT = 4.5
EDGE = 3.0
PAIRS = [
    *((ink, on, TEXT) for ink in ("ink", "soft", "accent") for on in ("paper", "card", "hover")),
    ("ink", "notice", TEXT),
    ("soft", "notice", TEXT),
    ("accent", "notice", TEXT),
    ("notice-ink", "notice", TEXT),
    ("notice-ink", "paper", EDGE),
    ("on-accent", "accent", TEXT),
    ("head-ink", "head", TEXT),
    ("head-soft", "head", TEXT),
    ("edge", "paper", EDGE),
    ("accent", "paper", EDGE),
]  # fmt: skip


def colours(name: str, *, dark: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    sheets = [(THEMES / one / "tokens.css").read_text(encoding="utf-8") for one in ("base", name)]
    for sheet in sheets:
        light, _, night = sheet.partition(DARK)
        found |= dict(COLOUR.findall(light)) | (dict(COLOUR.findall(night)) if dark else {})
    return found


def luminance(found: dict[str, str], token: str) -> float:
    value = found[f"--{token}"]
    while value.startswith("var("):
        value = found[value[4:-1]]
    digits = value[1:] if len(value) == 7 else "".join(2 * digit for digit in value[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", Theme.names())
@pytest.mark.parametrize(("ink", "paper", "least"), PAIRS)
def test_what_is_read_stands_out_from_what_it_is_on(name, dark, ink, paper, least):
    found = colours(name, dark=dark)
    darker, lighter = sorted(luminance(found, token) for token in (ink, paper))

    assert (lighter + 0.05) / (darker + 0.05) >= least


def test_black_on_white_is_21_to_1():
    found = {"--a": "#000", "--b": "#ffffff", "--c": "var(--b)"}

    assert luminance(found, "a") == 0
    assert luminance(found, "c") == pytest.approx(1)
