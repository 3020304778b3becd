"""Databases of earlier versions."""

import datetime as dt
import random
import subprocess
import sys
import threading
import time

import pytest
from sqlalchemy import inspect

from tests.publishing.editions import MADE_AT, edition_of, paragraph
from tests.store.children import children
from tests.store.old import ask, bring_up_to_date, change, everything, make_old
from translator.article import Mark, MarkKind
from translator.draft import Draft
from translator.editing import Action, Change, Review, Role, State, Team
from translator.edition import GlossaryInfo
from translator.engine import EngineInfo
from translator.errors import StoreError
from translator.store import EditionMark, Ignore, Store
from translator.store.database import Database
from translator.store.migrations.run import migrate
from translator.store.tables import REVISION, metadata

# What version 2 holds, and must hold ever after.
KEPT = (
    "SELECT id, slug, source, title, title_en, engine, glossary, made_at, stamp FROM editions",
    "SELECT * FROM drafts ORDER BY fingerprint",
    "SELECT id, edition_id, block, number, key, source, draft FROM segments ORDER BY id",
    "SELECT * FROM ignores ORDER BY id",
)
KEPT_SINCE_3 = (
    "SELECT * FROM segments ORDER BY id",
    "SELECT * FROM events ORDER BY id",
    "SELECT * FROM units ORDER BY id",
    "SELECT id, name, role FROM people ORDER BY id",
    "SELECT * FROM settings",
)
KILLS = 40


def kept(path):
    return [ask(path, query) for query in KEPT]


class Old(Database):
    """A database whose tables nobody makes."""

    def _bring_up_to_date(self):
        pass


def described(connection):
    """All tables of a database by what makes them differ, without the order of their columns."""
    found = inspect(connection)
    return {
        name: {
            "columns": sorted(
                (c["name"], str(c["type"]), c["nullable"], c["default"])
                for c in found.get_columns(name)
            ),
            "primary key": found.get_pk_constraint(name)["constrained_columns"],
            "foreign keys": sorted(
                (k["constrained_columns"], k["referred_table"], k["referred_columns"], k["options"])
                for k in found.get_foreign_keys(name)
            ),
            "unique": sorted(u["column_names"] for u in found.get_unique_constraints(name)),
            "indexes": sorted(
                (i["name"], i["column_names"], bool(i["unique"])) for i in found.get_indexes(name)
            ),
        }
        for name in found.get_table_names()
    }


def test_the_migrations_make_the_same_tables_as_a_new_database_has(place):
    with Old(place) as database, database.writing() as connection:
        migrate(connection, "base")
        migrated = described(connection)
        metadata.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")
    with Database(place) as database, database.transaction() as connection:
        assert described(connection) == migrated
    assert set(migrated) == {*metadata.tables, "alembic_version"}


def test_a_new_database_says_its_revision(place):
    with Database(place) as database, database.transaction() as connection:
        said = connection.exec_driver_sql("SELECT version_num FROM alembic_version").all()
    assert said == [(REVISION,)]


def test_versions_that_know_no_revisions_keep_off_a_new_file(path):
    bring_up_to_date(path)
    assert ask(path, "PRAGMA user_version") == [(int(REVISION),)]


@pytest.mark.parametrize("version", range(1, int(REVISION) + 1))
def test_an_old_database_is_brought_up_to_date(path, version):
    make_old(path, version)
    with Store(path) as store:
        assert "aam" in store.slugs()
    assert ask(path, "SELECT version_num FROM alembic_version") == [(REVISION,)]
    assert ask(path, "PRAGMA user_version") == [(int(REVISION),)]
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA foreign_key_check") == []


def test_a_database_of_version_1_keeps_what_it_holds(path):
    make_old(path, 1)
    with Store(path) as store:
        assert store.sentences("aam") == [("آم۔", Draft("A mango.", score=-0.5, engine="e"))]
        assert store.ignores("aam") == []


def test_a_database_of_version_2_keeps_every_row(path):
    make_old(path, 2)
    before = kept(path)
    bring_up_to_date(path)
    assert kept(path) == before


def test_an_edition_of_version_2_is_whole_with_the_markup_of_its_segments(path):
    make_old(path, 2)
    with Store(path) as store:
        edition = store.edition("aam")
    strong = Mark(MarkKind.STRONG, 0, 4)
    assert [(p.segment.text, p.segment.marks) for p in edition.pairs] == [
        ("آم کی قیمت", ()),
        ("قیمت بڑھی۔", (strong,)),
        ("آم کی قیمت۔", (Mark(MarkKind.LINK, 0, 2, "/aam"), Mark(MarkKind.EMPHASIS, 3, 5))),
    ]
    assert [block.marks for block in edition.article.blocks] == [(), (strong,)]
    assert [pair.current.text for pair in edition.pairs] == [
        "The price of mango.", "It went up.", "The price of mango.",
    ]  # fmt: skip
    assert edition.engine == EngineInfo("ur_en", "0.1")
    assert edition.glossary == GlossaryInfo("crops", "abc", 7)


def test_the_markup_is_kept_once(path):
    make_old(path, 2)
    bring_up_to_date(path)
    found = ask(path, "SELECT json_type(content, '$.marks') FROM editions ORDER BY id")
    assert found == [(None,), (None,)]


def test_decisions_of_version_2_are_found_again(path):
    make_old(path, 2)
    with Store(path) as store:
        (decision,) = store.ignores("aam")
    at = dt.datetime(2024, 3, 7, 10, tzinfo=dt.UTC)
    assert decision == Ignore("k1", "number", "“5” is not there.", "Hina", "Said so.", at)


def test_segments_of_version_2_are_drafts_that_nobody_touched(path):
    make_old(path, 2)
    bring_up_to_date(path)
    query = "SELECT DISTINCT state, origin, text, details, editor, approver, at, version"
    assert ask(path, f"{query} FROM segments") == [
        ("draft", "machine", None, None, "", "", None, 1)
    ]


def test_an_edition_that_nobody_could_read_holds_nothing_up(path):
    make_old(path, 2)
    change(path, "UPDATE editions SET content = json_remove(content, '$.marks[2]') WHERE id = 3")
    with Store(path) as store:
        assert store.slugs() == ["aam", "seb"]


@pytest.mark.parametrize(("version", "slug"), [(1, "aam"), (2, "seb")])
def test_an_edition_of_version_1_must_be_made_again(path, version, slug):
    make_old(path, version)
    with Store(path) as store:
        with pytest.raises(StoreError, match=rf"Translate it again: translate .*/{slug}\.txt$"):
            store.edition(slug)
        # The stamp is gone, so that the next run does make it again.
        assert store.stamp(slug) == ""
        edition = edition_of(paragraph("آم۔"), slug=slug)
        (pair,) = edition.pairs
        store.keep_drafts({"new": (pair.segment.key, pair.draft)}, MADE_AT)
        store.keep_edition(edition, f"/articles/{slug}.txt", ["new"], MADE_AT)
        assert [p.segment for p in store.edition(slug).pairs] == [pair.segment]


def test_an_edition_of_version_3_keeps_all_that_people_did(path):
    make_old(path, 3)
    with Store(path) as store:
        assert [(p.review.state, p.current.text) for p in store.edition("aam").pairs] == [
            (State.APPROVED, "The mango came."), (State.DRAFT, "Evening fell."),
        ]  # fmt: skip
        assert [e.action for e in store.history("aam")] == ["edit", "approve", "comment"]
        assert [e.who for e in store.last_done("aam")] == ["Ali"]
        assert [s.text for s in store.segments("aam")] == ["آم آیا۔", "شام ہوئی۔", "دریا بہا۔"]
        assert store.team() == Team({"Ali": Role.APPROVER, "Sara": Role.EDITOR}, two_persons=True)
        (overview,) = store.overviews()
        assert (overview.errors, overview.warnings) == (0, 2)
        assert [decision.why for decision in store.ignores("aam")] == ["Said so."]


def test_a_database_of_version_3_keeps_every_row(path):
    make_old(path, 3)
    queries = KEPT + KEPT_SINCE_3
    before = [ask(path, query) for query in queries]
    bring_up_to_date(path)
    assert [ask(path, query) for query in queries] == before


def test_an_edition_of_version_3_counts_its_changes_from_nought(path):
    make_old(path, 3)
    with Store(path) as store:
        assert store.mark("aam") == EditionMark(run=0, changed=0)
        assert store.accounts() == []
        store.comment("aam", 1, "Really?", "Sara", MADE_AT)
        assert store.mark("aam") == EditionMark(run=0, changed=1)


def test_the_memory_of_version_3_never_gives_a_number_again(path):
    make_old(path, 3)
    with Store(path) as store:
        assert store.memory_mark() == (2, 7)
        (newest,) = store.units_after(1)
        change(path, "DELETE FROM units WHERE id = 7")
        store.add_units([newest], MADE_AT)
        assert store.memory_mark() == (2, 8)
        # Approved in a segment, it still goes with the approval.
        store.change(
            "aam",
            [Change("s1", store.edition("aam").pairs[0].review, Review())],
            who="Ali",
            at=MADE_AT,
            action=Action.REOPEN,
        )
        assert store.units() == [newest]


def test_the_same_tables_give_no_number_again_in_a_migrated_file(path, tmp_path):
    make_old(path, 3)
    bring_up_to_date(path)
    bring_up_to_date(tmp_path / "new.db")
    query = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name"
    assert ask(path, query) == ask(tmp_path / "new.db", query) == [("segments",), ("units",)]


def test_a_server_of_version_3_keeps_what_it_holds(place):
    with Old(place) as database, database.writing() as connection:
        migrate(connection, "base", "0003")
        connection.exec_driver_sql(
            "INSERT INTO editions (slug, source, title, title_en, engine, glossary, made_at, stamp,"
            " errors) VALUES ('aam', '/aam.txt', 'آم', 'Mango', 'e', 'none', '2024-03-07', 's', 2)"
        )
        connection.exec_driver_sql("INSERT INTO people (name, role) VALUES ('Sara', 'editor')")
    with Store(place) as store:
        assert store.mark("aam") == EditionMark(0, 0)
        assert [(o.slug, o.errors) for o in store.overviews()] == [("aam", 2)]
        assert store.team().roles == {"Sara": Role.EDITOR}
        store.set_password("Sara", "hers")
        assert store.accounts() == ["Sara"]


def test_an_old_database_is_changed_once(path):
    make_old(path, 1)
    bring_up_to_date(path)
    change(path, "UPDATE editions SET stamp = 'new'")
    bring_up_to_date(path)
    assert ask(path, "SELECT stamp FROM editions") == [("new",)]


def test_alembic_is_loaded_for_old_databases_only(path):
    script = (
        "import sys; from translator.store.database import Database\n"
        "Database(sys.argv[1]).__exit__(None, None, None)\n"
        "print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(path)]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"False\n"
    path.unlink()
    make_old(path, 2)
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"True\n"
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"False\n"


def test_many_runs_may_bring_old_databases_up_to_date_at_once(tmp_path):
    problems = []

    def run(paths, start):
        start.wait()
        for path in paths:
            try:
                bring_up_to_date(path)
            except StoreError as error:
                problems.append(str(error))

    paths = [tmp_path / f"{number}.db" for number in range(4)]
    for path in paths:
        make_old(path, 2)
    before = kept(paths[0])
    start = threading.Barrier(6)
    orders = (paths if number % 2 else paths[::-1] for number in range(6))
    threads = [threading.Thread(target=run, args=(order, start)) for order in orders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert [kept(path) for path in paths] == [before] * len(paths)


def test_a_run_that_is_killed_while_it_changes_a_database_harms_nothing(tmp_path):
    make = children().Process

    def start(path):
        make_old(path, 2)
        child = make(target=bring_up_to_date, args=(path,))
        child.start()
        return child

    start(tmp_path / "warm.db").join()
    began = time.monotonic()
    start(whole := tmp_path / "whole.db").join()
    took, cut = time.monotonic() - began, 0
    chance = random.Random(5)  # noqa: S311 - moments to strike at, no secret
    for number in range(KILLS):
        child = start(path := tmp_path / f"{number}.db")
        time.sleep(chance.uniform(0, took))
        child.kill()
        child.join()
        cut += child.exitcode != 0
        child.close()
        bring_up_to_date(path)
        assert ask(path, "PRAGMA integrity_check") == [("ok",)]
        assert everything(path) == everything(whole)
    assert cut > KILLS / 4
