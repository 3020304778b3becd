"""What is said of a server."""

import sys

import pytest
from sqlalchemy import make_url, text

from translator.errors import StoreError
from translator.store.database import Database


def said_of(place):
    with pytest.raises(StoreError) as error:
        Database(place)
    sentence = str(error.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_a_server_that_does_not_run_is_reported(tmp_path):
    said = said_of(f"postgresql://hina:geheim@/news?host={tmp_path}")
    assert "geheim" not in said
    assert said.startswith("The database postgresql+psycopg://hina:***@/news")
    assert said.endswith("Check its address, and that its server runs and lets you in.")


def test_a_database_that_is_not_on_the_server_is_reported(postgresql):
    url = make_url(postgresql).set(database="nowhere")
    assert 'database "nowhere" does not exist' in said_of(url.render_as_string())


def test_a_missing_driver_is_reported_with_what_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert said_of("postgresql://hina@db.example/news").endswith('"dozaban[postgresql]".')


def test_the_driver_need_not_be_named(postgresql):
    with Database(postgresql.replace("+psycopg", "")) as database:
        assert database.place == postgresql


def test_a_connection_that_broke_is_made_anew(postgresql):
    with Database(postgresql) as database:
        with Database(postgresql) as other, other.writing() as connection:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            connection.execute(
                text(f"{others} WHERE datname = current_database() AND pid <> pg_backend_pid()")
            )
        with database.transaction() as connection:
            assert connection.execute(text("SELECT 1")).scalar_one() == 1


def test_urdu_is_kept_whatever_the_client_would_speak(postgresql, monkeypatch):
    monkeypatch.setenv("PGCLIENTENCODING", "LATIN1")
    with Database(postgresql) as database, database.transaction() as connection:
        assert connection.execute(text("SELECT 'آم'")).scalar_one() == "آم"
