"""What each exam says of what is broken."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import sys
from contextlib import closing
from io import TextIOWrapper
from types import SimpleNamespace

import pytest

from translator.doctor.exams import clock, leftovers, memory, space
from translator.store import Store
from translator.store.tables import REVISION


def looks(folder):
    return {p: (p.stat().st_mtime_ns, p.is_file() and p.read_bytes()) for p in folder.rglob("*")}


@pytest.fixture
def kept(place):
    """A database without editions."""
    place.out.mkdir()
    with Store(place.out / "editions.db"):
        pass
    return place.out / "editions.db"


def execute(path, *lines):
    with closing(sqlite3.connect(path)) as connection, connection:
        for line in lines:
            connection.execute(line)


def grades(found):
    return [grade for grade, _ in found]


def test_a_sound_database_is_told_and_nothing_is_changed(place, kept):
    before = looks(place.out)
    found = place.look("store")
    assert looks(place.out) == before
    assert found == [("OK", f"{kept} is sound (revision {REVISION}, editions: 0, sentences: 0).")]


def test_no_database_is_no_fault_and_none_is_made(place):
    assert grades(place.look("store")) == ["OK"]
    assert not place.out.exists()


def test_a_database_of_an_older_version_is_not_brought_up_to_date(place, kept):
    execute(kept, "UPDATE alembic_version SET version_num = '0004'", "PRAGMA user_version = 4")
    before = looks(place.out)
    grade, said = place.look("store")[0]
    assert grade == "OK"
    assert "would be brought up to date at the next run (0004 to" in said
    assert looks(place.out) == before


def test_a_database_of_a_newer_version_is_wrong(place, kept):
    execute(kept, "UPDATE alembic_version SET version_num = '0999'")
    assert place.look("store") == [("wrong", f"{kept} was made by a newer version of this tool.")]


@pytest.mark.parametrize("content", [b"", b"garbage" * 999, b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_database_is_wrong(place, content):
    place.out.mkdir()
    (place.out / "editions.db").write_bytes(content)
    assert grades(place.look("store")) == ["wrong"]


def test_damaged_pages_are_wrong(place, kept):
    data = bytearray(kept.read_bytes())
    data[8192:16384] = os.urandom(8192)
    kept.write_bytes(bytes(data))
    assert grades(place.look("store")) == ["wrong"]


def test_rows_that_point_nowhere_are_wrong(place, kept):
    row = "INSERT INTO ignores VALUES (1, 99, 'k', 'number', 'm', 'Sara', 'w', '2026-01-01')"
    execute(kept, row)
    assert "ignores.edition_id: 1 without editions" in place.look("store")[0][1]


def test_a_folder_a_dangling_link_and_an_unknown_address_are_wrong(place, kept):
    kept.unlink()
    kept.mkdir()
    assert grades(place.look("store")) == ["wrong"]
    kept.rmdir()
    kept.symlink_to("nowhere")
    assert grades(place.look("store")) == ["wrong"]
    assert grades(place.look("store", store="mysql://x/y")) == ["wrong"]


def test_a_database_with_a_writer_beside_is_read(place, kept):
    with closing(sqlite3.connect(kept)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO settings VALUES ('a', 'b')")
        assert grades(place.look("store")) == ["OK"]


def test_a_database_that_others_can_read_is_a_warning(place, kept):
    # None of the folders above counts, so that the result is the same wherever tests run.
    place.monkeypatch.setattr("pathlib.Path.parents", ())
    kept.chmod(0o600)
    assert grades(place.look("access")) == ["OK"]
    kept.chmod(0o640)
    assert grades(place.look("access")) == ["warning"]


def test_a_database_in_a_closed_folder_is_out_of_reach_whatever_its_own_mode_is(place, kept):
    kept.chmod(0o666)
    place.out.chmod(0o700)
    assert grades(place.look("access")) == ["OK"]


def test_files_of_killed_runs_are_a_warning_when_they_are_old(place):
    place.out.mkdir()
    left = place.out / ".index.html.77.tmp"
    left.touch()
    assert grades(place.look("leftovers")) == ["OK"]
    os.utime(left, (0, 0))
    assert grades(place.look("leftovers")) == ["warning"]
    place.monkeypatch.setattr(leftovers, "_MOST", 0)
    assert grades(place.look("leftovers")) == ["OK"]


@pytest.mark.parametrize(
    ("content", "grade"), [(b"garbage" * 999, "warning"), (None, "OK"), (b"", "warning")]
)
def test_the_ledger_of_the_site_is_looked_at(place, content, grade):
    place.out.mkdir()
    if content is not None:
        (place.out / "site.db").write_bytes(content)
    assert grades(place.look("site")) == [grade]


@pytest.mark.parametrize(
    ("free", "grade"), [(99_000_000, "wrong"), (999_000_000, "warning"), (2_000_000_000, "OK")]
)
def test_little_room_is_a_warning_and_none_is_wrong(place, free, grade):
    usage = SimpleNamespace(disk_usage=lambda _: SimpleNamespace(free=free))
    place.monkeypatch.setattr(space, "shutil", usage)
    assert set(grades(place.look("space"))) == {grade}


def test_little_memory_is_a_warning_by_the_limit_of_the_group_too(place, tmp_path):
    place.monkeypatch.setattr(memory, "_SYSTEM", tmp_path / "meminfo")
    place.monkeypatch.setattr(memory, "_GROUP", tmp_path)
    assert place.look("memory") == []
    (tmp_path / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:   4000000 kB\n")
    (tmp_path / "memory.max").write_text("max\n")
    assert grades(place.look("memory")) == ["OK"]
    (tmp_path / "memory.max").write_text("600000000\n")
    (tmp_path / "memory.current").write_text("200000000\n")
    assert grades(place.look("memory")) == ["warning"]


def test_a_clock_that_is_behind_is_wrong_and_one_behind_the_history_a_warning(place, kept):
    said = "INSERT INTO editions (id, slug, source, title, title_en, engine, glossary, made_at, "
    said += "stamp) VALUES (1, 'a', 'a', 'a', 'a', 'e', 'g', '2027-01-02 00:00:00.000000', 's')"
    execute(kept, said)
    times = {2020: "wrong", 2026: "warning", 2028: "OK"}
    for year, grade in times.items():
        moment = dt.datetime(year, 12, 31, tzinfo=dt.UTC)
        place.monkeypatch.setattr(clock, "now", lambda moment=moment: moment)
        assert grades(place.look("clock")) == [grade]


@pytest.mark.parametrize(("encoding", "grade"), [("ascii", "warning"), ("utf-8", "OK")])
def test_a_terminal_without_urdu_is_a_warning(place, tmp_path, encoding, grade):
    with (tmp_path / "out").open("wb") as file, TextIOWrapper(file, encoding) as stream:
        place.monkeypatch.setattr(sys, "stdout", stream)
        found = place.look("terminal")
    assert grades(found) == [grade]


def test_an_output_folder_that_is_a_file_or_below_one_is_wrong(place):
    place.out.touch()
    assert grades(place.look("folder")) == ["wrong"]
    place.out = place.out / "deeper"
    assert grades(place.look("folder")) == ["wrong"]


def test_an_output_folder_without_permission_is_wrong(place):
    place.out.mkdir()
    place.monkeypatch.setattr(os, "access", lambda *_: False)
    assert grades(place.look("folder")) == ["wrong"]


def test_a_glossary_that_cannot_be_read_is_wrong_and_the_others_count(place, tmp_path):
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe\0bad")
    found = place.look("glossaries", glossaries=(tmp_path / "bad.csv", tmp_path / "none.csv"))
    assert grades(found) == ["wrong", "wrong", "OK"]


def test_fonts_and_a_model_that_are_missing_are_wrong(place, tmp_path):
    assert "wrong" in grades(place.look("fonts", package=tmp_path))
    ((grade, said),) = place.look("model", package=tmp_path)
    assert grade == "wrong"
    assert "model.bin is missing" in said


@pytest.mark.parametrize(
    ("told", "exam", "sentence"),
    [
        ({"texts": {"embedded": "the the the"}}, "translation", "makes nonsense"),
        ({"problems": {"embedded": "OSError: x"}}, "translation", "translates nothing"),
        ({"ended": "it crashed with signal 4"}, "translation", "No sentence could be"),
        ({}, "translation", "said nothing"),
        ({"imports": {"lxml.etree": "ImportError: x"}}, "libraries", "lxml.etree cannot be loaded"),
        ({"under_way": "nh3", "ended": "it crashed"}, "libraries", "nh3 cannot be loaded"),
        ({"engines": {"": "OSError: x"}}, "engines", "cannot be listed"),
        ({"heard": ["socket.connect ('1.2.3.4', 80)"]}, "network", "used 1 times in this run"),
    ],
)
def test_what_the_trial_tells_is_wrong(place, told, exam, sentence):
    wrong = [said for grade, said in place.look(exam, told) if grade == "wrong"]
    assert len(wrong) == 1
    assert sentence in wrong[0]


def test_the_engine_that_crashes_is_named_and_the_embedded_one_is_well(place):
    told = {"texts": {"embedded": "Pakistan, China."}, "under_way": "big", "ended": "it crashed"}
    assert place.look("translation", told)[1] == ("wrong", "While trying big: it crashed.")


def test_a_server_in_use_is_named_without_its_password_and_not_asked(place):
    ((grade, said),) = place.look("engines", engine="https://user:secret@example.org/")
    assert grade == "warning"
    assert "https://example.org/" in said
    assert "secret" not in said


def test_an_engine_that_is_not_there_is_wrong(place):
    assert grades(place.look("engines", engine="nowhere")) == ["wrong"]


def test_a_broken_engine_beside_is_a_warning(place):
    assert grades(place.look("engines", {"engines": {"a": "it has no model", "b": ""}})) == [
        "warning",
        "OK",
    ]


def test_it_is_told_whether_the_kernel_was_the_witness(place):
    assert "while the kernel let nothing out" in place.look("network")[0][1]
    assert "could not be cut off here" in place.look("network", {"cut_off": False})[0][1]


def test_who_names_a_server_for_the_database_is_told_that_it_was_asked(place):
    told = {"heard": ["socket.getaddrinfo ('db',)"]}
    assert grades(place.look("network", told, store="postgresql://db/x")) == ["warning"]
