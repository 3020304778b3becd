"""Dozaban: offline Urdu-to-English translation and bilingual pages for newsrooms."""

from translator._version import __version__

__all__ = ["__version__"]
