from collections import Counter

import pytest

from training.chunks import Chunks, chunk_of, make_chunks, spans_of
from training.tokenise.arrays import load_pairs


def _silent(_):
    pass


def _double(asked):
    def make(number, span):
        asked.append(number)
        rows = [([at], [at, at]) for at in span if at % 3]
        return chunk_of(rows, 0.5, Counter(third=len(span) - len(rows)), tag=4)

    return make


def test_the_spans_hold_every_sentence_once():
    assert spans_of(7, 3) == [range(3), range(3, 6), range(6, 7)]
    assert spans_of(6, 3) == [range(3), range(3, 6)]
    assert spans_of(0, 3) == [range(0)]


def test_all_chunks_become_one_file_in_order(tmp_path):
    chunks, path = Chunks(tmp_path / "chunks"), tmp_path / "pairs.npz"
    make_chunks(chunks, spans_of(7, 2), _double([]), 0, _silent)
    assert chunks.gather(path) == {"pairs": 4, "third": 3}
    pairs = load_pairs(path)
    assert [row.tolist() for row in pairs.source] == [[1], [2], [4], [5]]
    assert [row.tolist() for row in pairs.target] == [[1, 1], [2, 2], [4, 4], [5, 5]]
    assert pairs.weight.tolist() == [0.5] * 4
    assert pairs.tag == 4
    assert sorted(file.name for file in tmp_path.iterdir()) == ["chunks.json", "pairs.npz"]


@pytest.mark.parametrize("left", [[], ["000001.npz"]])
def test_who_is_stopped_after_gathering_decodes_nothing_again(tmp_path, left):
    chunks, path = Chunks(tmp_path / "chunks"), tmp_path / "pairs.npz"
    make_chunks(chunks, spans_of(7, 2), _double([]), 0, _silent)
    figures, whole = chunks.gather(path), path.read_bytes()
    for name in left:  # of the chunks, when it was stopped as they were removed
        (tmp_path / "chunks").mkdir()
        (tmp_path / "chunks" / name).write_bytes(b"")
    asked, again = [], Chunks(tmp_path / "chunks")
    make_chunks(again, spans_of(7, 2), _double(asked), 0, _silent)
    assert again.gather(path) == figures
    assert asked == []
    assert path.read_bytes() == whole
    assert not (tmp_path / "chunks").exists()


def test_nothing_to_decode_makes_a_file_without_pairs(tmp_path):
    chunks, path = Chunks(tmp_path / "chunks"), tmp_path / "pairs.npz"
    make_chunks(chunks, spans_of(0, 2), _double([]), 0, _silent)
    assert chunks.gather(path) == {"pairs": 0}
    assert len(load_pairs(path)) == 0
    assert load_pairs(path).tag == 4


def test_a_stopped_run_goes_on_with_the_chunk_that_it_lost(tmp_path):
    undisturbed, path = Chunks(tmp_path / "one"), tmp_path / "one.npz"
    make_chunks(undisturbed, spans_of(9, 2), _double([]), 0, _silent)
    undisturbed.gather(path)

    asked, stopped = [], Chunks(tmp_path / "two")
    make = _double(asked)

    def stop_at_third(number, span):
        if number == 2:
            raise KeyboardInterrupt
        return make(number, span)

    with pytest.raises(KeyboardInterrupt):
        make_chunks(stopped, spans_of(9, 2), stop_at_third, 0, _silent)
    make_chunks(stopped, spans_of(9, 2), make, 0, _silent)
    stopped.gather(tmp_path / "two.npz")
    assert asked == [0, 1, 2, 3, 4]
    assert (tmp_path / "two.npz").read_bytes() == path.read_bytes()


def test_no_chunk_is_begun_when_the_time_is_over(tmp_path, monkeypatch):
    clock = iter(range(0, 1000, 50))
    monkeypatch.setattr("training.chunks.time.monotonic", lambda: next(clock))
    told, asked, chunks = [], [], Chunks(tmp_path / "chunks")
    make_chunks(chunks, spans_of(9, 2), _double(asked), 2, told.append)
    assert asked == [0, 1]
    assert told == ["2 of 9 sentences", "4 of 9 sentences", "2 minutes are over"]
    assert chunks.gather(tmp_path / "pairs.npz") == {"pairs": 2, "third": 2}
