"""Where the files lie that come with the pages."""

from __future__ import annotations

from pathlib import Path

__all__ = ["FONTS", "THEMES"]

FONTS = Path(__file__).resolve().parent / "fonts"
"""Noto Nastaliq Urdu and its licence, for the site, for books and for the review desk."""
THEMES = Path(__file__).resolve().parent / "themes"
