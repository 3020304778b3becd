"""Catalogues are read as translators write them."""

from __future__ import annotations

import json

import pytest

from translator.review.wording import LANGUAGES, translations, words_for_scripts

CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Save"
msgstr "محفوظ کریں"

msgid "%(n)s sentence"
msgid_plural "%(n)s sentences"
msgstr[0] "%(n)s جملہ"
msgstr[1] "%(n)s جملے"

#, fuzzy
msgid "Undo"
msgstr "شاید"
"""


@pytest.fixture
def locale(tmp_path):
    """A folder with an Urdu catalogue."""
    folder = tmp_path / "ur" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "review.po").write_text(CATALOGUE, encoding="utf-8")
    return tmp_path


def test_a_sentence_is_told_in_urdu(locale):
    assert translations("ur", locale).gettext("Save") == "محفوظ کریں"


def test_one_and_many_are_told_apart(locale):
    said = [
        translations("ur", locale).ngettext("%(n)s sentence", "%(n)s sentences", n) for n in (1, 2)
    ]
    assert said == ["%(n)s جملہ", "%(n)s جملے"]


def test_what_is_not_sure_or_not_translated_stays_english(locale):
    words = translations("ur", locale)
    assert [words.gettext(word) for word in ("Undo", "Unheard of")] == ["Undo", "Unheard of"]


def test_a_language_without_a_catalogue_speaks_english(locale):
    assert translations("en", locale).gettext("Save") == "Save"


def test_scripts_get_their_words_by_name(tmp_path):
    path = tmp_path / "words.json"
    path.write_text(json.dumps({"saved": "It is saved, surely."}), encoding="utf-8")
    for language in LANGUAGES:
        assert words_for_scripts(language, path) == {"saved": "It is saved, surely."}
