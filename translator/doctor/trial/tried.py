"""What is tried."""

from __future__ import annotations

__all__ = ["LIBRARIES", "SENTENCE"]

LIBRARIES = (
    "argostranslate.package",
    "ctranslate2",
    "sentencepiece",
    "numpy",
    "sqlalchemy",
    "lxml.etree",
    "ahocorasick",
    "rapidfuzz",
    "jinja2",
    "yaml",
    "nh3",
    "argon2",
    "uvicorn",
    "starlette",
)
"""What is loaded to see whether it can be: mostly what has native code, which can be damaged."""
SENTENCE = "پاکستان نے چین کے ساتھ ایک معاہدے پر دستخط کیے۔"
"""It is easy: whatever translates Urdu writes Pakistan and China."""
