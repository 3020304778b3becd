import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.publishing.editions import edition_of, paragraph
from tests.review.samples import BAD
from tests.store.build import Desk, keep
from translator.errors import StoreError
from translator.review import views as views_module
from translator.review.view import fresh_view
from translator.review.views import Views
from translator.store import Store

ENGLISH = {"ایک۔": "One bad.", "دو۔": "Two."}


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "editions.db") as store:
        for number in range(22):
            slug = f"n{number}"
            blocks = [paragraph(text) for text in ENGLISH]
            keep(store, edition_of(*blocks, english=ENGLISH, slug=slug), source=f"/{slug}")
        yield store


@pytest.fixture
def views(store):
    return Views(store, (BAD,))


def test_an_edition_is_looked_at_when_it_is_asked_for(views):
    assert views.known("n0") is None
    view = views.get("n0")
    assert (view.slug, view.counts.errors) == ("n0", 1)
    assert views.known("n0") is view
    assert views.get("n0") is view


def test_what_changed_is_seen_when_asked_and_not_before(store, views):
    old = views.get("n0")
    Desk(store, "n0").edit(1, "Good.")
    assert views.known("n0") is old
    assert views.get("n0").counts.errors == 0
    assert views.known("n0").counts.errors == 0


def test_an_edition_that_is_not_there_is_reported_and_not_kept(views):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        views.get("other")
    assert views.known("other") is None


def test_only_those_asked_for_last_are_kept(views):
    first = views.get("n0")
    for number in range(1, 20):
        views.get(f"n{number}")
    assert views.get("n0") is first
    views.get("n20")
    assert views.known("n0") is first
    assert views.known("n1") is None
    assert views.known("n2") is not None


def test_those_that_are_open_are_kept_however_many_are_asked_for(views, looks):
    opened = views.get("n0")
    for number in range(1, 22):
        views.get(f"n{number}")
    looks.clear()
    assert views.known("n0") is opened
    assert views.get("n0") is opened
    assert looks == []


def test_more_than_are_kept_can_be_open_and_none_is_looked_at_again(store, views, looks):
    opened = {f"n{number}": views.get(f"n{number}") for number in range(22)}
    looks.clear()
    assert all(views.get(slug) is view for slug, view in opened.items())
    assert looks == []
    Desk(store, "n0").edit(1, "Good.")
    assert views.get("n0").rows.keys() == opened["n0"].rows.keys()
    assert looks == [("n0", opened["n0"])]


def test_names_of_editions_that_are_not_there_push_none_out(views):
    view = views.get("n0")
    for number in range(30):
        with pytest.raises(StoreError):
            views.get(f"none-{number}")
    assert views.known("n0") is view


@pytest.fixture
def looks(monkeypatch):
    """The editions that were looked at, and what was known of each."""
    looks = []

    def look(store, slug, old, *more):
        looks.append((slug, old))
        return fresh_view(store, slug, old, *more)

    monkeypatch.setattr(views_module, "fresh_view", look)
    return looks


@pytest.fixture
def slow(monkeypatch):
    """Look at editions slowly; returns the moments at which looking began and ended."""
    moments = []

    def look(store, slug, old=None, *more):
        moments.append(("begin", slug))
        time.sleep(0.05)
        view = fresh_view(store, slug, old, *more)
        moments.append(("end", slug))
        return view

    monkeypatch.setattr(views_module, "fresh_view", look)
    return moments


def test_one_thread_at_a_time_looks_and_all_get_what_it_finds(views, slow):
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(views.get, ["n0"] * 8))
    assert all(view is found[0] for view in found)
    assert [name for name, _ in slow] == ["begin", "end"] * (len(slow) // 2)


def test_two_editions_are_looked_at_at_the_same_time(views, monkeypatch):
    both = threading.Barrier(2, timeout=10)

    def look(*given):
        both.wait()
        return fresh_view(*given)

    monkeypatch.setattr(views_module, "fresh_view", look)
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(views.get, ["n0", "n1"]))
    assert [view.slug for view in found] == ["n0", "n1"]


def test_who_changed_something_sees_it_whoever_else_looks(store, views):
    desks = [Desk(store, "n0"), Desk(store, "n0")]

    def work(number):
        seen = []
        for turn in range(8):
            text = f"Turn {turn} of {number}."
            desks[number - 1].edit(number, text)
            shown = list(views.get("n0").rows.values())[number - 1]
            seen.append(shown.plain_english == text)
        return seen

    with ThreadPoolExecutor(2) as pool:
        assert all(all(seen) for seen in pool.map(work, [1, 2]))


def test_looking_that_fails_leaves_what_was_known(store, views, monkeypatch):
    old = views.get("n0")
    Desk(store, "n0").edit(1, "Good.")

    def fail(*_):
        raise StoreError("The disk is gone.")

    with monkeypatch.context() as broken:
        broken.setattr(views_module, "fresh_view", fail)
        with pytest.raises(StoreError):
            views.get("n0")
    assert views.known("n0") is old
    assert views.get("n0").counts.errors == 0
