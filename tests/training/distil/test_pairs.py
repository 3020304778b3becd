import pytest

from training.distil.pairs import taught_pairs
from training.distil.settings import DistilSettings
from translator.engine import EngineInfo, Hypothesis

LETTER = "وزیر نے خط لکھا۔"
RAIN = "لاہور میں 3 بار بارش ہوئی۔"


class _Teacher:
    info = EngineInfo("teacher", "1")

    def __init__(self, answers):
        self._answers = answers

    def translate(self, requests, progress=None):  # noqa: ARG002 - of the protocol
        return [self._answers[request.text] for request in requests]


class _Letters:
    """Takes each letter for a piece."""

    def encode(self, text):
        return [ord(letter) for letter in text]

    encode_target = encode


def _english(pairs):
    return ["".join(map(chr, row.tolist())) for row in pairs.target]


def _taught(answers, **settings):
    chosen = DistilSettings(**{"choice": "best", **settings})
    return taught_pairs(list(answers), _Teacher(answers), _Letters(), chosen)


def test_the_chosen_hypothesis_becomes_the_target():
    answers = {LETTER: [Hypothesis("The minister wrote a letter.", -0.2)]}
    chunk = _taught(answers, weight=0.25)
    assert _english(chunk.pairs) == ["The minister wrote a letter."]
    assert "".join(map(chr, chunk.pairs.source[0].tolist())) == LETTER
    assert chunk.pairs.weight.tolist() == [0.25]
    assert chunk.pairs.tag is None
    assert not chunk.dropped


def test_the_english_is_spelled_as_in_all_training_texts():
    answers = {LETTER: [Hypothesis("“The minister”  wrote a letter…", -0.2)]}
    assert _english(_taught(answers).pairs) == ['"The minister" wrote a letter...']


@pytest.mark.parametrize("choice", ["best", "mbr"])
def test_a_hypothesis_with_a_fault_is_never_chosen(choice):
    answers = {RAIN: [Hypothesis("It rained 4 times.", -0.1), Hypothesis("It rained 3 times.", -1)]}
    assert _english(_taught(answers, choice=choice).pairs) == ["It rained 3 times."]


def test_a_sentence_without_a_sound_hypothesis_is_dropped_for_the_fault_of_the_likeliest():
    answers = {
        LETTER: [Hypothesis("The minister wrote a letter.", -0.2)],
        RAIN: [Hypothesis("It rained 4 times.", -0.1), Hypothesis("", -0.2)],
    }
    chunk = _taught(answers)
    assert len(chunk.pairs) == 1
    assert chunk.dropped == {"number": 1}


def test_what_is_too_long_for_the_network_is_dropped():
    answers = {LETTER: [Hypothesis("The minister wrote a letter.", -0.2)]}
    assert _taught(answers, longest=len("The minister wrote a letter.") - 1).dropped == {"long": 1}


def test_the_choice_decides_between_sound_hypotheses():
    texts = ("Rain fell on him.", "The minister wrote a long letter today.")
    near = ("The minister wrote a long letter.", "The minister wrote a letter today.")
    answers = {LETTER: [Hypothesis(t, -n / 10) for n, t in enumerate((*texts, *near), 1)]}
    assert _english(_taught(answers, choice="best").pairs) == [texts[0]]
    assert _english(_taught(answers, choice="mbr").pairs) == [texts[1]]
