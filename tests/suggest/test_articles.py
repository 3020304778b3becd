"""Suggestions from articles."""

from __future__ import annotations

import pytest

from translator.engine import FakeEngine, Hypothesis
from translator.errors import ArticleError
from translator.suggest import Kind, read_sentences, suggest_from_sentences
from translator.terms import Glossary, Term


def engine(*renderings, word="زنجیرہ"):
    """Return an engine that renders one word differently in each sentence, the rest as x."""
    left = iter(renderings)

    def rule(request):
        english, alignment = [], []
        for index, urdu in enumerate(request.text.split()):
            made = (next(left) if urdu == word else "x").split()
            english += made
            alignment += [index] * len(made)
        return [Hypothesis(" ".join(english), 0.0, tuple(alignment))]

    return FakeEngine(rule=rule)


def sentences(count):
    others = ["مکان", "دریا", "پہاڑ", "باغ", "شہر"]
    return [f"زنجیرہ نے {others[n]} کو" for n in range(count)]


def test_a_phrase_that_comes_out_now_so_and_now_so_is_suggested():
    (found,) = suggest_from_sentences(sentences(5), engine("link", "link", "ring", "ring", "chain"))

    assert (found.urdu, found.kind, found.count) == ("زنجیرہ", Kind.INCONSISTENT, 5)
    assert [(r.text, r.count) for r in found.renderings] == [
        ("link", 2),
        ("ring", 2),
        ("chain", 1),
    ]
    assert found.inconsistency == pytest.approx(0.6)
    assert found.why == "the first rendering has 40% of 5 sentences"


def test_a_steady_rendering_is_left_alone():
    assert suggest_from_sentences(sentences(4), engine("link", "Links", "link", "ring")) == []


def test_a_phrase_that_vanishes_is_suggested():
    (found,) = suggest_from_sentences(sentences(4), engine("", "", "", "link"))

    assert (found.kind, found.why) == (Kind.UNTRANSLATED, "not translated in 3 of 4 sentences")
    assert found.as_term() is None


def test_a_phrase_that_stays_in_urdu_is_not_translated():
    (found,) = suggest_from_sentences(sentences(3), engine("زنجیرہ", "زنجیرہ", "زنجیرہ"))
    assert (found.kind, found.renderings) == (Kind.UNTRANSLATED, ())


def test_one_name_in_several_spellings_is_called_a_name():
    (found,) = suggest_from_sentences(sentences(3), engine("Zanjira", "Zanjeera", "Zanjirah"))
    assert (found.kind, found.why) == (Kind.NAME, "a name in 3 spellings")


def test_a_phrase_of_two_sentences_is_not_looked_at():
    fake = engine("link", "ring")
    assert suggest_from_sentences(sentences(2), fake) == []
    assert fake.calls == []


def test_a_term_of_the_glossary_is_not_looked_at():
    known = Glossary((Term("زنجیرہ", "link"),))
    assert suggest_from_sentences(sentences(4), engine("a1", "b2", "c3", "d4"), known) == []


def test_only_the_whole_of_a_phrase_is_suggested():
    texts = [f"سنہری {sentence}" for sentence in sentences(3)]
    found = suggest_from_sentences(texts, engine("link", "ring", "chain"))
    assert [s.urdu for s in found] == ["سنہری زنجیرہ"]


def test_the_engine_is_asked_for_the_alignment_and_not_for_other_sentences():
    fake = engine("link", "ring", "chain")
    suggest_from_sentences([*sentences(3), "باغ کو"], fake)
    (requests,) = fake.calls
    assert [r.text for r in requests] == sentences(3)
    assert all(r.align and not r.suppress for r in requests)


def test_an_engine_without_alignment_leads_to_no_suggestion():
    fake = FakeEngine(rule=lambda request: [Hypothesis(request.text)])
    assert suggest_from_sentences(sentences(3), fake) == []


def test_very_long_sentences_are_left_out():
    texts = [f"{'زنجیرہ نے ' * 50}{n}" for n in range(3)]
    assert suggest_from_sentences(texts, engine()) == []


def test_sentences_are_read_from_files_and_folders_each_once(tmp_path):
    (tmp_path / "a.txt").write_text("پہلا جملہ ہے۔ دوسرا جملہ ہے۔\n", encoding="utf-8")
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "b.txt").write_text("دوسرا جملہ ہے۔ تیسرا جملہ ہے۔\n", encoding="utf-8")

    assert read_sentences([tmp_path / "a.txt", folder]) == [
        "پہلا جملہ ہے۔",
        "دوسرا جملہ ہے۔",
        "تیسرا جملہ ہے۔",
    ]


def test_a_folder_without_articles_is_said(tmp_path):
    with pytest.raises(ArticleError, match="no article"):
        read_sentences([tmp_path])
