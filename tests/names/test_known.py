"""The table of frequent names is in order."""

from __future__ import annotations

from translator.names import known
from translator.urdu import normalise
from translator.urdu.stopwords import STOP_WORDS


def test_there_are_many_names():
    assert len(known()) > 500


def test_names_are_spelled_as_the_text_will_be():
    assert [name for name in known() if normalise(name) != name] == []


def test_no_sure_name_is_a_word_that_builds_sentences():
    always = {name for name, entry in known().items() if not entry.words}
    assert always & STOP_WORDS == set()


def test_every_name_has_a_spelling_with_a_capital():
    spelled = [e for entry in known().values() for e in entry.english]
    assert [e for e in spelled if e == e.lower() or e != e.strip()] == []


def test_everyday_words_are_in_small_letters():
    words = [w for entry in known().values() for w in entry.words]
    assert [w for w in words if w.strip() != w or not w[0].isalpha()] == []


def test_a_name_that_is_a_word_says_which():
    assert known()["نور"].words == {"light"}
    assert not known()["عمران"].words
