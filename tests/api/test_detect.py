"""Which language a text is in."""

from __future__ import annotations

import pytest

from translator.api.detect import detect


def first(text):
    found = detect(text)[0]
    return found.language, found.confidence


@pytest.mark.parametrize(
    "text", ["حکومت نے بڑے شہروں میں ٹیکس کم کر دیے ہیں۔", "یہ ڈاکٹر ہیں", "میں نے کہا ہے"]
)
def test_letters_that_only_urdu_has_make_it_urdu(text):
    language, confidence = first(text)
    assert language == "ur"
    assert confidence > 90


def test_a_word_that_arabic_and_persian_have_as_well_is_not_sure_to_be_urdu():
    assert first("سلام") == ("ur", 40)


@pytest.mark.parametrize("text", ["السلام عليكم في المدينة", "این کتاب است"])
def test_arabic_and_persian_are_hardly_urdu(text):
    language, confidence = first(text)
    assert language == "ur"
    assert confidence < 10


def test_words_that_only_english_has_make_it_english():
    language, confidence = first("The minister said that it was the end of the talks.")
    assert language == "en"
    assert confidence > 90


def test_other_latin_text_is_not_sure_to_be_english():
    assert first("Bonjour tout le monde") == ("en", 30)


def test_a_mixed_text_is_in_both_languages_the_likelier_first():
    found = detect("یہ بڑی خبر ہے کہ وہ لاہور میں ہیں، he said")
    assert [one.language for one in found] == ["ur", "en"]
    assert found[0].confidence > found[1].confidence > 0


@pytest.mark.parametrize("text", ["", "12 + 3", "…", "Привет"])
def test_without_letters_of_either_nobody_knows(text):
    assert first(text) == ("en", 0)


def test_the_server_tells_what_it_finds(client):
    expected = [{"confidence": 40, "language": "ur"}]
    assert client.web.post("/detect", json={"q": "سلام"}).json() == expected
    assert client.web.post("/detect", data={"q": "سلام"}).json() == expected
    assert client.web.post("/detect", json={"q": ["سلام", "سلام"]}).json() == expected
    answer = client.web.post("/detect", json={})
    assert answer.status_code == 400
    assert answer.json() == {"error": "Invalid request: missing q parameter"}
