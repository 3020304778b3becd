"""Who tries passwords must wait."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from translator.review.security.limiter import Limiter, Window
from translator.serving import network_of


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_the_sixth_attempt_on_a_name_waits(clock):
    limiter = Limiter(clock=clock)
    assert [limiter.attempt("Sara", f"10.0.0.{n}") for n in range(6)] == [0, 0, 0, 0, 0, 60]


def test_another_name_need_not_wait(clock):
    limiter = Limiter(clock=clock)
    for _ in range(6):
        limiter.attempt("Sara", "10.0.0.1")
    assert limiter.attempt("Ali", "10.0.0.1") == 0


def test_the_twenty_first_attempt_from_an_address_waits(clock):
    limiter = Limiter(clock=clock)
    waits = [limiter.attempt(f"name {n}", "10.0.0.1") for n in range(21)]
    assert waits == [0] * 20 + [60]
    assert limiter.attempt("name 99", "10.0.0.2") == 0


def test_the_window_slides(clock):
    limiter = Limiter(clock=clock)
    for second in range(5):
        clock.now = 100.0 + 10 * second
        assert limiter.attempt("Sara", "10.0.0.1") == 0
    assert limiter.attempt("Sara", "10.0.0.1") == 20
    clock.now = 160.0
    assert limiter.attempt("Sara", "10.0.0.1") == 0
    assert limiter.attempt("Sara", "10.0.0.1") == 10


def test_an_attempt_that_must_wait_does_not_make_it_longer(clock):
    limiter = Limiter(clock=clock)
    for _ in range(50):
        limiter.attempt("Sara", "10.0.0.1")
    clock.now += 60
    assert limiter.attempt("Sara", "10.0.0.1") == 0


def test_a_right_password_is_no_failure(clock):
    limiter = Limiter(clock=clock)
    for _ in range(50):
        assert limiter.attempt("Sara", "10.0.0.1") == 0
        limiter.succeeded("Sara", "10.0.0.1")


def test_a_right_password_forgives_no_other_attempt(clock):
    limiter = Limiter(clock=clock)
    for _ in range(5):
        limiter.attempt("Ali", "10.0.0.1")
    limiter.attempt("Sara", "10.0.0.1")
    limiter.succeeded("Sara", "10.0.0.1")
    assert limiter.attempt("Ali", "10.0.0.1") == 60


def test_attempts_at_the_same_time_count_before_they_are_answered(clock):
    limiter = Limiter(clock=clock)
    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _: limiter.attempt("Sara", "10.0.0.1"), range(100)))
    assert waits.count(0) == 5


def test_many_names_take_no_more_than_so_much_memory():
    window = Window(1, keys=3)
    for n in range(9):
        window.count(str(n), 0.0)
    assert [n for n in range(9) if window.wait(str(n), 1.0)] == [6, 7, 8]


def test_a_name_that_is_tried_on_is_not_forgotten_for_new_ones():
    window = Window(1, keys=2)
    for name in ("Sara", "Ali", "Sara", "x"):
        window.count(name, 0.0)
    assert window.wait("Sara", 1.0) > 0


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("10.0.0.1", "10.0.0.1"),
        ("::ffff:10.0.0.1", "10.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_an_address_stands_for_its_network(address, network):
    assert network_of(address) == network
