"""Databases that version 1 made."""

import sqlite3
import threading
from contextlib import closing

import pytest

from tests.publishing.editions import edition_of, paragraph
from tests.store.build import keep
from translator.draft import Draft
from translator.errors import StoreError
from translator.store import Store
from translator.store.tables import SCHEMA_VERSION

# As version 1 made it, with one edition in it.
VERSION_1 = """
CREATE TABLE drafts (
    fingerprint VARCHAR(32) NOT NULL, key VARCHAR(16) NOT NULL, text VARCHAR NOT NULL,
    details JSON NOT NULL, made_at DATETIME NOT NULL, PRIMARY KEY (fingerprint)
);
CREATE INDEX ix_drafts_key ON drafts (key);
CREATE TABLE editions (
    id INTEGER NOT NULL, slug VARCHAR(200) NOT NULL, source VARCHAR NOT NULL,
    title VARCHAR NOT NULL, title_en VARCHAR NOT NULL, engine VARCHAR NOT NULL,
    glossary VARCHAR NOT NULL, made_at DATETIME NOT NULL, stamp VARCHAR(64) NOT NULL,
    PRIMARY KEY (id), UNIQUE (slug)
);
CREATE INDEX ix_editions_source ON editions (source);
CREATE TABLE segments (
    id INTEGER NOT NULL, edition_id INTEGER NOT NULL, block INTEGER NOT NULL,
    number INTEGER NOT NULL, key VARCHAR(16) NOT NULL, source VARCHAR NOT NULL,
    draft VARCHAR(32) NOT NULL, PRIMARY KEY (id), UNIQUE (edition_id, block, number),
    FOREIGN KEY(edition_id) REFERENCES editions (id) ON DELETE CASCADE,
    FOREIGN KEY(draft) REFERENCES drafts (fingerprint)
);
CREATE INDEX ix_segments_key ON segments (key);
INSERT INTO drafts VALUES ('f1', 'k1', 'A mango.',
    '{"marks": [], "score": -0.5, "alternatives": [], "outcomes": [], "engine": "e", "lost": []}',
    '2024-03-07 09:05:00.000000');
INSERT INTO editions VALUES (1, 'aam', '/articles/aam.txt', 'آم۔', 'A mango.', 'e', 'none',
    '2024-03-07 09:05:00.000000', 'old stamp');
INSERT INTO segments VALUES (1, 1, 0, 0, 'k1', 'آم۔', 'f1');
PRAGMA user_version = 1;
"""


def make_old(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1)


def ask(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_an_old_database_is_brought_up_to_date_and_keeps_what_it_holds(path):
    make_old(path)
    with Store(path) as store:
        assert store.slugs() == ["aam"]
        assert store.sentences("aam") == [("آم۔", Draft("A mango.", score=-0.5, engine="e"))]
        assert store.ignores("aam") == []
    assert ask(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]


def test_an_edition_of_an_old_database_must_be_made_again(path):
    make_old(path)
    with Store(path) as store:
        with pytest.raises(StoreError, match=r"Translate it again: translate /articles/aam\.txt$"):
            store.edition("aam")
        # The stamp is gone, so that the next run does make it again.
        assert store.stamp("aam") == ""
        edition = edition_of(paragraph("آم۔"), slug="aam")
        keep(store, edition)
        assert store.edition("aam") == edition


def test_an_old_database_is_changed_once(path):
    make_old(path)
    with Store(path) as store:
        keep(store, edition_of(paragraph("آم۔"), slug="aam"))
    with Store(path) as store:
        assert store.stamp("aam") == "0" * 64


def test_many_runs_may_bring_an_old_database_up_to_date_at_once(tmp_path):
    problems = []

    def run(path, start):
        start.wait()
        try:
            with Store(path) as store:
                store.slugs()
        except StoreError as error:
            problems.append(str(error))

    for number in range(10):
        path = tmp_path / f"{number}.db"
        make_old(path)
        start = threading.Barrier(6)
        threads = [threading.Thread(target=run, args=(path, start)) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        columns = [name for _, name, *_ in ask(path, "PRAGMA table_info(editions)")]
        assert columns.count("content") == 1
    assert problems == []
