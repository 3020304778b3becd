"""The seam between the tool and its engines."""

from __future__ import annotations

import pytest

from translator.engine import EngineInfo, Hypothesis, Request


def test_the_signature_shows_name_version_and_settings():
    info = EngineInfo("ur_en", "1.2", settings="beam:4")
    assert info.signature == "engine:ur_en|version:1.2|beam:4"


def test_the_signature_has_no_empty_end():
    assert EngineInfo("ur_en", "1.2").signature == "engine:ur_en|version:1.2"


@pytest.mark.parametrize(
    "other",
    [
        EngineInfo("ur_fa", "1", settings="beam:4"),
        EngineInfo("ur_en", "2", settings="beam:4"),
        EngineInfo("ur_en", "1", settings="beam:5"),
    ],
)
def test_engines_with_different_output_have_different_signatures(other):
    assert other.signature != EngineInfo("ur_en", "1", settings="beam:4").signature


def test_an_engine_reads_urdu_and_writes_english_unless_it_says_otherwise():
    info = EngineInfo("ur_en", "1")
    assert (info.source, info.target) == ("ur", "en")


def test_a_request_asks_for_nothing_special_by_itself():
    request = Request("ایک")
    assert (request.suppress, request.repetition_penalty, request.align) == ((), 1.0, False)


def test_equal_requests_are_equal():
    assert Request("ایک", ("a",)) == Request("ایک", suppress=("a",))
    assert len({Request("ایک"), Request("ایک"), Request("ایک", align=True)}) == 2


def test_a_hypothesis_has_no_alignment_by_itself():
    assert Hypothesis("one").alignment is None
