"""The names of currencies in Urdu."""

from __future__ import annotations

from translator.numbers.urdu.tokens import CURRENCY_CODES, Line

__all__ = ["CURRENCY_NOUNS", "currency_after", "currency_before", "currency_named"]

_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "AU$": "AUD",
    "A$": "AUD",
    "CA$": "CAD",
    "C$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "R$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₨": "rupee",
    "Rs": "rupee",
    "Rs.": "rupee",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "৳": "BDT",
    "₪": "ILS",
}
_NOUNS = {
    "dollar": "ڈالر ڈالرز ڈالروں",
    "rupee": "روپے روپیہ روپیے روپئے روپیوں روپوں روپیز",
    "pound": "پاؤنڈ پاؤنڈز پاونڈ پاونڈز پونڈ",
    "riyal": "ریال ریالز ریالوں",
    "dirham": "درہم درہموں",
    "dinar": "دینار دیناروں",
    "franc": "فرانک فرانکس فرینک",
    "peso": "پیسو پیسوز",
    "EUR": "یورو یوروز",
    "JPY": "ین",
    "CNY": "یوآن یوان رینمنبی",
    "KRW": "وون",
    "RUB": "روبل روبلز",
    "TRY": "لیرا لیرہ لیرے",
    "BDT": "ٹکا ٹکہ ٹکے",
    "ZAR": "رینڈ",
    "MYR": "رنگٹ",
    "THB": "بھات باہت",
    "ILS": "شیکل",
}
# Whose: code, word of the noun it takes, names of the country. افغانی and کرونا count only so:
# alone they are Afghans and the coronavirus.
_NATIONS = """
USD dollar امریکی|یو ایس
CAD dollar کینیڈا|کینیڈا کے
AUD dollar آسٹریلوی|آسٹریلین
NZD dollar نیوزی لینڈ|نیوزی لینڈ کے
SGD dollar سنگاپور|سنگاپوری
HKD dollar ہانگ کانگ
TWD dollar تائیوانی|تائیوان
PKR rupee پاکستانی
INR rupee بھارتی|ہندوستانی|انڈین
LKR rupee سری لنکن|سری لنکا کے
NPR rupee نیپالی
IDR rupee انڈونیشی|انڈونیشین|انڈونیشیائی
AFN rupee افغانی|افغان
GBP pound برطانوی|برٹش|پاؤنڈ سٹرلنگ|پاؤنڈ اسٹرلنگ
EGP pound مصری
SYP pound شامی
LBP pound لبنانی
SAR riyal سعودی
QAR riyal قطری
OMR riyal عمانی
IRR riyal ایرانی
YER riyal یمنی
AED dirham اماراتی|متحدہ عرب امارات کے
MAD dirham مراکشی
KWD dinar کویتی
IQD dinar عراقی
JOD dinar اردنی
BHD dinar بحرینی
CHF franc سوئس
MXN peso میکسیکن
PHP peso فلپائنی
ARS peso ارجنٹائنی
JPY JPY جاپانی
CNY CNY چینی
KRW KRW جنوبی کوریائی|جنوبی کوریا کے|کوریائی|کورین|جنوبی کورین
KPW KRW شمالی کوریائی
RUB RUB روسی
TRY TRY ترک|ترکش|ترکی
BDT BDT بنگلہ دیشی
ZAR ZAR جنوبی افریقی
MYR MYR ملائیشین|ملائیشیائی
THB THB تھائی
BRL riyal برازیلی|برازیلین
"""
_OTHERS = {
    "افغانی کرنسی": "AFN",
    "پاؤنڈ سٹرلنگ": "GBP",
    "پاؤنڈ اسٹرلنگ": "GBP",
    "برازیلی ریئل": "BRL",
    "سویڈش کرونا": "SEK",
    "سویڈش کرونر": "SEK",
    "نارویجن کرون": "NOK",
    "نارویجن کرونر": "NOK",
    "ڈینش کرون": "DKK",
    "ڈینش کرونر": "DKK",
}


def _phrases() -> dict[str, str]:
    found = {noun: unit for unit, nouns in _NOUNS.items() for noun in nouns.split()}
    for line in _NATIONS.strip().splitlines():
        code, unit, names = line.split(maxsplit=2)
        for name in names.split("|"):
            found |= {f"{name} {noun}": code for noun in _NOUNS[unit].split()}
    return found | _OTHERS | _SIGNS | {code: code for code in CURRENCY_CODES}


_PHRASES = _phrases()
_FIRST = frozenset(phrase.split()[0] for phrase in _PHRASES)
_LONGEST = max(len(phrase.split()) for phrase in _PHRASES)
_WEIGHED = frozenset({"وزن", "وزنی"})
# What many countries have, by its nouns; an adjective before one is that of a country.
_SHARED = frozenset({"dollar", "rupee", "pound", "riyal", "dirham", "dinar", "peso"})
_SHARED_NOUNS = {n: unit for unit in _SHARED for n in _NOUNS[unit].split()}
_NO_NATION = frozenset("کی ہی بھی یعنی فی تین ملین ٹریلین بلین جتنی اتنی کتنی".split())
CURRENCY_NOUNS = frozenset(noun for nouns in _NOUNS.values() for noun in nouns.split())
"""Dollar, rupee."""
_CANADIAN = "کینیڈ"  # it has many spellings


def currency_before(line: Line, at: int) -> str:
    """Return the unit that the sign or code at a piece puts before a number, or ""."""
    return _PHRASES.get(line.words[at], "") if line.sort(at) == "currency" else ""


def currency_named(words: str) -> str:
    """Return the unit of a whole name: "USD" for امریکی ڈالر; "" if it is none."""
    return _PHRASES.get(words, "")


def currency_after(line: Line, at: int) -> tuple[str, int] | None:
    """Return the currency that follows a number, and one past its last piece.

    Args:
        line: The text.
        at: The piece after the number.

    Returns:
        An ISO 4217 code or a word that leaves the country open; None if no currency follows.
    """
    word = line.words[at]
    if word not in _FIRST:
        return _national(line, at) if line.words[at + 1] in _SHARED_NOUNS else None
    if line.sort(at) == "currency" and line.sort(at + 1) == "number" and line.glued(at + 1):
        return None  # it belongs to the next number
    for length in range(_LONGEST, 0, -1):
        stop = at + length
        unit = _PHRASES.get(" ".join(line.words[at:stop]))
        if unit and not (unit == "pound" and line.words[stop] in _WEIGHED):
            return unit, stop
    return _national(line, at)


def _national(line: Line, at: int) -> tuple[str, int] | None:
    """Return the currency behind the adjective of some country: 5 نمیبیائی ڈالر."""
    word, unit = line.words[at], _SHARED_NOUNS.get(line.words[at + 1], "")
    adjective = word.endswith(("ی", "ین")) and line.sort(at) == "word" and word not in _NO_NATION
    if not unit or not adjective or (unit == "pound" and line.words[at + 2] in _WEIGHED):
        return None
    return "CAD" if unit == "dollar" and word.startswith(_CANADIAN) else unit, at + 2
