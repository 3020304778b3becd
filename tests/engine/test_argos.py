"""What happens around the model: batches, options, pieces and words."""

from __future__ import annotations

from types import SimpleNamespace

import ctranslate2
import pytest

from tests.engine.stubs import Model, WordTokenizer
from translator.engine import ArgosEngine, Hypothesis, Request, argos
from translator.engine.packages import find_package
from translator.errors import EngineError


@pytest.fixture
def make(monkeypatch):
    """Return a function that makes an engine with a stub for a model."""

    def made(model: Model, tokenizer: object | None = None) -> ArgosEngine:
        package = SimpleNamespace(tokenizer=tokenizer or WordTokenizer())
        monkeypatch.setattr(argos, "load_package", lambda _: package)
        monkeypatch.setattr(ctranslate2, "Translator", lambda *_, **__: model)
        return ArgosEngine()

    return made


def test_pieces_become_words(make):
    engine = make(Model(lambda _: ["▁", "▁North", "▁Kor", "ea", "▁said", "."]))
    assert engine.translate([Request("x")]) == [[Hypothesis("North Korea said.", -0.5)]]


def test_an_underscore_survives(make):
    engine = make(Model(lambda _: ["▁call", "▁snake", "_", "case"]))
    assert engine.translate([Request("x")])[0][0].text == "call snake_case"


def test_an_underscore_survives_the_real_tokenizer(make):
    package = argos.load_package(find_package("embedded"))
    engine = make(Model(), package.tokenizer)
    assert engine.translate([Request("call snake_case now")])[0][0].text == "call snake_case now"


def test_a_tokenizer_of_another_kind_decodes_by_itself(make):
    other = SimpleNamespace(encode=str.split, decode="+".join)
    engine = make(Model(lambda _: ["a", "b"]), other)
    assert engine.translate([Request("x")])[0][0].text == "a+b"


def test_each_word_goes_to_the_source_word_that_its_pieces_attend_to_most(make):
    attention = [[0.1, 0.9, 0.0], [0.6, 0.3, 0.1], [0.0, 0.1, 0.9]]
    engine = make(Model(lambda _: ["▁Kor", "ea", "▁now"], attention))
    (hypothesis,) = engine.translate([Request("a b c", align=True)])[0]
    assert hypothesis.alignment == (1, 2)


def test_no_alignment_is_better_than_one_of_another_length(make):
    attention = [[1.0], [1.0]]
    engine = make(Model(lambda _: ["▁one", "▁"], attention))
    (hypothesis,) = engine.translate([Request("a", align=True)])[0]
    assert (hypothesis.text, hypothesis.alignment) == ("one", None)


def test_long_sentences_go_first_and_answers_keep_the_order_of_the_requests(make):
    model = Model()
    answers = make(model).translate([Request("c c c"), Request("a"), Request("b b")])
    assert [a[0].text for a in answers] == ["c c c", "a", "b b"]
    assert [len(sources[0]) for sources, _ in model.batches] == [3, 2, 1]


def test_many_sentences_are_reported_bit_by_bit(make):
    told: list[int] = []
    model = Model()
    answers = make(model).translate([Request(f"w{i}") for i in range(130)], told.append)
    assert [a[0].text for a in answers] == [f"w{i}" for i in range(130)]
    assert sum(told) == 130
    assert len(told) == len(model.batches) > 1


def test_requests_with_other_settings_go_in_batches_of_their_own(make):
    model = Model()
    requests = [
        Request("a"),
        Request("b", repetition_penalty=1.2),
        Request("c"),
        Request("d", ("x",)),
    ]
    answers = make(model).translate(requests)
    assert [a[0].text for a in answers] == ["a", "b", "c", "d"]
    shown = [(len(s), o["repetition_penalty"], o["suppress_sequences"]) for s, o in model.batches]
    assert sorted(shown, key=str) == [(1, 1.0, [["▁X"], ["▁x"]]), (1, 1.2, None), (2, 1.0, None)]


def test_a_banned_word_is_banned_however_it_is_written(make):
    model = Model()
    make(model).translate([Request("a", suppress=("North bloc",))])
    banned = model.batches[0][1]["suppress_sequences"]
    assert sorted(map(tuple, banned)) == [("▁North", "▁bloc"), ("▁north", "▁bloc")]


def test_attention_is_asked_for_only_when_it_is_wanted(make):
    model = Model()
    make(model).translate([Request("a")])
    make(model).translate([Request("a", align=True)])
    assert [options["return_attention"] for _, options in model.batches] == [False, True]


def test_nothing_is_asked_of_the_model_when_there_is_nothing_to_translate(make):
    model = Model()
    assert make(model).translate([]) == []
    assert model.batches == []


def test_a_model_that_cannot_be_loaded_is_reported(make, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError("no such file")

    engine = make(Model())
    monkeypatch.setattr(ctranslate2, "Translator", broken)
    with pytest.raises(EngineError, match=r"cannot be loaded \(no such file\). Install it again"):
        engine.translate([Request("a")])


def test_a_damaged_tokenizer_is_reported(tmp_path):
    info = find_package("embedded")
    (tmp_path / "metadata.json").write_bytes((info.path / "metadata.json").read_bytes())
    (tmp_path / "model").symlink_to(info.path / "model")
    (tmp_path / "sentencepiece.model").write_bytes(b"damaged")
    with pytest.raises(EngineError, match="Install it again"):
        ArgosEngine(str(tmp_path)).translate([Request("a")])


def test_a_package_without_a_model_is_reported(tmp_path):
    info = find_package("embedded")
    for name in ("metadata.json", "sentencepiece.model"):
        (tmp_path / name).symlink_to(info.path / name)
    with pytest.raises(EngineError, match="cannot be loaded"):
        ArgosEngine(str(tmp_path)).translate([Request("a")])
