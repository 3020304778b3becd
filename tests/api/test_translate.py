"""Translating text: what comes in, what goes out."""

from __future__ import annotations

import json

import pytest

from tests.api.asking import Client
from translator.engine import FakeEngine
from translator.terms import Glossary, Term

LINE = "بڑی خبر۔"
FORM = {"content-type": "application/x-www-form-urlencoded"}


def test_a_text_gives_a_text(client):
    assert client.ask("سلام BBC").json() == {"translatedText": "X BBC"}


def test_a_list_gives_a_list_in_the_same_order(client):
    assert client.english(["سلام", "", "BBC", "اے بی"]) == ["X", "", "BBC", "X x"]


def test_paragraphs_line_breaks_and_indentation_stay(client):
    text = " سلام\r\n\r\n\tاے بی۔  سی\n\n\n"
    assert client.english(text) == " X\r\n\r\n\tX x  X\n\n\n"


def test_a_space_comes_between_sentences_that_had_none(client):
    assert client.english("ایک۔دو۔ABC") == "X X ABC"


def test_what_is_not_urdu_is_copied_and_the_engine_is_not_asked(client):
    assert client.english("All right. 12%  OK") == "All right. 12%  OK"
    assert client.engine.calls == []


def test_equal_sentences_are_translated_once_in_a_request_and_after_it(client):
    assert client.english([f"{LINE} {LINE}", LINE]) == ["X x X x", "X x"]
    client.english(LINE)
    assert [len(call) for call in client.engine.calls] == [1]


def test_only_so_many_sentences_are_kept():
    client = Client(kept=2)
    for text in ("شہر", "کتاب", "شہر", "خبر", "شہر", "کتاب"):
        client.english(text)
    assert [call[0].text for call in client.engine.calls] == ["شہر", "کتاب", "خبر", "کتاب"]


@pytest.mark.parametrize("way", ["form", "raw form", "query", "multipart", "mixed"])
def test_parameters_come_in_each_way_that_libretranslate_takes(client, way):
    fields = {"q": "سلام BBC", "source": "ur", "target": "en"}
    ask = client.web.post
    answer = {
        "form": lambda: ask("/translate", data=fields),
        "raw form": lambda: ask(
            "/translate", content="q=سلام+BBC&source=ur&target=en".encode(), headers=FORM
        ),
        "query": lambda: ask("/translate", params=fields),
        "multipart": lambda: ask("/translate", files={k: (None, v) for k, v in fields.items()}),
        "mixed": lambda: ask("/translate", params={"q": "اے", "source": "ur"}, data=fields),
    }[way]()
    assert answer.json() == {"translatedText": "X BBC"}


def test_a_form_may_name_several_texts(client):
    data = {"q": ["اے", "BBC"], "source": "ur", "target": "en"}
    assert client.web.post("/translate", data=data).json()["translatedText"] == ["X", "BBC"]


def test_a_form_may_bring_more_line_breaks_than_one(client):
    data = {"q": "اے\r\nبی\n", "source": "ur", "target": "en"}
    assert client.web.post("/translate", data=data).json()["translatedText"] == "X\r\nX\n"


def test_english_is_copied_as_it_is(client):
    text = "Already ۱۲ <b>English"
    for form in ("text", "html"):
        assert client.english(text, source="en", format=form) == text


def test_the_language_is_told_where_it_was_not_named(client):
    answer = client.ask("یہ بڑی خبر ہے", source="auto").json()
    assert answer["detectedLanguage"]["language"] == "ur"
    assert answer["detectedLanguage"]["confidence"] > 90
    several = client.ask(["یہ بڑی خبر ہے", "This is it"], source="auto").json()
    assert [one["language"] for one in several["detectedLanguage"]] == ["ur", "en"]
    assert "detectedLanguage" not in client.ask("سلام").json()


def test_alternatives_are_other_texts_and_as_many_as_asked_for():
    engine = FakeEngine({"ایک": ("One", "1", "A"), "دو": ("Two", "Pair")})
    client = Client(engine)
    answer = client.ask("ایک\nدو", alternatives=5).json()
    assert answer == {"translatedText": "One\nTwo", "alternatives": ["1\nPair", "A\nTwo"]}
    assert client.ask("ایک\nدو", alternatives="1").json()["alternatives"] == ["1\nPair"]
    assert client.ask(["ایک", "x"], alternatives=2).json()["alternatives"] == [["1", "A"], []]
    assert client.ask("<p>ایک</p>", alternatives=2, format="html").json()["alternatives"] == []
    assert "alternatives" not in client.ask("ایک").json()


SHIPPED = Glossary((Term("عدالت", "court"),), "own", (1,))


@pytest.mark.parametrize("given", [None, True, "on", "TRUE", 1])
def test_the_glossary_of_the_server_is_used(given):
    client = Client(glossary=SHIPPED)
    more = {} if given is None else {"glossary": given}
    assert client.english("بڑی عدالت", **more) == "X court"


@pytest.mark.parametrize("given", [False, "off", "0"])
def test_the_glossary_can_be_left_out(given):
    assert Client(glossary=SHIPPED).english("بڑی عدالت", glossary=given) == "X x"


@pytest.mark.parametrize("wrap", [lambda x: x, json.dumps])
def test_terms_of_a_request_win_and_are_gone_after_it(wrap):
    client = Client(glossary=SHIPPED)
    extra = [{"source": "عدالت", "target": "tribunal"}, {"source": "بڑي", "target": "Grand"}]
    text = "بڑی عدالت نے عدالت"
    assert client.english(text, glossary=wrap(extra)) == "Grand tribunal x tribunal"
    assert client.english(text) == "X court x court"


def test_what_became_of_the_terms_is_told_if_it_is_asked_for():
    client = Client(glossary=SHIPPED)
    told = {
        "source": "عدالت",
        "target": "court",
        "status": "met",
        "expected": 1,
        "found": 1,
    }
    assert client.ask("بڑی عدالت", terms=True).json()["terms"] == [told]
    assert client.ask(["بڑی", "عدالت"], terms="true").json()["terms"] == [[], [told]]
    assert "terms" not in client.ask("عدالت").json()


def test_halves_of_a_surrogate_pair_are_no_text(client):
    body = b'{"q": "\\ud83d \\u0627", "source": "ur", "target": "en"}'
    answer = client.web.post(
        "/translate", content=body, headers={"content-type": "application/json"}
    )
    assert (answer.status_code, answer.json()["translatedText"]) == (200, "X x")
    assert client.engine.calls[0][0].text == "\ufffd ا"
