"""What the engine does around CTranslate2: each request once, in any thread, with progress."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ctranslate2
import pytest

from tests.engine import stubs
from translator.engine import EngineInfo, Hypothesis, Request
from translator.engine.ctranslate import CTranslateEngine, Model
from translator.errors import EngineError, StoppedError

INFO = EngineInfo("stub", "1")
SENTENCES = [
    f"{who} نے {when} {what} کا اعلان کیا۔"
    for who in ("وزیر خزانہ", "کپتان", "مقامی کسانوں", "یونیورسٹی", "عدالت")
    for when, what in (("کل", "نئے منصوبے"), ("آج صبح", "اپنے فیصلے"))
] + [
    f"{place} میں {event}۔"
    for place in ("لاہور", "پشاور کے بازار", "ایک چھوٹے گاؤں", "دارالحکومت", "ساحلی شہر")
    for event in ("تیز بارش ہوئی اور سڑکیں بند ہو گئیں", "لوگ خوش تھے")
]


class Loading:
    """Stands in for `ctranslate2.Translator`, and counts how often one is made."""

    def __init__(self, model: stubs.Model) -> None:
        self.model = model
        self.options: list[dict[str, object]] = []

    def __call__(self, *_: object, **options: object) -> stubs.Model:
        self.options.append(options)
        return self.model


@pytest.fixture
def make(monkeypatch):
    """Return a function that makes an engine over a stub, and tells how it was loaded."""

    def made(
        model: stubs.Model, *, prefix: tuple[str, ...] = (), **options: int
    ) -> tuple[CTranslateEngine, Loading]:
        loading = Loading(model)
        monkeypatch.setattr(ctranslate2, "Translator", loading)
        chosen = Model(INFO, Path("none"), stubs.WordTokenizer, prefix)
        return CTranslateEngine(chosen, **options), loading

    return made


def decoded(model: stubs.Model) -> list[str]:
    """Return what the model was given, as words."""
    return [" ".join(s).replace("▁", "") for sources, _ in model.batches for s in sources]


def texts(answers: list[list[Hypothesis]]) -> list[str]:
    return [found[0].text for found in answers]


def test_equal_requests_are_decoded_once_and_each_is_counted(make):
    model, told = stubs.Model(), []
    engine, _ = make(model)
    answers = engine.translate([Request(w) for w in ("a", "b", "a", "a")], told.append)
    assert texts(answers) == ["a", "b", "a", "a"]
    assert sorted(decoded(model)) == ["a", "b"]
    assert sum(told) == 4


def test_requests_that_differ_in_settings_only_are_not_equal(make):
    model = stubs.Model()
    engine, _ = make(model)
    asked = [Request("a"), Request("a", repetition_penalty=1.1), Request("a", align=True)]
    assert texts(engine.translate(asked)) == ["a"] * 3
    assert decoded(model) == ["a"] * 3


def test_the_prefix_is_given_and_is_no_part_of_text_and_alignment(make):
    attention = [[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]]
    model = stubs.Model(lambda _: ["eng_Latn", "▁two", "▁one"], attention)
    engine, _ = make(model, prefix=("eng_Latn",))
    (answer,) = engine.translate([Request("ایک دو", align=True)])
    assert answer == [Hypothesis("two one", -0.5, (1, 0))]
    assert model.batches[0][1]["target_prefix"] == [["eng_Latn"]]


def test_an_answer_without_the_prefix_is_taken_as_it_is(make):
    model = stubs.Model(lambda _: ["▁two", "▁one"], [[0.0, 1.0], [1.0, 0.0]])
    engine, _ = make(model, prefix=("eng_Latn",))
    (answer,) = engine.translate([Request("ایک دو", align=True)])
    assert answer == [Hypothesis("two one", -0.5, (1, 0))]


def test_a_model_without_a_prefix_is_given_none(make):
    model = stubs.Model()
    engine, _ = make(model)
    engine.translate([Request("a")])
    assert model.batches[0][1]["target_prefix"] is None


def test_decoding_stops_far_beyond_the_length_of_the_source(make):
    model = stubs.Model()
    engine, _ = make(model)
    for words in (3, 40, 300):
        engine.translate([Request("w " * words)])
    assert [options["max_decoding_length"] for _, options in model.batches] == [30, 104, 220]


def test_every_core_decodes_batches_of_its_own(make):
    engine, loading = make(stubs.Model(), threads=3, beam=2)
    engine.translate([Request("a")])
    engine.translate([Request("b")])
    (options,) = loading.options
    assert (options["inter_threads"], options["intra_threads"]) == (3, 1)
    assert engine.threads == 3
    assert engine.info.signature == "engine:stub|version:1|beam:2|choice:consensus"


def test_only_so_much_waits_as_keeps_the_cores_busy(make):
    waiting: list[int] = []
    taken = 0
    model = stubs.Model()
    engine, _ = make(model, threads=2)

    def told(_: int) -> None:
        nonlocal taken
        waiting.append(len(model.batches) - taken)
        taken += 1

    engine.translate([Request(f"w{n} " * 200) for n in range(60)], told)
    assert len(waiting) > 8
    assert max(waiting) == 4


def test_what_progress_raises_comes_out_and_the_engine_can_be_asked_again(make):
    def stop(_: int) -> None:
        raise StoppedError("Stopped.")

    engine, _ = make(stubs.Model(), threads=1)
    with pytest.raises(StoppedError):
        engine.translate([Request(f"w{n}") for n in range(5)], stop)
    assert texts(engine.translate([Request("a")])) == ["a"]


def test_several_threads_load_the_model_once_and_get_their_own_answers(make):
    engine, loading = make(stubs.Model(), threads=2)
    start = threading.Barrier(8)

    def ask(who: int) -> bool:
        start.wait()
        wanted = [f"w{who} {n}" for n in range(50)]
        return texts(engine.translate([Request(text) for text in wanted])) == wanted

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(8)))
    assert len(loading.options) == 1


def test_a_model_that_cannot_be_loaded_is_tried_again(make, monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no memory")

    engine, loading = make(stubs.Model())
    monkeypatch.setattr(ctranslate2, "Translator", broken)
    with pytest.raises(EngineError, match="no memory"):
        engine.translate([Request("a")])
    monkeypatch.setattr(ctranslate2, "Translator", loading)
    assert texts(engine.translate([Request("a")])) == ["a"]


@pytest.mark.model
def test_the_real_model_answers_several_threads_as_it_answers_one(model):
    requests = [Request(text) for text in SENTENCES]
    ask: Callable[[Request], list[Hypothesis]] = lambda r: model.translate([r])[0]  # noqa: E731
    alone = [ask(request) for request in requests]
    with ThreadPoolExecutor(4) as threads:
        at_once = list(threads.map(ask, requests))
    assert len({found[0].text for found in alone}) == len(SENTENCES) == 20
    assert at_once == alone
