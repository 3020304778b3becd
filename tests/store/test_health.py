import pytest

from tests.publishing.editions import MADE_AT, edition_of, paragraph
from tests.store.build import keep
from tests.store.old import change
from translator.draft import Draft
from translator.store import Store
from translator.store.health import describe, examine
from translator.store.tables import REVISION, metadata

EDITION = edition_of(paragraph("پہلی بات۔ دوسری بات۔"), slug="aam")


def test_a_sound_database_is_counted_by_table(store):
    keep(store, EDITION)
    health = examine(store)
    assert health.problems == ()
    assert set(health.counts) == set(metadata.tables)
    assert (health.counts["editions"], health.counts["segments"]) == (1, 2)
    assert health.counts["people"] == 0


def test_rows_that_point_to_nothing_are_told(store):
    keep(store, EDITION)
    with store.writing() as connection:
        if store.dialect == "postgresql":
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            connection.exec_driver_sql("DELETE FROM editions")
    if store.path:
        change(store.path, "PRAGMA foreign_keys = OFF; DELETE FROM editions")
    assert examine(store).problems == ("segments.edition_id: 2 without editions",)


def test_an_index_that_does_not_fit_its_table_is_told(path):
    with Store(path) as store:
        store.keep_drafts({"f1": ("k1", Draft("One."))}, MADE_AT)
        query = "UPDATE sqlite_master SET sql = 'CREATE INDEX ix_drafts_key ON drafts (text)'"
        change(path, f"PRAGMA writable_schema = ON; {query} WHERE name = 'ix_drafts_key'")
    with Store(path) as store:
        assert any("ix_drafts_key" in problem for problem in examine(store).problems)


def test_a_database_says_what_it_holds(store):
    keep(store, EDITION)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE segments SET state = 'approved' WHERE number = 0")
    found = describe(store)
    assert found.place == store.place
    assert found.backend.startswith(("SQLite 3.", "PostgreSQL 1"))
    assert found.revision == REVISION
    assert (found.editions, found.segments, found.approved, found.units) == (1, 2, 1, 0)
    assert found.size > 10_000


def test_sentences_that_left_their_article_are_not_counted(store):
    keep(store, EDITION)
    with store.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE segments SET state = 'approved', block = NULL, number = NULL WHERE number = 0"
        )
    found = describe(store)
    assert (found.segments, found.approved) == (1, 0)


@pytest.mark.parametrize("count", [0, 3])
def test_the_memory_is_counted(store, count):
    with store.writing() as connection:
        for _ in range(count):
            connection.exec_driver_sql(
                "INSERT INTO units (key, source, target, marks, before, after, origin, who, at) "
                "VALUES ('k', 's', 't', '[]', '', '', 'o', 'w', '2024-03-07 09:05:00')"
            )
    assert describe(store).units == count
