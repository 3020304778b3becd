"""Servers that are asked as LibreTranslate is: an engine on another machine."""

from translator.engine.remote.libretranslate import KEY_VARIABLE, LibreTranslateEngine

__all__ = ["KEY_VARIABLE", "LibreTranslateEngine"]
