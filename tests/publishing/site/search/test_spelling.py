from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from translator.publishing.site.search.spelling import spelling_table
from translator.urdu import normalise

LETTERS = st.sampled_from(
    "اآبپتٹيیىكکهہھةۃۀۂئؤأ\u0654\u064e\u0670ـ۵٥5 \u200c\u200d\u00a0\n—–…“’٪٫a"
)


def written(text: str) -> str:
    """Do what scripts do with the table."""
    table = json.loads(spelling_table())
    kept = [c for c in unicodedata.normalize("NFC", text) if c not in table["removed"]]
    composed = unicodedata.normalize("NFC", "".join(kept))
    urdu = "".join(table["written"].get(c, c) for c in composed)
    return " ".join(filter(None, unicodedata.normalize("NFC", urdu).split(" ")))


@given(st.text())
def test_the_table_says_all_that_is_done_to_texts(text):
    assert written(text) == normalise(text)


@given(st.text(LETTERS))
def test_the_table_says_all_that_is_done_to_urdu(text):
    assert written(text) == normalise(text)


def test_the_table_is_plain_ascii():
    assert spelling_table().isascii()
