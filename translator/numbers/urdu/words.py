"""The Urdu words that make numbers, as tables."""

from __future__ import annotations

from fractions import Fraction

__all__ = [
    "FRACTION_NOUNS",
    "HALVES",
    "LETTER_NAMES",
    "LOOSE_ORDINALS",
    "LOOSE_WORDS",
    "MULTIPLES",
    "ORDINALS",
    "ORDINAL_ENDINGS",
    "PERCENT_WORDS",
    "QUANTIFIERS",
    "QUARTERS",
    "ROMANS",
    "SCALES",
    "SIZES",
    "SMALL",
    "THREE_QUARTERS",
    "UNIT_WORDS",
    "WHOLE_QUARTERS",
]

# A value and its spellings a line.
_SMALL = """
0 صفر زیرو
1 ایک اک
2 دو
3 تین
4 چار
5 پانچ پانج
6 چھ چھے چھہ چھۓ
7 سات
8 آٹھ
9 نو
10 دس
11 گیارہ
12 بارہ
13 تیرہ
14 چودہ
15 پندرہ
16 سولہ
17 سترہ
18 اٹھارہ آٹھارہ
19 انیس
20 بیس
21 اکیس
22 بائیس بایس
23 تئیس تیئیس تیئس
24 چوبیس
25 پچیس
26 چھبیس
27 ستائیس ستایس
28 اٹھائیس اٹھایس
29 انتیس
30 تیس
31 اکتیس
32 بتیس
33 تینتیس تیتیس تنتیس
34 چونتیس چوتیس
35 پینتیس پنتیس پیتیس
36 چھتیس
37 سینتیس سنتیس سیتیس
38 اڑتیس
39 انتالیس انچالیس
40 چالیس
41 اکتالیس
42 بیالیس
43 تینتالیس تنتالیس تیتالیس
44 چوالیس چوالس چوتالیس
45 پینتالیس پنتالیس پیتالیس
46 چھیالیس چھالیس
47 سینتالیس سنتالیس سیتالیس
48 اڑتالیس
49 انچاس
50 پچاس
51 اکاون اکیاون
52 باون
53 ترپن تریپن
54 چون چوون
55 پچپن
56 چھپن
57 ستاون
58 اٹھاون
59 انسٹھ
60 ساٹھ
61 اکسٹھ
62 باسٹھ
63 تریسٹھ ترسٹھ
64 چونسٹھ چوسٹھ
65 پینسٹھ پنسٹھ پیسٹھ
66 چھیاسٹھ چھاسٹھ
67 سڑسٹھ سرسٹھ ستسٹھ
68 اڑسٹھ
69 انہتر انھتر
70 ستر
71 اکہتر اکھتر
72 بہتر بہتتر
73 تہتر
74 چوہتر
75 پچھتر پچہتر
76 چھہتر چھیہتر چہتر
77 ستتر ستہتر
78 اٹھتر اٹہتر اٹھہتر
79 اناسی انیاسی
80 اسی
81 اکیاسی اکاسی
82 بیاسی
83 تراسی
84 چوراسی
85 پچاسی
86 چھیاسی
87 ستاسی
88 اٹھاسی
89 نواسی
90 نوے
91 اکانوے اکیانوے
92 بانوے بیانوے
93 ترانوے تیرانوے
94 چورانوے
95 پچانوے پنچانوے
96 چھیانوے چھانوے
97 ستانوے
98 اٹھانوے
99 ننانوے نناوے نینانوے
"""
_SCALES = """
12 درجن
100 سو
1000 ہزار
100000 لاکھ
1000000 ملین میلین ملیئن ملیین ملیون million
10000000 کروڑ
1000000000 ارب بلین بیلین بلیین بلیئن billion
100000000000 کھرب
1000000000000 ٹریلین ٹرلین trillion
"""
_SIZES = """
10 دسیوں
12 درجنوں
20 بیسیوں
100 سینکڑوں سیکڑوں سینکڑا سیکڑہ
1000 ہزاروں ہزارہا
100000 لاکھوں لاکھہا
1000000 ملینوں
10000000 کروڑوں کروڑہا
1000000000 اربوں بلینوں
100000000000 کھربوں
1000000000000 ٹریلینوں
"""
_IRREGULAR_ORDINALS = """
1 پہلا پہلی پہلے اول یکم
2 دوسرا دوسری دوسرے دوم دوئم
3 تیسرا تیسری تیسرے سوم سوئم
4 چوتھا چوتھی چوتھے چہارم
5 پنجم
6 چھٹا چھٹی چھٹے چھٹواں چھٹویں ششم
7 ہفتم
8 ہشتم
9 نہم نوواں نوویں نویں نواں
10 دہم
1000 ہزارواں ہزارویں
100 سوواں سوویں
100000 لاکھواں لاکھویں
"""
ORDINAL_ENDINGS = frozenset({"واں", "ویں", "وین", "وان", "st", "nd", "rd", "th"})
"""What makes a number before it an ordinal, written apart or after digits: 21ویں."""
LOOSE_ORDINALS = frozenset(
    """پہلا پہلی پہلے اول یکم دوسرا دوسری دوسرے دوم دوئم سوم سوئم چہارم پنجم چھٹی چہٹی ششم ہفتم ہشتم
    نہم دہم""".split()
)
"""Ordinals that are often none: before, other, holiday, or part of a name."""


def _table(lines: str) -> dict[str, int]:
    """Read a table; a careless keyboard writes ہ for ھ: لاکہ."""
    rows = (line.split() for line in lines.strip().splitlines())
    found = {word: int(value) for value, *words in rows for word in words}
    return {word.replace("ھ", "ہ"): value for word, value in found.items()} | found


def _ordinals() -> dict[str, int]:
    found: dict[str, int] = {}
    for word, value in SMALL.items():
        if value >= 5 and word not in {"چھ", "نو"}:  # noqa: PLR2004 - below 5 none is regular
            stems = {word, word[:-1], word[:-1] + "ھ"} if word.endswith("ہ") else {word}
            found |= {stem + ending: value for stem in stems for ending in ("واں", "ویں")}
    return found | _table(_IRREGULAR_ORDINALS)


SMALL: dict[str, int] = _table(_SMALL)
"""The numbers from 0 to 99."""
SCALES: dict[str, int] = _table(_SCALES)
"""What multiplies the number before it."""
SIZES: dict[str, int] = _table(_SIZES)
"""Sizes without a number: thousands of."""
ORDINALS: dict[str, int] = _ordinals()
"""Ordinals in one word."""
QUARTERS = {
    "ساڑھے": Fraction(1, 2),
    "ساڑہے": Fraction(1, 2),
    "سوا": Fraction(1, 4),
    "پونے": Fraction(-1, 4),
}
"""What is added to the number after it: ساڑھے تین is 3.5."""
WHOLE_QUARTERS = {
    "ڈیڑھ": Fraction(3, 2),
    "ڈیڑہ": Fraction(3, 2),
    "ڈھائی": Fraction(5, 2),
    "اڑھائی": Fraction(5, 2),
    "ڈہائی": Fraction(5, 2),
    "دوتہائی": Fraction(2, 3),
}
"""Broken numbers in one word."""
THREE_QUARTERS = frozenset({"پون", "پونا"})
"""Three quarters before a unit; else a wind, and a city."""
HALVES = frozenset({"نصف", "آدھا", "آدھی", "آدھے", "آدھ"})
FRACTION_NOUNS = {"تہائی": Fraction(1, 3), "چوتھائی": Fraction(1, 4)}
MULTIPLES = dict.fromkeys("دگنا دگنی دگنے دوگنا دوگنی دوگنے دونوں".split(), 2) | {
    "تگنا": 3,
    "تگنی": 3,
    "تگنے": 3,
    "تینوں": 3,
    "چوگنا": 4,
    "چوگنی": 4,
    "چوگنے": 4,
    "چاروں": 4,
    "پانچوں": 5,
    "G7": 7,
    "G8": 8,
    "G20": 20,
}
"""Twofold, all three, the Seven: numbers that a translation may say with no figure."""
_ROMAN = "II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX"
ROMANS = {word: value for value, word in enumerate(_ROMAN.split(), start=2)}
"""Roman numerals in Latin capitals, that follow a name: مرحلہ III."""
LOOSE_WORDS = frozenset({"چہ", "ایک", "اک", "دو", "نو", "سو", *SCALES, *HALVES})
"""Words that alone need be no figure: a, give, new, so, a thousand thanks."""
PERCENT_WORDS = frozenset({"%", "فیصد", "فیصدی", "پرسنٹ", "percent"})
QUANTIFIERS = frozenset({"کئی", "چند", "کچھ", "متعدد"})
"""Before a scale word they leave only a size: کئی ہزار."""
UNIT_WORDS = frozenset(
    """کلومیٹر کلو میٹر سینٹی ملی گرام کلوگرام لیٹر لٹر ٹن فٹ فیٹ انچ میل گز ایکڑ مربع کنال مرلہ
    ڈگری درجے میگاواٹ واٹ گھنٹہ گھنٹے گھنٹوں منٹ منٹوں سیکنڈ سیکنڈز دن دنوں روز روزہ ہفتہ ہفتے ہفتوں
    ماہ مہینہ مہینے مہینوں سال سالوں سالہ برس برسوں صدی صدیاں صدیوں دہائیاں دہائیوں عشرے عشروں بجے
    بیرل اونس پوائنٹ پوائنٹس ووٹ سیل چھٹانک تولہ تولے من پاؤ""".split()
)
"""What is measured; a number before one is surely a number."""
LETTER_NAMES = frozenset(
    """اے بی سی ڈی ای ایف جی ایچ جے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ
    زی ویب لیئر کوو سارس""".split()
)
"""A number beside one of these is part of a name: جی 20, ایف 16, ویب 3."""
