"""The label lines that Urdu news pages carry: `ماخذ نوڈ: 1907660`, `ٹیگز: ...`.

Add a label by adding its Urdu spelling here; the page takes the English name from
`LABEL_NAMES`.
"""

from __future__ import annotations

import re

from translator.urdu import normalise

__all__ = ["LABEL_NAMES", "label_key", "split_label"]

# Key of a label -> its names in English and in Urdu.
LABEL_NAMES = {
    "author": ("Author", "مصنف"),
    "category": ("Category", "زمرہ"),
    "date": ("Date", "تاریخ"),
    "location": ("Location", "مقام"),
    "photo": ("Photo", "تصویر"),
    "source": ("Source", "ذریعہ"),
    "source_node": ("Source node", "ماخذ نوڈ"),
    "summary": ("Summary", "خلاصہ"),
    "tags": ("Tags", "ٹیگز"),
    "timestamp": ("Timestamp", "ٹائم اسٹیمپ"),
    "title": ("Title", "عنوان"),
    "translator": ("Translator", "مترجم"),
    "updated": ("Updated", "اپ ڈیٹ"),
    "link": ("Link", "لنک"),
}
_SPELLINGS = {
    "author": "مصنف|مصنفہ|تحریر|لکھاری|رپورٹر|نامہ نگار|از قلم|author|by",
    "category": "زمرہ|زمرے|زمرہ جات|کیٹیگری|کیٹگری|شعبہ|categories|category",
    "date": "تاریخ|تاریخ اشاعت|اشاعت|شائع شدہ|شائع ہوا|date|published",
    "location": "مقام|جگہ|location",
    "photo": "تصویر|فوٹو|تصویر بشکریہ|photo",
    "source": "ذریعہ|ذرائع|ماخذ|بشکریہ|حوالہ|source",
    "source_node": "ماخذ نوڈ|سورس نوڈ|source node",
    "summary": "خلاصہ|summary|description",
    "tags": "ٹیگز|ٹیگ|کلیدی الفاظ|موضوعات|tags|tag|keywords",
    "timestamp": "ٹائم اسٹیمپ|ٹائم سٹیمپ|ٹائم اسٹامپ|وقت اشاعت|وقت|timestamp",
    "title": "عنوان|سرخی|title",
    "translator": "مترجم|ترجمہ|translator",
    "updated": "تازہ ترین|آخری بار اپ ڈیٹ|اپ ڈیٹ|updated",
    "link": "لنک|ویب سائٹ|link|url",
}
_KEYS = {normalise(s): key for key, all_ in _SPELLINGS.items() for s in all_.split("|")}
_LINE = re.compile(r"([^:：]{2,24})[:：](.*)\Z", re.DOTALL)


def label_key(label: str) -> str | None:
    """Return the key of a label such as `ٹیگز` or `Tags`, or None when it is not one."""
    return _KEYS.get(normalise(label).lower().replace("_", " "))


def split_label(line: str) -> tuple[str, str, str] | None:
    """Take a label line apart.

    Returns:
        Key, label as written and value (which may be empty), or None for any other line.
    """
    match = _LINE.match(line.strip())
    key = label_key(match[1]) if match else None
    return (key, match[1].strip(), match[2].strip()) if match and key else None
