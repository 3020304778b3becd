"""The English words of numbers, and what they are worth."""

from __future__ import annotations

from fractions import Fraction

__all__ = [
    "FRACTIONS",
    "HINTS",
    "LOOSE",
    "MARKS",
    "MONTHS",
    "ONES",
    "ORDINALS",
    "ROMANS",
    "SCALES",
    "SCALE_ORDINALS",
    "SHORT",
    "SHORT_MONTHS",
    "STARTS",
    "TENS",
    "TWENTIES",
    "VAGUE",
]

ONES = {
    word: n
    for n, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: n * 10
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"fourty": 40}
TWENTIES = {
    word: n * 10
    for n, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
    )
}
"""Decades."""
_SIZES = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
VAGUE = {f"{word}s": size for word, size in _SIZES.items()} | {"dozens": 12}
"""Sizes without a number: "thousands"."""
SHORT = {"k": 1000, "m": 10**6, "b": 10**9, "t": 10**12}
"""What may follow the digits without a space."""
_SHORT_WORDS = {"mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12}
SCALES = _SIZES | VAGUE | _SHORT_WORDS | {"dozen": 12}
ORDINALS = {
    word: n
    for n, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split(),
        1,
    )
} | {
    word: n * 10
    for n, word in enumerate(
        """twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
        ninetieth""".split(),
        2,
    )
}
SCALE_ORDINALS = {f"{word}th": size for word, size in _SIZES.items()}
FRACTIONS = (
    {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    | {word: n for word, n in ORDINALS.items() if n > 2}  # noqa: PLR2004 - second is no part
    | {f"{word}s": n for word, n in ORDINALS.items() if n > 2}  # noqa: PLR2004 - the same
    | SCALE_ORDINALS
    | {f"{word}s": size for word, size in SCALE_ORDINALS.items()}
)
"""The names of parts, by the number of them in the whole."""
MARKS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5),
    "⅛": Fraction(1, 8),
}
_LOOSE = {
    Fraction(1): "once single",
    Fraction(2): """both double doubles doubled doubling twice twofold pair pairs couple couples
        twin twins duo""",
    Fraction(3): "triple triples tripled tripling thrice threefold trio",
    Fraction(4): "quadruple quadrupled fourfold",
    Fraction(1, 2): "halved halve",
}
LOOSE = {word: value for value, words in _LOOSE.items() for word in words.split()}
"""Words that may stand for a figure, but need not."""
_MONTHS = """january february march april may june july august september october november
    december""".split()
SHORT_MONTHS = {word[:3]: n for n, word in enumerate(_MONTHS, 1) if word != "may"} | {"sept": 9}
MONTHS = {word: n for n, word in enumerate(_MONTHS, 1)} | SHORT_MONTHS
STARTS = frozenset(
    {*ONES, *TENS, *TWENTIES, *SCALES, *ORDINALS, *SCALE_ORDINALS, *FRACTIONS, *LOOSE}
    | {"noon", "midnight", "midday", "tens", "negative"}
)
"""The words in small letters that a figure may begin with; they hint at one."""
ROMANS = {
    word: n
    for n, word in enumerate(
        """i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx""".split(), 1
    )
}
"""Roman numerals, in small letters."""
_CAPITALS = {word.capitalize() for word in {*STARTS, *MONTHS}}
HINTS = STARTS | _CAPITALS | {word.upper() for word in (*_CAPITALS, *ROMANS)}
"""A text with neither one of these words nor a digit holds no figure."""
