"""Turn the bytes of an article into text."""

from __future__ import annotations

import codecs
import re

from translator.errors import EncodingError

__all__ = ["decode", "marked_encoding"]

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16: its mark begins with the same two bytes
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# What Urdu text is found in besides UTF-8; the detector weighs these against each other only.
_PLAUSIBLE = ["utf_16_le", "utf_16_be", "cp1256"]
# All but white space; what is no line end elsewhere may be one here.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_UTF_8 = {"utf-8", "utf-8-sig"}
_NAMES = {"utf-8-sig": "utf-8", "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be"}


def marked_encoding(data: bytes) -> str | None:
    """Return the encoding that a byte order mark at the beginning names, if there is one."""
    return next((e for bom, e in _BOMS.items() if data.startswith(bom)), None)


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of `data` and the encoding it was read with.

    A byte order mark decides; otherwise UTF-8 if the bytes are valid; otherwise
    charset-normalizer chooses between UTF-16 and Windows-1256.

    Args:
        data: The raw bytes of a file.
        name: The file's name, for the message.

    Returns:
        The text with "LF" line ends, and the name of the encoding, e.g. "utf-8".

    Raises:
        EncodingError: If no encoding fits, or not all of it, or the bytes are not text at all.
    """
    encoding = marked_encoding(data) or ("utf-8" if _is_utf8(data) else _detect(data))
    if encoding in _UTF_8 and _is_utf8(data):
        _check_whole(data, name)
    try:
        text = data.decode(encoding) if encoding else ""
    except UnicodeDecodeError:
        encoding = None
        text = ""
    if encoding is None or _looks_binary(text):
        raise EncodingError(
            f"{name}: this does not look like a text file. "
            "Save the article as plain text in UTF-8 and try again."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n"), _NAMES.get(encoding, encoding)


def _is_utf8(data: bytes) -> bool:
    """Say whether most of what is not ASCII can only be UTF-8, or all of it is ASCII.

    A stray byte in UTF-8 must not make it anything else: it would come out as other letters, and
    nobody would know why.
    """
    text = data.decode("utf-8", "ignore")
    lost = len(data) - len(text.encode())
    letters = len(text) - len(data.decode("ascii", "ignore"))
    odd = lost + data.count(0)  # UTF-16 is full of zeros
    return not odd or letters > odd


def _check_whole(data: bytes, name: str) -> None:
    """Make sure that all of a text in UTF-8 is UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EncodingError(
            f"{name}: line {line} is not UTF-8, as the rest of the file is. It was cut off or put "
            "together from several files: correct the line, save all as UTF-8 and try again."
        ) from None


def _detect(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 50 ms that UTF-8 does not need

    best = from_bytes(data, cp_isolation=_PLAUSIBLE).best()
    return best.encoding if best else None


def _looks_binary(text: str) -> bool:
    """Say whether a text holds more control characters than an article can."""
    return len(_CONTROLS.findall(text)) > len(text) // 100
