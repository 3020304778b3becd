from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from training.backtranslate.decode import by_length, decode, padded
from training.tokenise.arrays import BOS, EOS, PAD

LENGTHS = st.lists(st.integers(0, 60), max_size=50)


@given(LENGTHS, st.integers(1, 300))
def test_each_sentence_is_in_one_batch_and_no_batch_is_too_big(lengths, places):
    batches = list(by_length(lengths, places))
    assert sorted(chain.from_iterable(batches)) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) == 1 or len(batch) * (max(lengths[at] for at in batch) + 2) <= places


@given(LENGTHS)
def test_the_shortest_go_first(lengths):
    order = [lengths[at] for at in chain.from_iterable(by_length(lengths, 100))]
    assert order == sorted(order)


def test_rows_begin_and_end_and_are_filled_up():
    assert padded([[7, 8], []]).tolist() == [[BOS, 7, 8, EOS], [BOS, EOS, PAD, PAD]]


class _Mirror:
    """Translates a sentence into itself, backwards, and remembers how it was asked."""

    def __init__(self):
        self.asked = []

    def greedy(self, source, longest):
        self.asked.append((tuple(source.shape), longest))
        rows = [[p for p in row if p not in {BOS, PAD, EOS}] for row in source.tolist()]
        return [row[::-1][:longest] for row in rows]


def test_translations_come_in_the_order_of_the_sentences():
    import torch  # noqa: PLC0415 - the tests of lengths need none of it

    mirror, sentences = _Mirror(), [[9, 8, 7], [6], [5, 4], [3 + 10, 11, 12, 13]]
    found = decode(mirror, sentences, 10, 3, torch.device("cpu"))
    assert found == [[7, 8, 9], [6], [4, 5], [13, 12, 11]]
    assert mirror.asked == [((2, 4), 3), ((1, 5), 3), ((1, 6), 3)]
