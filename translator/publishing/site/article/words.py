"""Words of the pages of an article, in both languages."""

from __future__ import annotations

from translator.publishing.wording import HOW_PAGE, Notice
from translator.urdu import arabic_share

__all__ = ["HOW", "ORIGINAL", "WORDS", "lang_of", "sentence_name"]

_HALF = 0.5

ORIGINAL = Notice(
    "یہ اصل اردو متن ہے۔ اس کا انگریزی ترجمہ بھی موجود ہے۔",
    "This is the original Urdu text. It has been translated into English.",
)
"""The notice of a page that shows no translation."""
HOW = {
    "both": HOW_PAGE,
    "en": HOW_PAGE,
    "ur": Notice("انگریزی ترجمہ کیسے تیار ہوا", "How the English translation was made"),
}
"""Title of what tells how a page was made, by the languages that it shows."""
WORDS = {
    "corrections": Notice("تصحیحات", "Corrections"),
    "corrected": Notice(
        "منظوری کے بعد ترجمے میں کی گئی تبدیلیاں، تازہ ترین پہلے۔",
        "What was changed in the translation after it had been approved, newest first.",
    ),
    "approvers": Notice("منظوری دینے والے", "Approved by"),
    "forms": Notice("یہی مضمون ایک اور شکل میں:", "This article in another form:"),
    "markdown": Notice("مارک ڈاؤن", "Markdown"),
}


def sentence_name(number: int) -> Notice:
    """Return what a sentence is called in a link: "Sentence 12"."""
    return Notice(f"جملہ {number}", f"Sentence {number}")


def lang_of(text: str) -> str:
    """Return the language of a note, "ur" or "en": that of most of its letters."""
    return "ur" if arabic_share(text) > _HALF else "en"
