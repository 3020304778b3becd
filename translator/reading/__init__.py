"""Files in, articles out: one reader a format and a registry."""

from translator.reading.files import check_parts, check_urdu, read_article, read_bytes
from translator.reading.folder import Found, find_articles, search_folder
from translator.reading.labels import LABEL_NAMES
from translator.reading.registry import Reader, reader_for, register, suffixes
from translator.reading.regular import MOST_BYTES, check_name, open_regular, shown

__all__ = [
    "LABEL_NAMES",
    "MOST_BYTES",
    "Found",
    "Reader",
    "check_name",
    "check_parts",
    "check_urdu",
    "find_articles",
    "open_regular",
    "read_article",
    "read_bytes",
    "reader_for",
    "register",
    "search_folder",
    "shown",
    "suffixes",
]
