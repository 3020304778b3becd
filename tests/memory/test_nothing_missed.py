"""The search finds the same as comparing with every unit, one by one."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.memory.samples import unit
from translator.memory import MemoryIndex
from translator.urdu import normalise

WORDS = "بارش کراچی لاہور میں نے کا کی آج کل ہے ہیں گیا گئی وزیر میچ 5 15 ۔ ، abc".split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
LETTERS = st.text(st.characters(codec="utf-8"), max_size=12)
THRESHOLDS = st.floats(0, 1) | st.sampled_from([0.5, 0.6, 0.65, 2 / 3, 0.7, 0.75, 0.8, 0.9])


def oracle(sources, text, limit, threshold):
    """Return the similarities that the best matches have, by the definition alone."""
    normal = {normalise(source) for source in sources}
    found = sorted((similarity(one, normalise(text)) for one in normal), reverse=True)
    return [value for value in found if value >= threshold][:limit]


def similarity(one, other):
    """Return one less the share of inserted and deleted letters."""
    total = len(one) + len(other)
    return 1.0 - (total - 2 * common(one, other)) / total if total else 1.0


def common(one, other):
    """Return the length of the longest common subsequence, by Wagner and Fischer's table."""
    row = [0] * (len(other) + 1)
    for letter in one:
        above = row
        row = [0]
        for at, other_letter in enumerate(other):
            equal = above[at] + 1 if letter == other_letter else 0
            row.append(max(equal, above[at + 1], row[at]))
    return row[-1]


def check(index, sources, text, limit=5, threshold=0.75):
    matches = index.fuzzy(text, limit=limit, threshold=threshold)
    assert [m.similarity for m in matches] == oracle(sources, text, limit, threshold)
    for match in matches:
        assert match.similarity == similarity(normalise(match.unit.source), normalise(text))


@settings(max_examples=300)
@given(
    st.lists(SENTENCES | LETTERS, max_size=25), SENTENCES | LETTERS, st.integers(1, 9), THRESHOLDS
)
def test_the_best_are_found_whatever_the_texts(sources, text, limit, threshold):
    check(MemoryIndex(map(unit, sources)), sources, text, limit, threshold)


@pytest.mark.parametrize("total", range(2, 60))
def test_a_similarity_just_on_the_threshold_is_enough(total):
    for apart in range(total % 2, total, 2):
        same = "ا" * ((total - apart) // 2)
        source, text = same + "ب" * (apart // 2), same + "پ" * (apart - apart // 2)
        (match,) = MemoryIndex([unit(source)]).fuzzy(text, threshold=1 - apart / total)
        assert match.similarity == 1 - apart / total


@pytest.mark.parametrize("alphabet", ["اب", "ابپتٹثجچحخدڈذرڑزژس شصضطظعغفقکگلمنوہیے"])
@pytest.mark.parametrize("threshold", [0.5, 0.75])
def test_the_best_are_found_among_many_in_several_looks(alphabet, threshold):
    chance = random.Random(7)  # noqa: S311 - no secret
    base = "".join(chance.choices(alphabet, k=60))
    sources = [changed(base, alphabet, chance) for _ in range(700)]
    index = MemoryIndex(map(unit, sources))
    for limit in (1, 5, 900):
        check(index, sources, changed(base, alphabet, chance), limit, threshold)


def changed(text, alphabet, chance):
    letters = list(text)
    for _ in range(chance.randrange(40)):
        letters[chance.randrange(len(letters))] = chance.choice(alphabet)
    return "".join(letters[: chance.randrange(30, 61)])


def test_more_letters_than_fit_into_a_byte_are_no_error():
    letters = [chr(0x4E00 + n) for n in range(600)]
    sources = ["".join(letters[n : n + 9]) for n in range(590)]
    check(MemoryIndex(map(unit, sources)), sources, "".join(letters[400:410]))


@pytest.mark.parametrize("text", ["ا" * 690, "ابپتٹ" * 200, "ا" * 255 + "ب" * 254 + "پ" * 253])
def test_more_letters_in_a_text_than_a_byte_can_count_are_no_error(text):
    sources = ["ا" * 700, "ا" * 600 + "ب" * 90, "ا" * 256, text + "ا", text[:-9], "ابپتٹ" * 190]
    check(MemoryIndex(map(unit, sources)), sources, text)


class Changing(RuleBasedStateMachine):
    """Units come and go; the memory finds the same as if it were built anew."""

    def __init__(self):
        super().__init__()
        self.index = MemoryIndex()
        self.sources = []

    @rule(source=SENTENCES)
    def add(self, source):
        self.index.add(unit(source))
        self.sources.append(source)

    @precondition(lambda self: self.sources)
    @rule(data=st.data())
    def remove(self, data):
        source = data.draw(st.sampled_from(self.sources))
        self.sources.remove(source)
        self.index.remove(unit(source))

    @rule(text=SENTENCES, limit=st.integers(1, 4))
    def search(self, text, limit):
        check(self.index, self.sources, text, limit, 0.5)

    @invariant()
    def knows_how_many(self):
        assert len(self.index) == len(self.sources)


TestChanging = Changing.TestCase
TestChanging.settings = settings(max_examples=60, stateful_step_count=30)
