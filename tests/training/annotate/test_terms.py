from __future__ import annotations

import pytest

from training.annotate.settings import AnnotateSettings
from training.annotate.terms import known_terms, read_lexicon
from training.errors import TrainingError
from translator.terms import load_glossary, shipped_files


def test_the_lexicon_gives_names_in_latin_letters_for_words_in_urdu(own_terms):
    names = [(term.source, term.target) for term in read_lexicon(own_terms.lexicon)]
    assert names == [("نور پور", "Nurpur"), ("رحیم خان", "Rahim Khan"), ("میزائل", "Mizail")]


def test_the_urdu_of_the_lexicon_is_normalised(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("علي\t Ali   Khan \n", encoding="utf-8")
    (term,) = read_lexicon(path)
    assert (term.source, term.target, term.origin) == ("علی", "Ali Khan", "names")


def test_a_glossary_wins_over_the_lexicon(glossary):
    (match,) = glossary.match("میزائل گرا")
    assert match.term.target == "missile"


def test_the_shipped_glossaries_are_known_unless_they_are_turned_off():
    shipped = load_glossary(shipped_files())
    assert known_terms(AnnotateSettings()).terms == shipped.terms
    assert known_terms(AnnotateSettings(shipped=False)).terms == ()


def test_a_line_of_the_lexicon_without_english_column_is_named(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("علی\tAli\nاحمد\n", encoding="utf-8")
    with pytest.raises(TrainingError, match=r"Line 2 of .*names\.tsv has one column"):
        list(read_lexicon(path))


def test_a_lexicon_in_another_encoding_is_told_with_what_to_do(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("علی\tAli\n", encoding="utf-16")
    with pytest.raises(TrainingError, match=r"names\.tsv cannot be read .*Save it .* in UTF-8"):
        list(read_lexicon(path))


def test_a_glossary_that_is_not_there_is_named(tmp_path):
    with pytest.raises(TrainingError, match=r"missing\.csv"):
        known_terms(AnnotateSettings(shipped=False, glossaries=(tmp_path / "missing.csv",)))
