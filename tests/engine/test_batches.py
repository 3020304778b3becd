"""Which sentences are decoded together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translator.engine import Request
from translator.engine.batches import Batch, Settings, batches

MOST = 1024  # pieces of a batch

settings = st.tuples(
    st.sampled_from([(), ("x",), ("x", "y")]), st.sampled_from([1.0, 1.1]), st.booleans()
)
sizes = st.one_of(st.integers(0, 40), st.integers(0, 2500))
sources = st.dictionaries(
    st.builds(lambda n, s: Request(f"w{n}", *s), st.integers(0, 10_000), settings),
    sizes.map(lambda n: ["▁w"] * n),
    max_size=80,
)


def of(*lengths: int) -> dict[Request, list[str]]:
    """Return requests with sources of so many pieces."""
    return {Request(f"w{n}"): ["▁w"] * size for n, size in enumerate(lengths)}


def shape(found: list[Batch]) -> list[list[int]]:
    """Return the lengths of the sources in each batch."""
    return [[len(source) for source in batch.sources] for batch in found]


@given(sources, st.integers(1, 64))
def test_every_request_comes_once_with_its_source_and_settings(given_sources, cores):
    found = list(batches(given_sources, cores))
    seen = [r for batch in found for r in batch.requests]
    assert len(seen) == len(given_sources)
    assert set(seen) == set(given_sources)
    for batch in found:
        for request, source in zip(batch.requests, batch.sources, strict=True):
            assert source is given_sources[request]
            own = Settings(request.suppress, request.repetition_penalty)
            assert own == batch.settings


@given(sources, st.integers(1, 64))
def test_no_batch_is_over_the_budget_but_one_of_a_single_request(given_sources, cores):
    for batch in batches(given_sources, cores):
        longest = max(len(source) for source in batch.sources)
        assert len(batch.requests) == 1 or longest * len(batch.requests) <= MOST


@given(sources, st.integers(1, 64))
def test_no_source_is_filled_up_to_another(given_sources, cores):
    for batch in batches(given_sources, cores):
        assert len({len(source) for source in batch.sources}) == 1


@given(sources, st.integers(1, 64))
def test_the_longest_come_first(given_sources, cores):
    lengths = [len(batch.sources[0]) for batch in batches(given_sources, cores)]
    assert lengths == sorted(lengths, reverse=True)


def test_the_budget_counts_pieces():
    assert len(shape(list(batches(of(*[4] * 600), 1)))[0]) == MOST // 4


def test_a_source_beyond_the_budget_goes_alone():
    assert shape(list(batches(of(3000, 3000, 1), 1))) == [[3000], [3000], [1]]


def test_few_requests_are_spread_over_the_cores():
    few = of(*[20] * 40)
    assert len(list(batches(few, 1))) == 1
    assert [len(part) for part in shape(list(batches(few, 2)))] == [20, 20]
    assert [len(part) for part in shape(list(batches(few, 4)))] == [10] * 4


def test_too_few_to_be_worth_it_stay_together():
    assert shape(list(batches(of(10, 10, 10), 8))) == [[10, 10, 10]]


def test_nothing_gives_no_batch():
    assert list(batches({}, 4)) == []


def test_an_empty_source_is_no_trouble():
    assert shape(list(batches(of(0, 0, 3), 2))) == [[3], [0, 0]]
