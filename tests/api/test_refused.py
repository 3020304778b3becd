"""What is no request for a translation, in words and numbers as LibreTranslate has them."""

from __future__ import annotations

import pytest

from tests.api.asking import Client
from translator.engine import FakeEngine
from translator.errors import EngineError
from translator.urdu import isolated

GOOD = {"q": "سلام", "source": "ur", "target": "en"}
MISSING = "Invalid request: missing {} parameter"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"q": ""}, MISSING.format("q")),
        ({"q": None}, MISSING.format("q")),
        ({"q": []}, MISSING.format("q")),
        ({"q": 12}, "Invalid request: q parameter is not text"),
        ({"q": ["a", {}]}, "Invalid request: q parameter is not text"),
        ({"source": ""}, MISSING.format("source")),
        ({"target": None}, MISSING.format("target")),
        ({"source": "fr"}, "fr is not supported"),
        ({"target": "auto"}, "auto is not supported"),
        ({"source": ["ur"]}, "Invalid request: source parameter is not text"),
        ({"target": "ur"}, "Urdu (ur) is not available as a target language"),
        ({"format": "pdf"}, "pdf format is not supported"),
        ({"alternatives": "x"}, "Invalid request: alternatives parameter is not a number"),
        ({"alternatives": [1]}, "Invalid request: alternatives parameter is not a number"),
        ({"terms": "perhaps"}, 'Invalid request: terms parameter is neither "on" nor "off"'),
        ({"glossary": {}}, 'Invalid request: glossary parameter is neither "on" nor "off"'),
        ({"glossary": "[1"}, "Invalid request: glossary parameter is not JSON"),
        ({"glossary": ["x"]}, "Invalid request: glossary parameter is not text"),
    ],
)
def test_a_bad_parameter_is_named(client, changed, said):
    answer = client.web.post("/translate", json=GOOD | changed)
    assert (answer.status_code, answer.json()) == (400, {"error": said})


@pytest.mark.parametrize("term", [("", "x"), ("ا", " "), ("ا", "x" * 201), ("\u0640", "x")])
def test_a_term_of_a_request_needs_a_source_and_a_target(client, term):
    answer = client.ask("سلام", glossary=[dict(zip(("source", "target"), term, strict=True))])
    assert answer.status_code == 400
    assert "each glossary entry needs a source and a target" in answer.json()["error"]


@pytest.mark.parametrize("body", [b"", b"[1]", b"{", b"\xff", b"[" * 100_000, b"1" * 5000])
def test_what_is_not_json_is_refused(client, body):
    answer = client.web.post("/translate", content=body, headers={"content-type": "text/x+json"})
    assert (answer.status_code, answer.json()) == (400, {"error": "Invalid JSON format"})


def test_a_number_without_end_is_no_number(client):
    body = b'{"q": "a", "source": "ur", "target": "en", "alternatives": 1e999}'
    answer = client.web.post("/translate", content=body, headers={"content-type": "text/x+json"})
    assert answer.status_code == 400


def test_a_form_with_too_many_parameters_is_refused(client):
    answer = client.web.post("/translate", data={"q": ["a"] * 1001})
    assert answer.status_code == 400


def test_files_are_not_taken(client):
    answer = client.web.post("/translate", files={"q": ("a.txt", b"a")})
    assert answer.status_code == 400
    assert "error" in answer.json()


def test_there_are_limits_of_length_number_and_terms():
    client = Client(characters=10, texts=2, terms=1)
    term = {"source": "ا", "target": "x"}
    assert client.ask("ا" * 10).status_code == 200
    for answer, said in (
        (client.ask("ا" * 11), "request (11) exceeds text limit (10)"),
        (client.ask(["ا" * 5, "ا" * 6]), "request (11) exceeds text limit (10)"),
        (client.ask(["ا", "ا", "ا"]), "request (3) exceeds text limit (2)"),
        (client.ask("ا", glossary=[term, term]), "glossary (2) exceeds limit (1)"),
    ):
        assert (answer.status_code, answer.json()) == (400, {"error": f"Invalid request: {said}"})


@pytest.mark.parametrize("path", ["/suggest", "/translate_file"])
def test_what_the_server_does_not_do_is_refused_as_where_it_is_off(client, path):
    answer = client.web.post(path, data={"q": "a"})
    assert answer.status_code == 403
    assert answer.json()["error"].endswith("disabled on this server.")


def test_other_addresses_and_methods_are_answered_in_json(client):
    assert client.web.get("/nothing").json() == {"error": "There is no such address here."}
    answer = client.web.get("/translate")
    assert (answer.status_code, answer.json()) == (405, {"error": "Method Not Allowed"})


def test_what_goes_wrong_is_told_without_the_text_or_a_traceback(caplog):
    def fail(request):
        raise ValueError(request.text)

    answer = Client(FakeEngine(rule=fail)).ask("راز")
    assert answer.status_code == 500
    assert answer.json() == {"error": "Something went wrong here that should not."}
    assert caplog.messages == ["A request failed: ValueError"]
    assert not any(record.exc_info for record in caplog.records)


def test_whoever_looks_for_a_mistake_gets_the_traceback(caplog, monkeypatch):
    def fail(request):
        raise ValueError(request.text)

    monkeypatch.setenv("DOZABAN_DEBUG", "1")
    assert Client(FakeEngine(rule=fail)).ask("راز").status_code == 500
    assert caplog.records[0].exc_info[0] is ValueError


def test_what_an_engine_quotes_of_a_text_is_not_logged(caplog):
    def fail(request):
        raise EngineError(f"It refuses {isolated(request.text)} here.")

    assert Client(FakeEngine(rule=fail)).ask("راز").status_code == 500
    assert caplog.messages == ["It refuses … here."]


def test_an_engine_that_cannot_be_loaded_is_told_to_whoever_runs_the_server(caplog):
    def fail(_):
        raise EngineError("The model in /here is broken. Install it again.")

    answer = Client(FakeEngine(rule=fail)).ask("راز")
    assert answer.status_code == 500
    assert answer.json() == {"error": "The translation engine cannot be used."}
    assert caplog.messages == ["The model in /here is broken. Install it again."]
