"""Letters that were read in the wrong encoding, or drawn rather than written."""

from __future__ import annotations

import re

from training.clean.pair import Text
from training.clean.rules.rule import TextRule
from training.clean.settings import CleanSettings

__all__ = ["RULE"]

# U+FFFD and other non-characters, private use, controls; question marks in the place of words;
# escapes that nobody undid.
_BROKEN = re.compile(
    "[\ufffc-\uffff\ufdd0-\ufdef\ue000-\uf8ff\x00-\x1f\x7f-\x9f]"
    r"|(?<!\S)\?{3,}|\?\?+ \?\?+|\\u[0-9a-fA-F]{4}|&#?x?[0-9a-zA-Z]{2,8};"
)
# UTF-8 read as Latin-1 or Windows-1252: Arabic letters begin with Ø Ù Ú Û there, Latin ones with
# accents with Ã or Â, typographic signs with â€.
_MISREAD = re.compile("(?:[ÃÂ][\xa0-¿‚-™€]|â[€\x80]|ï»¿)|(?:[ØÙÚÛ][\\s\xa0-¿‚-™€†‡ˆ‰ŠŒŽšœžŸƒ]?){3}")
# Letters in their printed shapes, as copied from a PDF; the ligatures of U+FDF0 … are signs.
_SHAPES = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufe70-\ufefc]")
_MOST_SHAPES = 2  # letters
_APART = re.compile(r"(?<!\S)[ء-ۓ](?: [ء-ۓ]){5,}(?!\S)")  # "ا ر د و"


def _drops(text: Text, _settings: CleanSettings) -> bool:
    if _BROKEN.search(text.text) or _MISREAD.search(text.text) or _APART.search(text.text):
        return True
    return len(_SHAPES.findall(text.text)) > _MOST_SHAPES


RULE = TextRule("encoding", "letters spoilt by a wrong encoding, or torn apart", _drops)
