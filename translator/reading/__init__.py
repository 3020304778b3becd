"""Files in, articles out: one reader a format and a registry."""

from translator.reading.files import check_urdu, find_articles, read_article, read_bytes
from translator.reading.labels import LABEL_NAMES
from translator.reading.registry import Reader, reader_for, register, suffixes

__all__ = [
    "LABEL_NAMES",
    "Reader",
    "check_urdu",
    "find_articles",
    "read_article",
    "read_bytes",
    "reader_for",
    "register",
    "suffixes",
]
