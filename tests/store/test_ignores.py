import datetime as dt

import pytest

from tests.publishing.editions import edition_of, paragraph
from tests.store.build import keep
from translator.errors import StoreError
from translator.store import Ignore, Store

EARLY = dt.datetime(2024, 3, 7, 9, 5, tzinfo=dt.UTC)
LATE = EARLY + dt.timedelta(days=1)
ONE = ("k1", "number", "“5” is not there.")
OTHER = ("k1", "number", "“6” is not there.")
AAM = edition_of(paragraph("پہلی بات۔"), slug="aam")
SEB = edition_of(paragraph("دوسری بات۔"), slug="seb")


@pytest.fixture
def store(place):
    with Store(place) as store:
        keep(store, AAM)
        keep(store, SEB, "/articles/seb.txt")
        yield store


def test_a_decision_is_kept_with_who_why_and_when(store, place):
    store.ignore("aam", *ONE, who="Hina", why="Said so.", at=EARLY)
    with Store(place) as again:
        assert again.ignores("aam") == [Ignore(*ONE, "Hina", "Said so.", EARLY)]
        assert again.ignores("aam")[0].about == ONE


def test_a_decision_belongs_to_one_finding_of_one_edition(store):
    store.ignore("aam", *ONE, who="Hina", why="", at=LATE)
    store.ignore("aam", *OTHER, who="Hina", why="", at=EARLY)
    store.ignore("seb", *ONE, who="Hina", why="", at=LATE)
    assert [i.about for i in store.ignores("aam")] == [OTHER, ONE]
    assert [i.about for i in store.ignores("seb")] == [ONE]
    assert store.ignores("other") == []


def test_a_later_decision_about_the_same_finding_stands_in_its_place(store):
    store.ignore("aam", *ONE, who="Hina", why="One.", at=EARLY)
    store.ignore("aam", *ONE, who="Sana", why="Two.", at=LATE)
    assert store.ignores("aam") == [Ignore(*ONE, "Sana", "Two.", LATE)]


def test_a_decision_can_be_taken_back_once(store):
    store.ignore("aam", *ONE, who="Hina", why="", at=EARLY)
    store.ignore("aam", *OTHER, who="Hina", why="", at=EARLY)
    store.ignore("seb", *ONE, who="Hina", why="", at=EARLY)
    assert store.unignore("aam", *ONE) is True
    assert store.unignore("aam", *ONE) is False
    assert [i.about for i in store.ignores("aam")] == [OTHER]
    assert [i.about for i in store.ignores("seb")] == [ONE]


def test_a_decision_outlives_that_the_edition_is_kept_anew(store):
    store.ignore("aam", *ONE, who="Hina", why="", at=EARLY)
    keep(store, edition_of(paragraph("تیسری بات۔"), slug="aam"))
    assert [i.about for i in store.ignores("aam")] == [ONE]


def test_decisions_go_with_their_edition(store):
    store.ignore("aam", *ONE, who="Hina", why="", at=EARLY)
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM editions WHERE slug = 'aam'")
    with store.transaction() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM ignores").scalar_one() == 0


def test_an_edition_that_is_not_there_is_reported(store):
    with pytest.raises(StoreError, match="There is no edition 'other' in "):
        store.ignore("other", *ONE, who="Hina", why="", at=EARLY)
