"""A server that goes away, refuses, or lets nobody write."""

import threading

import pytest
from sqlalchemy import make_url, text

from tests.attacks.store.commands import run
from tests.postgres import ASKED, restart
from tests.publishing.newsroom import FIRST, Newsroom
from tests.store.build import Desk
from translator.engine import EngineInfo, FakeEngine, Hypothesis
from translator.errors import StoreError
from translator.store import Store
from translator.store.database import Database
from translator.store.health import examine
from translator.terms import Glossary
from translator.workflow import Source, translate_sources

SECRET = "geheim-1947"  # noqa: S105 - nobody's
ALL_OTHERS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@pytest.fixture
def work(postgresql):
    with Store(postgresql) as store:
        work = Desk(store)
        work.run("آم آیا۔", "شام ہوئی۔")
        yield work


def put(store, query):
    with Database(store.place) as other, other.writing() as connection:
        connection.execute(text(query))


def kicked(store):
    put(store, ALL_OTHERS)


def refused(error):
    sentence = str(error.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert SECRET not in sentence
    return sentence


def _write_and(how, store, connection):
    connection.execute(text("UPDATE segments SET state = 'edited', version = 7"))
    how(store)
    connection.execute(text("UPDATE segments SET version = 8"))


@pytest.mark.parametrize("how", [kicked, lambda _: restart()], ids=["thrown out", "restarted"])
def test_a_connection_that_is_lost_within_a_change_undoes_it(work, how):
    before = work.events()
    with pytest.raises(StoreError) as error, work.store.writing() as connection:
        _write_and(how, work.store, connection)
    assert "Nothing was written: run the same command again." in refused(error)
    assert (work.said()[0][0], work.events()) == ("draft", before)
    work.edit(1, "A mango came.")
    assert examine(work.store).problems == ()


@pytest.mark.parametrize("how", [kicked, lambda _: restart()], ids=["thrown out", "restarted"])
def test_a_connection_that_is_lost_between_two_changes_is_made_anew(work, how):
    work.edit(1, "A mango came.")
    how(work.store)
    work.approve(1)
    assert work.said()[0] == ("approved", "A mango came.")


def test_a_run_whose_server_is_started_anew_meanwhile_goes_on(postgresql, tmp_path):
    once = iter([restart])

    def rule(_):
        next(once, lambda: None)()
        return [Hypothesis("A mango came.", -0.5, None)]

    room = Newsroom(tmp_path)
    path = room.write("aam.txt", FIRST)
    engine = FakeEngine(rule=rule, info=EngineInfo("fake", "1"))
    report = translate_sources(
        [Source("aam.txt", path)],
        engine=engine,
        glossary=Glossary(),
        out=room.out,
        place=postgresql,
    )
    assert report.failures == ()
    with Store(postgresql) as store:
        assert [p.draft.text for p in store.edition("aam").pairs] == [
            "A mango came",
            *["A mango came."] * 3,
        ]


def test_no_acknowledged_edit_is_lost_when_the_server_is_started_anew_under_them(work):
    done, stop = [], threading.Event()

    def edit():
        while not stop.is_set():
            try:
                work.edit(1, english := f"Mango {len(done)} came.")
            except StoreError as error:
                assert "run the same command" in str(error) or "runs and lets you" in str(error)  # noqa: PT017
            else:
                done.append(english)

    thread = threading.Thread(target=edit)
    thread.start()
    for _ in range(3):
        restart()
    stop.set()
    thread.join()
    kept = [event.after.english for event in work.events()]
    # What was under way may have been written though nobody could say so any more.
    assert [english for english in dict.fromkeys(kept) if english in done] == done
    assert examine(work.store).problems == ()


def test_a_server_that_lets_nobody_write_is_told(work, tmp_path):
    name = make_url(work.store.place).database
    put(work.store, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    kicked(work.store)
    with pytest.raises(StoreError) as error:
        work.edit(1, "A mango came.")
    assert "The server lets nobody write." in refused(error)
    assert work.said()[0][0] == "draft"
    assert run(f"status --store {work.store.place}", tmp_path, tmp_path).code == 0


def test_a_change_that_waits_longer_than_the_server_allows_is_told(work):
    hasty = f"{work.store.place}&options=-c%20lock_timeout%3D100"
    with Store(hasty) as other, work.store.writing() as connection:
        connection.execute(text("UPDATE editions SET title = title"))
        with pytest.raises(StoreError) as error:
            Desk(other).edit(1, "A mango came.")
    assert "Others keep it locked. Nothing was written" in refused(error)
    work.edit(1, "A mango came.")


def test_a_question_that_takes_longer_than_the_server_allows_is_told(work):
    hasty = f"{work.store.place}&options=-c%20statement_timeout%3D50"
    with Database(hasty) as other, pytest.raises(StoreError) as error, other.transaction() as it:
        it.execute(text("SELECT pg_sleep(60)"))
    assert "It took longer than the server allows." in refused(error)


@pytest.fixture
def asked(work):
    """The address of somebody with a password, who may have one connection."""
    put(work.store, f"CREATE ROLE {ASKED} LOGIN PASSWORD '{SECRET}' CONNECTION LIMIT 1")
    put(work.store, f"GRANT ALL ON ALL TABLES IN SCHEMA public TO {ASKED}")
    put(work.store, f"GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO {ASKED}")
    url = make_url(work.store.place).set(username=ASKED)
    yield lambda password: url.set(password=password).render_as_string(hide_password=False)
    put(work.store, f"DROP OWNED BY {ASKED}")
    put(work.store, f"DROP ROLE {ASKED}")


@pytest.mark.parametrize("debug", [False, True])
def test_no_output_shows_a_password_right_or_wrong(asked, tmp_path, monkeypatch, debug):
    if debug:
        monkeypatch.setenv("DOZABAN_DEBUG", "1")
    for password in (SECRET, f"{SECRET}-wrong"):
        for line in (
            "status",
            "store info",
            "store check",
            "segments nowhere",
            "store backup {new}",
        ):
            said = run(f"{line} --store {asked(password)}", tmp_path, tmp_path / "new")
            assert SECRET not in said.text
            assert said.is_clean
            if password != SECRET:
                assert "password authentication failed" in said.text


def test_a_server_that_takes_no_more_connections_is_told(asked):
    with Store(asked(SECRET)) as one, one.transaction() as connection:
        connection.execute(text("SELECT 1"))
        with pytest.raises(StoreError) as error:
            Store(asked(SECRET))
    assert "too many connections" in refused(error)


def test_nothing_that_names_a_store_shows_its_password(asked):
    with Store(asked(SECRET)) as store:
        assert SECRET not in f"{store!r} {store.place} {vars(store)!r} {store._engine!r}"  # noqa: SLF001
