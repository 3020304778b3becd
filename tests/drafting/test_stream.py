"""Any number of jobs is drafted in chunks of like length, with always enough under way."""

from __future__ import annotations

import threading
import time
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drafting.pools import HeldPool, Taken, job, jobs
from translator.draft import Draft
from translator.drafting import EnginePool, Job, draft_stream
from translator.drafting.stream import CHUNK, WINDOW
from translator.engine import FakeEngine, Hypothesis, Request
from translator.errors import DraftingError, EngineError, StoppedError

MANY = jobs(600)


def out(stream) -> list[tuple[Job, Draft]]:
    return [pair for chunk in stream for pair in chunk]


@settings(max_examples=30)
@given(st.lists(st.sampled_from(MANY), max_size=700), st.integers(1, 5))
def test_every_job_comes_out_as_often_as_it_was_given_with_its_own_draft(given_jobs, width):
    found = out(draft_stream(given_jobs, HeldPool(width)))
    assert Counter(job.fingerprint for job, _ in found) == Counter(
        job.fingerprint for job in given_jobs
    )
    assert all(draft.text == job.segment.text for job, draft in found)


def test_equal_jobs_of_a_window_are_drafted_once():
    pool = HeldPool()
    assert len(out(draft_stream([job(1), job(2), job(1), job(1)], pool))) == 4
    assert sum(map(len, pool.submitted)) == 2


def test_none_ends_a_window_and_an_empty_one_gives_whoever_listens_a_turn():
    pool = HeldPool()
    given_jobs = [*MANY[:30], None, None, *MANY[30:40], None]
    found = list(draft_stream(given_jobs, pool))
    assert [len(chunk) for chunk in pool.submitted] == [24, 6, 10]
    assert sorted(map(len, found)) == [0, 6, 10, 24]


def test_only_turns_ask_for_nothing_and_come_to_an_end():
    pool, taken = HeldPool(), Taken([None] * 9)
    for turns, chunk in enumerate(draft_stream(taken, pool), 1):
        assert chunk == []
        assert taken.count == turns
    assert (taken.count, pool.submitted) == (9, [])


def test_no_jobs_ask_for_nothing():
    pool = HeldPool()
    assert list(draft_stream([], pool)) == []
    assert pool.submitted == []


def test_the_longest_of_a_window_go_first():
    pool = HeldPool()
    out(draft_stream(MANY[:200], pool))
    lengths = [len(job.segment.text) for chunk in pool.submitted for job in chunk]
    assert len(pool.submitted) > 1
    assert lengths == sorted(lengths, reverse=True)


def test_a_window_is_bounded_and_grows_from_a_small_one():
    pool = HeldPool(width=1)
    out(draft_stream(jobs(7000), pool))
    lengths = [len(job.segment.text) for chunk in pool.submitted for job in chunk]
    # Only where a window begins, a longer job follows a shorter one.
    edges = [at for at, (a, b) in enumerate(pairwise(lengths), 1) if b > a]
    sizes = [b - a for a, b in pairwise([0, *edges, 7000])]
    assert sizes == [256, 512, 1024, WINDOW, WINDOW, 7000 - 256 - 512 - 1024 - 2 * WINDOW]
    assert max(map(len, pool.submitted)) == CHUNK


def test_few_jobs_are_shared_by_all_parts_of_a_pool():
    pool = HeldPool(width=4)
    out(draft_stream(jobs(120), pool))
    assert [len(chunk) for chunk in pool.submitted] == [30] * 4


def test_jobs_are_taken_only_when_there_is_too_little_to_do():
    pool, taken = HeldPool(width=2), Taken(jobs(7000))
    stream = draft_stream(taken, pool)
    next(stream)
    assert taken.count <= 256 + 512
    before = taken.count
    next(stream)
    assert taken.count <= before + 1024


@pytest.mark.parametrize("width", [1, 3])
def test_never_more_than_one_chunk_too_many_is_under_way(width):
    pool = HeldPool(width, at_once=False)
    done = threading.Event()

    def work() -> None:
        finished = 0
        while not done.is_set():
            if finished < len(pool.futures):
                time.sleep(0.001)
                pool.finish(finished)
                finished += 1

    with_worker = threading.Thread(target=work)
    with_worker.start()
    try:
        assert len(out(draft_stream(MANY, pool))) == len(MANY)
    finally:
        done.set()
        with_worker.join()
    assert pool.most_open == width + 1


def test_chunks_that_wait_for_nobody_are_given_in_any_order():
    pool = HeldPool(width=2, at_once=False)
    stream = draft_stream(MANY[:72], pool)
    timer = threading.Timer(0.05, lambda: pool.finish(1))
    timer.start()
    first = next(stream)
    timer.join()
    assert [job.fingerprint for job, _ in first] == [j.fingerprint for j in pool.submitted[1]]
    pool.finish(0)
    assert len(out(stream)) == 36


def test_an_error_comes_out_and_what_has_not_begun_is_cancelled():
    pool = HeldPool(width=2, at_once=False)
    stream = draft_stream(MANY, pool)
    timer = threading.Timer(0.05, lambda: pool.futures[0].set_exception(EngineError("Broken.")))
    timer.start()
    with pytest.raises(EngineError, match="Broken"):
        next(stream)
    timer.join()
    assert len(pool.futures) == 3
    assert [future.cancelled() for future in pool.futures] == [False, True, True]


class Picky(HeldPool):
    """A pool that breaks over some jobs; `errors` by their fingerprints."""

    def __init__(self, errors, width=1):
        super().__init__(width)
        self.errors = errors

    def finish(self, number):
        found = [self.errors.get(job.fingerprint) for job in self.submitted[number]]
        error = next((one for one in found if one), None)
        if error is None:
            super().finish(number)
        elif not isinstance(error, list):
            self.futures[number].set_exception(error)
        else:  # the first for the whole chunk, the other for the job alone
            self.futures[number].set_exception(error[len(found) == 1])


def test_only_the_job_that_broke_its_chunk_comes_with_an_error_that_names_its_sentence():
    bad = MANY[5]
    pool = Picky({bad.fingerprint: TypeError("None is no text")})
    found = out(draft_stream([*MANY[:10], bad], pool))
    assert [len(chunk) for chunk in pool.submitted] == [10] + [1] * 10
    spoiled = [(job, draft) for job, draft in found if isinstance(draft, DraftingError)]
    assert [job for job, _ in spoiled] == [bad, bad]
    assert all(d.text == j.segment.text for j, d in found if j is not bad)
    assert {job.fingerprint for job, _ in found} == {job.fingerprint for job in MANY[:10]}
    assert str(spoiled[0][1]) == (
        f"The sentence that begins \u2068{bad.segment.text[:40]}\u2069 cannot be translated "
        "(TypeError: None is no text). Please report it, and leave it out until then."
    )


def test_of_a_long_sentence_only_the_beginning_is_named():
    bad = job(1, words=30)
    ((_, error),) = out(draft_stream([bad], Picky({bad.fingerprint: ValueError()})))
    assert f"\u2068{bad.segment.text[:40]}\u2069" in str(error)


@pytest.mark.parametrize("error", [EngineError("Broken."), StoppedError("Stopped.")])
def test_an_error_of_the_whole_engine_is_not_looked_for_in_single_jobs(error):
    pool = Picky({MANY[5].fingerprint: error})
    with pytest.raises(type(error), match=str(error)):
        out(draft_stream(MANY[:10], pool))
    assert len(pool.submitted) == 1


@pytest.mark.parametrize("error", [EngineError("Broken."), StoppedError("Stopped.")])
def test_it_ends_the_work_where_it_comes_up_over_a_single_job_too(error):
    pool = Picky({MANY[5].fingerprint: [TypeError(), error]})
    with pytest.raises(type(error), match=str(error)):
        out(draft_stream(MANY[:10], pool))


def collect(stream, found):
    for chunk in stream:
        found += chunk


def test_what_was_ready_with_a_chunk_that_failed_comes_out_before_the_error():
    for broken in MANY[:192:28]:
        pool, found = Picky({broken.fingerprint: EngineError("Broken.")}, width=7), []
        with pytest.raises(EngineError):
            collect(draft_stream(MANY[:192], pool), found)
        failed = next(chunk for chunk in pool.submitted if broken in chunk)
        assert len(found) == 192 - len(failed)


def test_who_stops_listening_cancels_what_has_not_begun():
    pool = HeldPool(width=2, at_once=False)
    stream = draft_stream(MANY, pool)
    timer = threading.Timer(0.05, lambda: pool.finish(0))
    timer.start()
    next(stream)
    timer.join()
    stream.close()
    assert [future.cancelled() for future in pool.futures] == [False, True, True]


def test_an_error_of_the_jobs_themselves_comes_out():
    def broken():
        yield from MANY[:10]
        raise EngineError("No more jobs.")

    with pytest.raises(EngineError, match="No more jobs"):
        out(draft_stream(broken(), HeldPool()))


def test_progress_is_told_of_every_piece_and_never_by_two_threads_at_once():
    inside, told, clashes = 0, 0, 0

    def progress(done: int) -> None:
        nonlocal inside, told, clashes
        inside += 1
        clashes += inside > 1
        time.sleep(0.005)  # long enough for another thread to come in
        told += done
        inside -= 1

    engine = FakeEngine(rule=lambda r: [Hypothesis(_slowly(r))])
    with EnginePool(engine, width=4) as pool:
        found = out(draft_stream(MANY[:300], pool, progress=progress))
    assert told == sum(len(job.pieces) for job, _ in found) == 300
    assert clashes == 0


def _slowly(request: Request) -> str:
    time.sleep(0.0001)
    return request.text.replace("لفظ", "word")
