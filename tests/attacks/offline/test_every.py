"""Every command works where the kernel lets nothing out, and writes only where it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.offline.conftest import SAMPLE, do, unshared
from tests.attacks.offline.steps import LAST, PAGES, REST, SERVERS
from translator.cli.app import _COMMANDS

pytestmark = pytest.mark.model
RUN = [*PAGES, *REST, *(words for words, *_ in SERVERS), *LAST]
ASKED = len(PAGES) + len(REST)
ANSWERED = slice(ASKED, ASKED + len(SERVERS))
OF_ARGOS = {"", "downloads", "packages"}  # folders that it makes when it is imported
NO_FILES = ("/dev/", "file:")  # the latter is opened for reading only


def test_there_is_a_case_for_every_command():
    assert {words[0] for words in RUN} == {SAMPLE.name, *_COMMANDS}


def test_every_command_does_its_work_without_a_network(inside):
    told = dict(zip(map(" ".join, RUN), inside.told, strict=True))
    for words, *_ in SERVERS:
        del told[" ".join(words)]
    assert {words: said for words, said in told.items() if said[0] != 0} == {}


def test_every_server_answers_without_a_network(inside):
    (desk, page, _), (site, shown, _), (api, translated, _) = inside.told[ANSWERED]

    assert (desk, site, api) == (401, 200, 200)  # the desk lets in only who has its address
    assert page
    assert "<html" in shown
    assert "Lahore" in translated


def test_no_command_prints_a_traceback(inside):
    assert [said for said in inside.told if "Traceback" in said[1] + said[2]] == []


def test_pages_are_the_same_byte_for_byte_with_and_without_a_network(inside, outside):
    assert [code for code, *_ in outside.told] == [0] * len(PAGES)
    pages = made(outside)
    assert len(pages) > 30
    assert made(inside) == pages


def test_nothing_but_loopback_is_asked(inside):
    assert {to for what, to in inside.heard if what != "write"} == {"127.0.0.1"}


def test_what_makes_pages_asks_nobody(outside):
    assert [(what, to) for what, to in outside.heard if what != "write"] == []


def test_files_are_written_in_the_present_folder_the_home_and_for_passing_only(inside):
    allowed = tuple(map(str, (inside.folder, inside.home, inside.temporary)))
    strange = {
        path
        for what, path in inside.heard
        if what == "write"
        and Path(path).is_absolute()
        and not path.startswith((*allowed, *NO_FILES))
        and not Path(path).name.startswith(".coverage")
    }
    assert strange == set()


@pytest.mark.parametrize("which", ["inside", "outside"])
def test_nothing_stays_in_the_folder_for_passing_files(which, request):
    assert list(request.getfixturevalue(which).temporary.iterdir()) == []


@pytest.mark.parametrize("which", ["inside", "outside"])
def test_the_home_gets_only_the_empty_folders_of_argos_translate(which, request):
    home = request.getfixturevalue(which).home
    assert [path for path in home.rglob("*") if path.is_file()] == []
    ends = {str(p).partition("argos-translate")[2].strip("/") for p in home.rglob("*")}
    assert ends == OF_ARGOS


def test_the_watch_hears_who_does_use_the_network(tmp_path):
    words = [[SAMPLE.name, "--engine", "http://127.0.0.1:9/"]]
    done = do(tmp_path, unshared(), words)

    assert done.told[0][0] == 1
    assert done.told[0][2].count("\n") == 1
    assert ("socket.connect", "127.0.0.1") in done.heard


def made(done):
    """Return the pages of the sample, the site and the book, by their names."""
    site = [p for p in (done.folder / "output" / "site").rglob("*") if p.is_file()]
    return {
        p.relative_to(done.folder).as_posix(): p.read_bytes()
        for p in [*site, done.folder / "book.epub"]
    }
