import pytest

from tests.publishing.newsroom import FIRST, SECOND, Newsroom, english_of
from translator.errors import NotUrduError
from translator.terms import Glossary, Term
from translator.workflow import Source

MANGO = Term("آم", "mango")
FLOOD = Term("سیلاب", "flood")


@pytest.fixture
def room(tmp_path):
    return Newsroom(tmp_path)


def glossary(*terms):
    return Glossary(terms, "crops")


def test_an_article_is_translated_and_published(room):
    (result,) = room.run(room.write("aam.txt", FIRST)).results
    assert result.source.name == "aam.txt"
    assert result.pages.html == room.out / "site" / "aam" / "index.html"
    assert (result.translated, result.reused, result.changed) == (4, 0, True)
    assert result.edition.made_at.microsecond == 0
    page = result.pages.html.read_text(encoding="utf-8")
    assert english_of("آم کی قیمت بڑھ گئی") in page
    assert english_of("آم کی قیمت بڑھ گئی") in result.pages.markdown.read_text(encoding="utf-8")


def test_a_second_run_asks_the_engine_nothing_and_writes_nothing(room):
    path = room.write("aam.txt", FIRST)
    room.run(path)
    before = room.pages_state()
    (result,) = room.run(path).results
    assert room.engine.calls == []
    assert room.pages_state() == before
    assert (result.translated, result.reused, result.changed) == (0, 4, False)


def test_a_changed_sentence_is_the_only_one_that_is_translated(room):
    path = room.write("aam.txt", FIRST)
    room.run(path)
    room.write("aam.txt", FIRST.replace("بارش کم ہوئی", "بارش بہت ہوئی"))
    (result,) = room.run(path).results
    assert room.asked() == ["اس سال بارش بہت ہوئی۔"]
    assert (result.translated, result.reused, result.changed) == (1, 3, True)
    page = result.pages.html.read_text(encoding="utf-8")
    assert "بارش بہت ہوئی" in page
    assert "بارش کم ہوئی" not in page


def test_a_changed_term_translates_again_only_the_sentences_that_hold_it(room):
    path = room.write("aam.txt", FIRST)
    room.run(path, glossary=glossary(MANGO, FLOOD))
    room.run(path, glossary=glossary(MANGO, Term("سیلاب", "deluge")))
    assert room.asked() == ["کسان deluge سے ڈرتے ہیں۔"]


def test_a_term_that_stands_nowhere_changes_no_draft_but_the_facts(room):
    path = room.write("aam.txt", FIRST)
    room.run(path, glossary=glossary(MANGO))
    (result,) = room.run(path, glossary=glossary(MANGO, Term("برف", "snow"))).results
    assert room.engine.calls == []
    assert result.changed
    assert result.edition.glossary.size == 2


def test_another_engine_translates_everything_again(room):
    path = room.write("aam.txt", FIRST)
    room.run(path)
    (result,) = room.run(path, version="2").results
    assert result.translated == 4


def test_all_articles_of_a_run_go_to_the_engine_in_one_call(room):
    room.run(room.write("a.txt", FIRST), room.write("b.txt", SECOND))
    assert len(room.engine.calls) == 1
    assert len(room.asked()) == 6


def test_equal_sentences_are_translated_once(room):
    again = "دوسری سرخی\n\nاس سال بارش کم ہوئی۔ اس سال بارش کم ہوئی۔\n"
    one, two = room.run(room.write("a.txt", FIRST), room.write("b.txt", again)).results
    assert room.asked().count("اس سال بارش کم ہوئی۔") == 1
    assert (one.translated, two.translated) == (4, 3)
    assert [pair.draft.text for pair in two.edition.pairs[1:]] == [
        english_of("اس سال بارش کم ہوئی۔")
    ] * 2


def test_an_article_that_repeats_a_known_sentence_reuses_its_draft(room):
    room.run(room.write("a.txt", FIRST))
    room.run(room.write("b.txt", "دوسری سرخی\n\nاس سال بارش کم ہوئی۔\n"))
    assert room.asked() == ["دوسری سرخی"]


def test_sentences_without_urdu_are_copied_and_not_asked_for(room):
    text = FIRST + "\nhttps://example.org/aam\n\n2024\n"
    (result,) = room.run(room.write("aam.txt", text)).results
    assert len(room.asked()) == 4
    assert [pair.draft.text for pair in result.edition.pairs[4:]] == [
        "https://example.org/aam", "2024",
    ]  # fmt: skip


def test_text_in_another_script_is_refused_unless_forced(room):
    path = room.write("english.txt", "A headline\n\nThis is English. So is this.\n")
    ((source, error),) = room.run(path).failures
    assert source.path == path
    assert isinstance(error, NotUrduError)
    assert not (room.out / "site").exists()
    (result,) = room.run(path, force=True).results
    assert room.engine.calls == []
    assert [pair.draft.text for pair in result.edition.pairs] == [
        "A headline", "This is English.", "So is this.",
    ]  # fmt: skip


def test_piped_text_is_published_under_its_title(room):
    source = Source("standard input", data=SECOND.encode())
    (result,) = room.run_sources([source]).results
    assert result.edition.slug == "سیلاب-کی-خبر"
    (again,) = room.run_sources([source]).results
    assert again.edition.slug == "سیلاب-کی-خبر"
    assert not again.changed
    assert room.engine.calls == []


def test_equal_names_in_different_folders_get_two_slugs_and_keep_them(room):
    paths = [room.write("a/khabar.txt", FIRST), room.write("b/khabar.txt", SECOND)]
    slugs = [result.edition.slug for result in room.run(*paths).results]
    assert slugs == ["khabar", "khabar-2"]
    report = room.run(*reversed(paths))
    assert [result.edition.slug for result in report.results] == ["khabar-2", "khabar"]
    assert [result.changed for result in report.results] == [False, False]


def test_a_listener_is_told_how_far_the_run_is(room):
    told = room.listen()
    path = room.write("aam.txt", FIRST)
    room.run(path)
    assert told == [("start", 4), ("advance", 4)]
    room.run(path)
    assert told == [("start", 4), ("advance", 4)]
